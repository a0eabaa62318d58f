package app.porchlight.desktop.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The parts of others that the program is made of, as {@code parts.tsv} lists them. */
public final class Parts {
    private Parts() {
    }

    /** @param groups the Maven groups whose artifacts it is */
    public record Part(String name, String licence, List<String> groups) {
    }

    public static List<Part> all() {
        try (InputStream file = Parts.class.getResourceAsStream("/desktop/parts.tsv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
                .map(cells -> new Part(cells[0], cells[1], List.of(cells[2].split(" ")))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
