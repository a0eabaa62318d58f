package app.porchlight.protocol.login;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.web.Http;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All signs of a lock, line by line, and what only looks like one. */
class LockSignsTest {
    private static Http.Page page(int status, String text) {
        return new Http.Page(status, Map.of(), text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Account locked", "You have been locked out.", "User Locked! Please wait.", "Too many failed logins",
        "2 attempts left", "3 attempts remaining", "You have 4 remaining attempts", "1 tries left",
        "Please try again later", "Try again in 30 minutes", "temporarily unavailable", "Your address is blocked",
        "Login limit exceeded", "Please enter the captcha", "Enter the verification code", "validateCode required",
        "Maximum number of users reached", "max sessions", "Connections are full",
        "{\"params\":{\"remainLockSecond\":1793,\"remainLoginTimes\":0}}",
        "{\"params\":{\"remainLockSecond\":0,\"remainLoginTimes\":2}}",
        "<userCheck><lockStatus>lock</lockStatus><unlockTime>1785</unlockTime></userCheck>",
        "<userCheck><lockStatus>unlock</lockStatus><retryLoginTime>6</retryLoginTime></userCheck>",
        "{\"error\":1,\"BlockTime\":300}",
        "<error><code>108006</code><waittime>0</waittime><remainwaittime>2</remainwaittime></error>",
        "{\"left_times\":3}", "{\"locked\":true}", "{\"remaining_attempts\": 2}"})
    void signOfALock(String words) {
        assertThat(LockSigns.inWords(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "Login incorrect", "Invalid user name or password", "The account is unlocked", "Clock out of date",
        "{\"locked\":false}", "{\"is_locked\": 0}", "{\"BlockTime\":0}", "{\"params\":{\"remainLockSecond\":0}}",
        "Maximum number of tries exceeded (3)", "<unlockTime>0</unlockTime>", "Block diagram", "Wait a moment",
        "Remaining time of the film: 20 minutes", "Session started", "Users"})
    void noSignOfALock(String words) {
        assertThat(LockSigns.inWords(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 423, 429, 453, 503})
    void statusThatRefusesAll(int status) {
        assertThat(LockSigns.inStatus(status)).isTrue();
        assertThat(LockSigns.inRefusal(page(status, ""))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 404, 500})
    void statusThatDoesNot(int status) {
        assertThat(LockSigns.inStatus(status)).isFalse();
    }

    @Test
    void longPage_mayHoldAllTheSentencesThatItsScriptsKnow() {
        String script = "var sentences = ['Your account is locked'];";
        assertThat(LockSigns.inRefusal(page(200, script))).isTrue();
        assertThat(LockSigns.inRefusal(page(200, script + " ".repeat(2000)))).isFalse();
        assertThat(LockSigns.inRefusal(page(401, script + " ".repeat(2000)))).isTrue();
    }
}
