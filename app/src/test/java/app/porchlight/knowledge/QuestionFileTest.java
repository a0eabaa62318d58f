package app.porchlight.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.model.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionFileTest {
    private static final String QUESTIONS = """
        questions:
          - {ask: acme, families: [acme-camera], kinds: [camera], door: 80, router: false}
          - {ask: anybody}
        """;

    @TempDir
    private Path folder;

    private List<Question> read(String text) throws IOException {
        return QuestionFile.read(new YamlFiles().read(Files.writeString(folder.resolve("questions.yaml"), text)),
            Set.of("acme-camera"));
    }

    @Test
    void questions_areRead() throws IOException {
        assertThat(read(QUESTIONS)).containsExactly(
            new Question("acme", Set.of(), Set.of(), Set.of("acme-camera"), Set.of(Kind.CAMERA), Set.of(),
                OptionalInt.of(80), Optional.of(false)),
            new Question("anybody", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), OptionalInt.empty(),
                Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ask: acme|ask: ''|ask: missing",
        "acme-camera|acme-camel|there is no family acme-camel", "[camera]|[camel]|there is no kind camel",
        "80|eighty|door: is a number", "router: false|router: never|router: is true or false",
        "door|doors|doors: means nothing here"})
    void whatMakesNoSense_isRefused(String right, String wrong, String reason) {
        assertThatThrownBy(() -> read(QUESTIONS.replace(right, wrong))).isInstanceOf(BadKnowledge.class)
            .hasMessageContaining("questions.yaml").hasMessageContaining(reason);
    }
}
