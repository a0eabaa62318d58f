package app.porchlight.protocol.camera;

import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.protocol.datagram.WsDiscovery;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a device speaks ONVIF, or may. */
public record OnvifPlace(int port, boolean secure, String path) {
    private static final int MOST = 3;
    private static final int WEB = 80;
    private static final int SECURE_WEB = 443;
    private static final int LAST_PORT = 65_535;

    /** Where it said so itself when all were called (WS-Discovery). */
    public static List<OnvifPlace> said(Device device) {
        return device.seen(Evidence.Answer.class).filter(answer -> answer.protocol().equals("wsd"))
            .flatMap(answer -> Stream.of(answer.fields().getOrDefault(WsDiscovery.PLACES, "").split(" ")))
            .map(address -> on(device, address)).flatMap(Optional::stream).distinct().limit(MOST).toList();
    }

    /** An address on this device and on no other; its name is not looked up. */
    public static Optional<OnvifPlace> on(Device device, String address) {
        try {
            URI url = new URI(address);
            boolean secure = "https".equals(url.getScheme());
            boolean here = device.addresses().stream().anyMatch(own -> own.getHostAddress().equals(url.getHost()))
                && (secure || "http".equals(url.getScheme())) && url.getRawPath().startsWith("/");
            int port = url.getPort() > 0 ? url.getPort() : secure ? SECURE_WEB : WEB;
            return here && port <= LAST_PORT ? Optional.of(new OnvifPlace(port, secure, url.getRawPath()))
                : Optional.empty();
        } catch (URISyntaxException nonsense) {
            return Optional.empty();
        }
    }
}
