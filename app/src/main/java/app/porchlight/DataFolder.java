package app.porchlight;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where Porchlight keeps what it remembers: where the system wants a program's own files of one person. */
record DataFolder(Path path) {
    /** The usual folder on this computer. */
    static DataFolder usual() {
        return usual(System.getProperty("os.name", ""), System.getProperty("user.home", "."), System.getenv());
    }

    /**
     * @param system the system's name as Java has it
     * @param home the person's folder
     */
    static DataFolder usual(String system, String home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new DataFolder(absolute(environment.get("LOCALAPPDATA"))
                .orElse(Path.of(home, "AppData", "Local")).resolve("Porchlight"));
        }
        if (name.startsWith("mac")) {
            return new DataFolder(Path.of(home, "Library", "Application Support", "Porchlight"));
        }
        Path own = absolute(environment.get("HOME")).orElse(Path.of(home));
        return new DataFolder(absolute(environment.get("XDG_DATA_HOME"))
            .orElse(own.resolve(".local").resolve("share")).resolve("porchlight"));
    }

    Path history() {
        return path.resolve("history.db");
    }

    Path settings() {
        return path.resolve("settings.properties");
    }

    Path log() {
        return path.resolve("porchlight.log");
    }

    /** What is not a whole path counts as not said: so wants the XDG base directory specification. */
    private static Optional<Path> absolute(String said) {
        return Optional.ofNullable(said).filter(text -> !text.isBlank()).map(Path::of).filter(Path::isAbsolute);
    }
}
