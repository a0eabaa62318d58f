package app.porchlight.home.real;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs one of the system's own small tools, such as {@code arp}: with a time limit and a limit on what is read. */
final class Command {
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final int MOST = 1 << 20;

    private Command() {
    }

    /**
     * What the tool printed; empty where it is missing, fails or takes too long.
     *
     * @param line the tool's full path and its arguments; never anything that came from outside
     */
    static Optional<String> read(List<String> line) throws InterruptedException {
        return read(line, LONGEST);
    }

    /** @param longest for tools that are known to take their time */
    static Optional<String> read(List<String> line, Duration longest) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process;
        try {
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            return Optional.empty();
        }
        // A tool that hangs is ended from aside, which also ends the read below.
        Thread limit = Thread.ofVirtual().name("tool limit").start(() -> {
            try {
                Thread.sleep(longest);
            } catch (InterruptedException expected) {
                return;
            }
            process.destroyForcibly();
        });
        try (InputStream printed = process.getInputStream()) {
            // Only digits matter, so any one-byte charset does.
            String text = new String(printed.readNBytes(MOST), StandardCharsets.ISO_8859_1);
            boolean ended = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
            return ended && process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            limit.interrupt();
            process.destroyForcibly();
        }
    }
}
