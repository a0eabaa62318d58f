package app.porchlight.homelab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that was started in the lab and runs until it is stopped. */
record Running(Process process, Path output) {
    private static final int MOST_TRIES = 200;
    private static final int PAUSE_MILLIS = 50;

    /** A condition that is looked at again and again, such as that a line is in a log. */
    interface Condition {
        boolean holds() throws IOException;
    }

    /** Waits until the program listens at a TCP port. Looks at the system's table: knocking would leave traces. */
    Running listening(int port) {
        String entry = ":%04X ".formatted(port);
        return until("listens at " + port, () -> Stream.of("tcp", "tcp6")
            .flatMap(table -> table(table).stream())
            .anyMatch(line -> line.contains(entry + "00000000:0000 0A")
                || line.contains(entry + "00000000000000000000000000000000:0000 0A")));
    }

    private List<String> table(String name) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/net/" + name));
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** Waits until the program has printed this. */
    Running said(String words) {
        return until("says " + words, () -> Files.readString(output).contains(words));
    }

    /** The same of a program that takes a while, such as a whole checkup. */
    Running saidAtLast(String words) {
        return until("says " + words, () -> Files.readString(output).contains(words), MOST_TRIES * 8);
    }

    private Running until(String what, Condition condition) {
        return until(what, condition, MOST_TRIES);
    }

    private Running until(String what, Condition condition, int tries) {
        try {
            for (int i = 0; i < tries; i++) {
                if (condition.holds()) {
                    return this;
                }
                if (!process.isAlive()) {
                    break;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            throw new AssertionError(command() + ": waited in vain until it " + what + ". It said: "
                + Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private String command() {
        return process.info().commandLine().or(() -> Optional.of("a program")).get();
    }

    /** Ends it and what it started, by id. */
    void stop() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroy();
        started.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        started.forEach(ProcessHandle::destroyForcibly);
    }
}
