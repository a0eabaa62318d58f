package app.porchlight.homelab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** A camera to which programs log in over ONVIF; Zeep, a library of others, judges what they say. */
record OnvifCamera(Running running) {
    static OnvifCamera start(Host host, String user, String password) {
        try (InputStream file = OnvifCamera.class.getResourceAsStream("/homelab/onvif_camera.py")) {
            String script = host.file("onvif_camera.py",
                new String(file.readAllBytes(), StandardCharsets.UTF_8)).toString();
            return new OnvifCamera(host.start("onvif", Program.PYTHON.path(), script, user, password).listening(80));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of each who wanted its users so far: nobody, wrong, right, or alien, where the token itself is not as it is. */
    List<String> judged() {
        try {
            return Files.readAllLines(running.output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
