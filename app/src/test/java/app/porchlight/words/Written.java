package app.porchlight.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that hold what is said, as they lie in the project. */
final class Written {
    static final Path SOURCES = Path.of("src/main/java");
    static final Path WORDS = Path.of("src/main/resources/words");
    static final Path GUIDES = Path.of("src/main/resources/knowledge/guides");

    private Written() {
    }

    /** Language to message file; English is {@code en}. */
    static Map<String, Map<String, String>> messages() {
        Map<String, Map<String, String>> languages = new TreeMap<>();
        for (Path file : list(WORDS, ".properties")) {
            String name = file.getFileName().toString().replace(".properties", "");
            languages.put(name.contains("_") ? name.substring(name.indexOf('_') + 1) : "en", properties(file));
        }
        return languages;
    }

    static Map<String, String> messages(String language) {
        return messages().get(language);
    }

    /** Ids of the guides in one language, without those that only lend steps to others. */
    static List<String> guides(String language) {
        return list(GUIDES.resolve(language), ".md").stream()
            .map(file -> file.getFileName().toString().replace(".md", "")).filter(id -> !id.startsWith("_")).toList();
    }

    static List<Path> list(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> properties(Path file) {
        Properties read = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            read.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> sorted = new TreeMap<>();
        read.forEach((key, value) -> sorted.put((String) key, (String) value));
        return sorted;
    }
}
