package app.porchlight.engine.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.engine.MemoryLedger;
import app.porchlight.engine.Visit;
import app.porchlight.home.Gateway;
import app.porchlight.knowledge.Login;
import app.porchlight.model.Device;
import app.porchlight.model.Identity;
import app.porchlight.model.Service;
import app.porchlight.protocol.Dial;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The courtesy of guessing where the answer does not come. */
class PoliteGuessesTest {
    private static final Device CAMERA = new Device("camera", List.of(InetAddress.ofLiteral("192.168.77.9")), Set.of(),
        Identity.UNKNOWN, List.of(), List.of());

    @Test
    void cutOffHalfWay_theTryIsCounted() {
        MemoryLedger ledger = new MemoryLedger();
        PoliteGuesses guesses = new PoliteGuesses(
            new Tries(ledger, Clock.systemUTC(), new NowhereVisit(), Service.tcp(80, "http")), (user, password) -> {
                throw new SocketTimeoutException("hangs after the password");
            });
        Login login = new Login("some", "admin", "x", List.of("http"), 1, "");
        assertThatThrownBy(() -> guesses.run(List.of(login), 2)).isInstanceOf(IOException.class);
        assertThat(ledger.wrongTriesSince("192.168.77.9", Instant.EPOCH)).isEqualTo(1);
    }

    /** Leads nowhere. */
    private static final class NowhereVisit implements Visit {
        @Override
        public Device device() {
            return CAMERA;
        }

        @Override
        public Dial dial() {
            throw new AssertionError("nobody dials");
        }

        @Override
        public Optional<byte[]> ask(int port, byte[] question, Duration patience) {
            return Optional.empty();
        }

        @Override
        public Optional<Gateway> gateway() {
            return Optional.empty();
        }

        @Override
        public void note(String what, int port) {
            // Nobody reads it.
        }
    }
}
