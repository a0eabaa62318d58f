package app.porchlight.desktop.state;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.desktop.state.Parts.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of licences is of what the program really runs with: the build writes that down. */
class PartsTest {
    private static final Path RUNTIME = Path.of("target", "runtime-classpath.txt");
    private static final String REPOSITORY = "repository/";

    private static Set<String> groups(String classPath) {
        Set<String> groups = new TreeSet<>();
        for (String jar : classPath.strip().split(",")) {
            assertThat(jar).startsWith(REPOSITORY);
            // …/org/openjfx/javafx-base/26/javafx-base-26.jar
            List<String> folders = List.of(jar.substring(REPOSITORY.length()).split("/"));
            groups.add(String.join(".", folders.subList(0, folders.size() - 3)));
        }
        return groups;
    }

    private static Set<String> wrong(Set<String> running, List<Part> listed) {
        Set<String> wrong = new TreeSet<>();
        List<String> named = listed.stream().flatMap(each -> each.groups().stream()).toList();
        running.stream().filter(each -> !named.contains(each)).forEach(each -> wrong.add("not listed: " + each));
        named.stream().filter(each -> !running.contains(each)).forEach(each -> wrong.add("not in use: " + each));
        return wrong;
    }

    @Test
    void everyPart_isListedWithItsLicence() throws IOException {
        Set<String> running = groups(Files.readString(RUNTIME));
        assertThat(running).contains("org.openjfx", "org.xerial").hasSizeGreaterThan(15);
        assertThat(wrong(running, Parts.all())).isEmpty();
        assertThat(Parts.all()).allMatch(each -> !each.name().isBlank() && !each.licence().isBlank());
    }

    @Test
    void staleList_isSeen() {
        List<Part> listed = List.of(new Part("a", "MIT", List.of("a")), new Part("old", "MIT", List.of("old")));
        assertThat(wrong(groups(Stream.of("a", "b/c").map(each -> REPOSITORY + each + "/x/1/x-1.jar")
            .reduce((one, other) -> one + "," + other).orElseThrow()), listed))
            .containsExactly("not in use: old", "not listed: b.c");
    }
}
