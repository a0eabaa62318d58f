package app.porchlight.homelab;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The computer at which somebody runs the packed command line. */
record Laptop(Host host) {
    private static final Path APP = Path.of("").toAbsolutePath();
    private static final File NOTHING = new File("/dev/null");
    private static final int LONGEST_SECONDS = 240;
    private static final Pattern PEAK = Pattern.compile("(?s).*VmHWM:\\s+(\\d+) kB.*");

    /** A checkup under way. */
    record Started(Process process, Path json, Path out, Path err, Instant at) {
        /** As Ctrl-C does. */
        void ctrlC() {
            Command.run("kill", "-INT", Long.toString(process.pid()));
        }

        /** Waits for its end. */
        Outcome ended() {
            long peak = 0;
            try {
                while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    peak = Math.max(peak, peakKilobytes());
                    if (Duration.between(at, Instant.now()).toSeconds() > LONGEST_SECONDS) {
                        process.destroyForcibly();
                        throw new AssertionError("The checkup does not end. " + Files.readString(err));
                    }
                }
                String report = Files.exists(json) ? Files.readString(json) : "";
                return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err), report,
                    peak / 1024);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }

        /** The most memory that it ever had, as the system counts it. */
        private long peakKilobytes() {
            try {
                Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
                return peak.matches() ? Long.parseLong(peak.group(1)) : 0;
            } catch (IOException gone) {
                return 0;
            }
        }
    }

    /** Where it remembers. */
    Path data() {
        return host.folder().resolve("data");
    }

    /** {@code porchlight check …}, to its end. */
    Outcome check(String... arguments) {
        return start(arguments).ended();
    }

    /** {@code porchlight check --i-may-check-this-network …}, with as few open files as old systems allow. */
    Started start(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--i-may-check-this-network"));
        all.addAll(List.of(arguments));
        return startAsking(all.toArray(String[]::new));
    }

    /** Without saying that it may. Remembers in the same place each time, and only there. */
    Started startAsking(String... arguments) {
        try {
            Path run = Files.createTempDirectory(host.folder(), "run");
            Path json = run.resolve("report.json");
            List<String> line = host.inside("/bin/sh", "-c", "ulimit -n 1024; exec \"$@\"", "sh",
                launcher().toString(), "check", "--json", json.toString(), "--data",
                data().toString());
            line.addAll(List.of(arguments));
            Path out = run.resolve("out.txt");
            Path err = run.resolve("err.txt");
            ProcessBuilder builder = new ProcessBuilder(line).redirectInput(NOTHING)
                .redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(Map.of("HOME", host.folder().toString(), "LC_ALL", "C.UTF-8"));
            return new Started(builder.start(), json, out, err, Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The launcher builds where the jar is older than the sources; here it has just been packed. */
    private static Path launcher() throws IOException {
        Path jar = APP.resolve("target/porchlight.jar");
        if (!Files.exists(jar)) {
            throw new AssertionError("The program is not packed yet. Run: mvn -Phomelab verify");
        }
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
        return APP.resolve("porchlight");
    }
}
