package app.porchlight.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.knowledge.CheckFacts;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Finding;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import java.net.InetAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LetterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final CheckFacts FACTS = new CheckFacts("default-password", List.of("maker"),
        Optional.empty(), "default-password", Map.of(),
        Map.of("uk-psti", "Schedule 1 paragraph 1", "eu-cra", "Annex I Part I (2)(b)"), Map.of());

    private final Words words = Words.in(Locale.UK);
    private final Finding finding = WordsTest.risk("default-password", Map.of("user", "root"));

    @Test
    void letterToMaker_saysWhatWasSeen_andWhatItTouches() {
        Letter letter = words.letterToMaker(finding, camera(), FACTS, TODAY);
        assertThat(letter.to()).contains("Dahua");
        assertThat(letter.subject()).contains("Dahua IPC-HDW Camera");
        assertThat(letter.body()).contains("22 November 2026", "A password set in the factory", "SI 2023/1007",
            "in full from 11 December 2027");
    }

    @Test
    void letter_keepsTheHomePrivate() {
        Letter letter = words.letterToMaker(finding, camera(), FACTS, TODAY);
        assertThat(letter.subject() + letter.body()).doesNotContain("Garage", "192.168", "root", "gatehouse");
    }

    @Test
    void lawNamesAreThoseOfTheDay() {
        Letter later = words.letterToMaker(finding, camera(), FACTS, LocalDate.of(2028, 1, 1));
        assertThat(later.body()).contains("Cyber Resilience Act").doesNotContain("in full from");
    }

    @Test
    void letterToProvider_asksForHelp_andNamesNoLaw() {
        Letter letter = words.letterToProvider(WordsTest.risk("port-mappings", Map.of()), camera(), FACTS, TODAY);
        assertThat(letter.to()).isEmpty();
        assertThat(letter.body()).contains("close this for me").doesNotContain("Act");
    }

    private static Device camera() {
        Identity identity = new Identity(Optional.of(Kind.CAMERA), Optional.of("Dahua"), Optional.of("IPC-HDW"),
            Optional.of("Garage"), 0.9, List.of(), List.of());
        return WordsTest.device(identity,
            new Evidence.HostName(InetAddress.ofLiteral("192.168.77.21"), "dns", "gatehouse"));
    }
}
