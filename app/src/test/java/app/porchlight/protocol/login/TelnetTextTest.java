package app.porchlight.protocol.login;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.greeting.Speech;
import app.porchlight.protocol.login.TelnetText.Meaning;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelnetTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"\r\n(none) login: ", "LocalHost login: ", "\r\n\r\nUsername:", "User Name : ", "account:",
        "\u001b[2J\u001b[1;1HBCM96318 Broadband Router\r\nLogin: ", "dvrdvs login: \u001b[6n"})
    void asksForAName(String text) {
        assertThat(TelnetText.of(text)).isEqualTo(Meaning.LOGIN_PROMPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password: ", "root\r\nPassword:", "Enter password for admin: ", "Kennwort:",
        "Contraseña: ", "\r\nLogin incorrect\r\nPassword: "})
    void asksForAPassword(String text) {
        assertThat(TelnetText.of(text)).isEqualTo(Meaning.PASSWORD_PROMPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n\r\nBusyBox v1.16.1 built-in shell (ash)\r\n\r\n~ # \u001b[6n", "# ", "root@cam:~$ ",
        "Last login: Mon May  4 from 10.0.0.2\r\n[root@dvr ~]# ", "TP-LINK> ", "/mnt/mtd $ ", "router#"})
    void shellIsWaiting(String text) {
        assertThat(TelnetText.of(text)).isEqualTo(Meaning.SHELL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Login incorrect\r\n", "% Bad passwords\r\nAuthentication failed", "Access denied\r\n",
        "Invalid user name or password"})
    void saysNo(String text) {
        assertThat(TelnetText.of(text)).isEqualTo(Meaning.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Welcome to our device", "100% free of charge", "Press any key...",
        "\u0000\u0001\u00ff"})
    void saysNothingThatWeUnderstand(String text) {
        assertThat(TelnetText.of(text)).isEqualTo(Meaning.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Account locked for 30 minutes", "2 attempts remaining", "Too many failed logins",
        "You have 1 tries left", "Please try again later", "User is temporarily blocked"})
    void tellsOfALock(String text) {
        assertThat(TelnetText.tellsOfLock(text)).isTrue();
    }

    @Test
    void ordinaryRefusal_tellsOfNoLock() {
        assertThat(TelnetText.tellsOfLock("Login incorrect\r\n(none) login: ")).isFalse();
    }

    /** Whatever a device sends, reading it ends and throws nothing. */
    @Test
    void anyBytes_areReadWithoutHarm() {
        Random random = new Random(20161021);
        String[] seeds = {"login: ", "Password: ", "\u001b[6n# ", "\u001b[", "BusyBox v1.2 (ash)\r\n# ", "locked"};
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(120)];
            random.nextBytes(noise);
            String text = seeds[random.nextInt(seeds.length)] + new String(noise, StandardCharsets.ISO_8859_1)
                + seeds[random.nextInt(seeds.length)];
            assertThat(TelnetText.of(text)).isNotNull();
            assertThat(TelnetText.visible(text)).doesNotContain("\u001b");
            assertThat(Speech.of(text.getBytes(StandardCharsets.ISO_8859_1))).isNotNull();
        }
    }

    /** No pattern takes long over a long text: a regex that backtracks would not end on these. */
    @Test
    void longTexts_areReadInOneGo() {
        for (String piece : new String[] {"\u001b[1;", "login ", "password ", "a ", "# ", "try again "}) {
            String text = piece.repeat(TelnetSession.MOST / piece.length());
            assertThat(TelnetText.of(text)).isNotNull();
            TelnetText.tellsOfLock(text);
        }
    }

    @Test
    void hangingUpAfterSomeTries_isNoLock() {
        String linux = "\r\nMaximum number of tries exceeded (5)\r\n";
        assertThat(TelnetText.tellsOfLock(linux)).isFalse();
        assertThat(TelnetText.of(linux)).isEqualTo(TelnetText.Meaning.REFUSED);
        assertThat(TelnetText.tellsOfLock(linux + "Account locked")).isTrue();
    }
}
