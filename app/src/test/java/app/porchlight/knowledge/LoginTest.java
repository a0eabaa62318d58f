package app.porchlight.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Mac;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoginTest {
    private static final Login FIXED = new Login("box-1", "admin", "1234", List.of("http"), 5, "its manual");
    private static final Login MADE = new Login("box-2", "admin", "{mac}", List.of("http"), 5, "its manual");

    private static Optional<String> password(Login login, String... macs) {
        return login.on(Stream.of(macs).map(mac -> Mac.of(mac).orElseThrow())).map(Login::password);
    }

    @Test
    void password_isTheSameOnAll() {
        assertThat(password(FIXED, "24:5e:be:12:9c:40")).contains("1234");
        assertThat(password(FIXED)).contains("1234");
    }

    @Test
    void passwordMadeOfTheAddress_isThatOfTheFirstAdapter() {
        assertThat(password(MADE, "24:5e:be:12:9c:41", "24:5e:be:12:9c:40")).contains("245EBE129C40");
    }

    @Test
    void whereNoAddressIsKnown_orItIsAChosenOne_thereIsNoSuchPassword() {
        assertThat(password(MADE)).isEmpty();
        assertThat(password(MADE, "02:50:4c:00:00:01", "00:00:00:00:00:00")).isEmpty();
    }

    @Test
    void noLogShowsAPassword() {
        assertThat(MADE.on(Stream.of(Mac.of("24:5e:be:12:9c:40").orElseThrow())).orElseThrow())
            .hasToString("Login[box-2]");
    }
}
