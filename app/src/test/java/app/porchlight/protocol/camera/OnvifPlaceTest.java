package app.porchlight.protocol.camera;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Device;
import app.porchlight.model.Identity;
import app.porchlight.protocol.Mutated;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Addresses that nobody meant; {@code OnvifOpenTest} has those that somebody did. */
class OnvifPlaceTest {
    @Test
    void damagedAddresses_leadToAPathOnTheDevice_orNowhere() {
        Device camera = new Device("c", List.of(InetAddress.ofLiteral("192.168.77.9")), Set.of(), Identity.UNKNOWN,
            List.of(), List.of());
        byte[] place = "http://192.168.77.9:2020/onvif/device_service".getBytes(StandardCharsets.US_ASCII);
        Mutated.feed(bytes -> OnvifPlace.on(camera, new String(bytes, StandardCharsets.ISO_8859_1))
            .ifPresent(where -> {
                assertThat(where.path()).startsWith("/");
                assertThat(where.port()).isBetween(1, 65_535);
            }), List.of(place));
    }
}
