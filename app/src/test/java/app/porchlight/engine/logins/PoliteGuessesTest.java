package app.porchlight.engine.logins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.engine.MemoryLedger;
import app.porchlight.engine.NowhereVisit;
import app.porchlight.knowledge.Login;
import app.porchlight.model.Service;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The courtesy of guessing where the answer does not come. */
class PoliteGuessesTest {
    @Test
    void cutOffHalfWay_theTryIsCounted() {
        MemoryLedger ledger = new MemoryLedger();
        Tries tries = new Tries(ledger, Clock.systemUTC(), new NowhereVisit(false), Service.tcp(80, "http"));
        PoliteGuesses guesses = new PoliteGuesses(tries, (user, password) -> {
            throw new SocketTimeoutException("hangs after the password");
        });
        Login login = new Login("some", "admin", "x", List.of("http"), 1, "");
        assertThatThrownBy(() -> guesses.run(List.of(login), 2)).isInstanceOf(IOException.class);
        assertThat(ledger.wrongTriesSince("192.168.1.20", Instant.EPOCH)).isEqualTo(1);
    }
}
