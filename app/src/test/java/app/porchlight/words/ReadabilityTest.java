package app.porchlight.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {
    @ParameterizedTest
    @CsvSource({"camera, 3", "password, 2", "device, 2", "the, 1", "changed, 1", "started, 2", "Internet, 3", "name, 1",
        "little, 2", "closes, 2", "router, 2", "it’s, 1", "files, 1"})
    void englishSyllables_areCounted(String word, int syllables) {
        assertThat(Readability.englishSyllables(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({"Kennwort, 2", "Kamera, 3", "Geräte, 3", "neue, 2", "heißt, 1", "Router, 3"})
    void germanSyllables_areCounted(String word, int syllables) {
        assertThat(Readability.germanSyllables(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({"contraseña, 4", "router, 2", "casa, 2", "aparato, 4", "día, 2", "fuego, 2", "cuenta, 2", "que, 1",
        "quien, 1", "ya, 1", "siguiente, 3"})
    void spanishSyllables_areCounted(String word, int syllables) {
        assertThat(Readability.spanishSyllables(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({"appareil, 3", "passe, 1", "mot, 1", "réseau, 2", "box, 1", "caméra, 3", "ouvrez, 2", "l’app, 1",
        "quelque, 1", "puis, 1", "fenêtre, 2"})
    void frenchSyllables_areCounted(String word, int syllables) {
        assertThat(Readability.frenchSyllables(word)).isEqualTo(syllables);
    }

    @Test
    void hardText_getsAHighGrade_plainTextALowOne() {
        String hard = "Unauthenticated administrative interfaces constitute a considerable vulnerability, "
            + "necessitating immediate remediation by responsible individuals.";
        assertThat(Readability.grade("en", hard)).isGreaterThan(18);
        assertThat(Readability.grade("en", "Pull the plug. Count to ten. Then plug it in again.")).isLessThan(3);
        String schwer = "Unauthentifizierte Administrationsoberflächen stellen eine erhebliche Sicherheitslücke dar.";
        assertThat(Readability.grade("de", schwer)).isGreaterThan(12);
        String duro = "Interfaces administrativas desautenticadas constituyen vulnerabilidades considerables.";
        assertThat(Readability.grade("es", duro)).isGreaterThan(12);
        assertThat(Readability.grade("es", "Quite el cable. Cuente hasta diez. Luego, pruebe.")).isLessThan(4);
        String dur = "Interfaces administratives dépourvues d’authentification constituent d’inacceptables failles.";
        assertThat(Readability.grade("fr", dur)).isGreaterThan(12);
        assertThat(Readability.grade("fr", "Retirez le câble. Comptez dix. Puis remettez-le.")).isLessThan(5);
        assertThat(Readability.grade("de", "Zieh den Stecker. Zähl bis zehn. Dann steck ihn ein.")).isLessThan(5);
    }

    @Test
    void sentences_areCutAtMarksAndLines() {
        assertThat(Readability.sentences("One two. Three “four.” Five\nSix: seven")).hasSize(5);
    }
}
