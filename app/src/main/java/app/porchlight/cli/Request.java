package app.porchlight.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person asked the command line to check, and how.
 *
 * @param network the network they named, as they wrote it
 * @param consent true where they said beforehand that it is theirs to check
 * @param json where the result goes as JSON; {@code -} is standard output
 */
record Request(boolean practice, Optional<String> network, boolean consent, boolean lookOnly, Optional<Path> json) {
    private static final Path STANDARD_OUTPUT = Path.of("-");

    /** True where standard output carries the JSON, and so nothing else may go there. */
    boolean jsonToStandardOutput() {
        return json.filter(STANDARD_OUTPUT::equals).isPresent();
    }

    Optional<Path> jsonFile() {
        return json.filter(file -> !file.equals(STANDARD_OUTPUT));
    }
}
