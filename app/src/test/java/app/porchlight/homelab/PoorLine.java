package app.porchlight.homelab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A line between two plugs that is slow and loses things. What is lost follows from a seed and from the traffic. */
record PoorLine(Running running) {
    static final String NEAR = "near";
    static final String FAR = "far";

    private static final String SEED = "83";
    private static final Pattern TALLY = Pattern.compile("taken (\\d+), lost (\\d+)");

    /**
     * @param millis how late each packet arrives, there and back
     * @param percent how many do not
     */
    static PoorLine start(Host host, int millis, int percent) {
        try (InputStream program = PoorLine.class.getResourceAsStream("/homelab/poor_line.py")) {
            String file = host.file("poor_line.py", new String(program.readAllBytes(), StandardCharsets.UTF_8))
                .toString();
            return new PoorLine(host.start("poor-line", Program.PYTHON.path(), file, NEAR, FAR,
                Integer.toString(millis), Integer.toString(percent), SEED).said("ready"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the line. How many packets it took, and how many of them it lost. */
    List<Integer> tally() {
        running.stop();
        try {
            MatchResult told = TALLY.matcher(Files.readString(running.output())).results().findFirst()
                .orElseThrow();
            return List.of(Integer.valueOf(told.group(1)), Integer.valueOf(told.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
