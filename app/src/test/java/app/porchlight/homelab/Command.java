package app.porchlight.homelab;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class Command {
    private static final int LONGEST_SECONDS = 20;
    private static final File NOTHING = new File("/dev/null");

    private Command() {
    }

    /** What it printed. Throws where it fails or takes too long. */
    static String run(List<String> line) {
        try {
            Path said = Files.createTempFile("plab-said", ".txt");
            try {
                return run(line, said);
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String run(List<String> line, Path said) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).redirectInput(NOTHING)
            .redirectOutput(said.toFile()).start();
        boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError(String.join(" ", line) + (ended ? " ended with " + process.exitValue()
                : " took too long") + ": "
                + Files.readString(said, StandardCharsets.ISO_8859_1));
        }
        return Files.readString(said, StandardCharsets.ISO_8859_1);
    }

    static String run(String... line) {
        return run(List.of(line));
    }
}
