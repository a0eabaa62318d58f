package app.porchlight.homelab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** A camera's pictures (a test card) on GStreamer's RTSP server. */
record RtspCamera(Running running) {
    /** The path that its server has for no pictures. */
    static final String NONE = "-";

    /**
     * @param login {@code basic} or {@code digest}
     * @param guarded the path whose pictures only {@code user} gets, or {@link #NONE}
     * @param open paths whose pictures anybody gets
     */
    static RtspCamera start(Host host, String login, String user, String password, String guarded, String... open) {
        String script = host.file("camera.py", script()).toString();
        List<String> line = new ArrayList<>(
            List.of(Program.PYTHON.path(), script, login, user, password, guarded));
        line.addAll(List.of(open));
        return new RtspCamera(host.start("camera", line.toArray(String[]::new)).listening(554));
    }

    private static String script() {
        try (InputStream file = RtspCamera.class.getResourceAsStream("/homelab/camera.py")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The requests that it granted so far, such as {@code describe /live}. */
    List<String> granted() {
        try {
            return Files.readAllLines(running.output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
