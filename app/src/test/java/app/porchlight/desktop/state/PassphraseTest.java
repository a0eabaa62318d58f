package app.porchlight.desktop.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassphraseTest {
    private final Passphrase passphrase = new Passphrase();

    @Test
    void made_isLongAndTypable() {
        assertThat(passphrase.make()).matches("[A-Z][a-z]+(-[a-z]+){3}-[0-9]{2}").isNotEqualTo(passphrase.make());
    }

    @Test
    void choice_isLargeEnough() {
        assertThat(passphrase.bits()).isGreaterThan(42);
    }

    @Test
    void words_areDifferentAndShort() {
        assertThat(passphrase.words()).doesNotHaveDuplicates().allMatch(word -> word.matches("[a-z]{3,9}"));
    }
}
