package app.porchlight.protocol.web;

import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Fields;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Asks what plays for Spotify at home what it is, at the place that it announced. It plays nothing. */
public final class SpotifyConnect {
    /** Under which it announces itself, and the key of the place in its TXT record. */
    public static final String TYPE = "_spotify-connect._tcp";
    public static final String PLACE = "cpath";

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final Pattern PATH = Pattern.compile("/(?!/)[\\w/.-]{0,80}");
    /** A program that computers of any make run. */
    private static final String PROGRAM = "librespot";

    private SpotifyConnect() {
    }

    public static Map<String, String> ask(Dial dial, InetAddress host, int port, String path) throws IOException {
        if (!PATH.matcher(path).matches()) {
            return Map.of();
        }
        Http.Page page = new Http(dial, PATIENCE).get(new Http.Site(host, port, false), path + "?action=getInfo",
            Map.of());
        return page.status() == OK ? fields(page.body()) : Map.of();
    }

    static Map<String, String> fields(byte[] said) {
        List<String> names = List.of("brandDisplayName", "modelDisplayName", "deviceType", "remoteName");
        Map<String, String> fields = Fields.json(said, "", names);
        boolean program = fields.getOrDefault("brandDisplayName", "").equalsIgnoreCase(PROGRAM);
        return program ? Fields.json(said, "", List.of("remoteName")) : fields;
    }
}
