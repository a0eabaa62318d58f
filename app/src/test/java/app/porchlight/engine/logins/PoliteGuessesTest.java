package app.porchlight.engine.logins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.engine.MemoryLedger;
import app.porchlight.engine.NowhereVisit;
import app.porchlight.knowledge.Login;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.login.LoginOutcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers come to, what each counts for, and when nothing goes out any more. */
class PoliteGuessesTest {
    private static final String DEVICE = "192.168.1.20";
    private static final Login ONE = new Login("one", "admin", "x", List.of("http"), 1, "");
    private static final Login TWO = new Login("two", "admin", "y", List.of("http"), 1, "");
    private static final Login THREE = new Login("three", "admin", "z", List.of("http"), 1, "");
    private static final Guesses HIT = new Guesses.Hit(Optional.of(ONE), "admin", false);

    private final MemoryLedger ledger = new MemoryLedger();

    private PoliteGuesses guesses(PoliteGuesses.Try attempt) {
        return new PoliteGuesses(new Tries(ledger, Clock.systemUTC(), new NowhereVisit(false),
            Service.tcp(80, "http"), LoginPlan.TRIES_A_DAY), attempt);
    }

    /** A door that answers so, one after the other; it must not be asked more often. */
    private PoliteGuesses answering(String answers) {
        Deque<String> left = new ArrayDeque<>(List.of(answers.split(" ")));
        return guesses((user, password) -> {
            String next = left.removeFirst();
            switch (next) {
                case "SHUT" -> throw new ConnectException("refused");
                case "HANGS_UP" -> throw new SocketException("connection reset");
                case "SILENT" -> throw new SocketTimeoutException("no answer");
                default -> { }
            }
            return LoginOutcome.valueOf(next);
        });
    }

    private int counted() {
        return ledger.wrongTriesSince(DEVICE, Instant.EPOCH);
    }

    /** What the door answers to the factory login, then to the made-up one; what that comes to; what is counted. */
    @ParameterizedTest
    @CsvSource({
        "IN WRONG, hit, 1, false", "IN LOCK, hit, 1, true", "IN IN, UNCLEAR_ANSWER, 1, false",
        "IN NOT_ASKED, UNCLEAR_ANSWER, 1, false", "IN UNCLEAR, UNCLEAR_ANSWER, 1, false",
        "WRONG, none, 1, false", "LOCK, LOCKED, 1, true", "NOT_ASKED, UNCLEAR_ANSWER, 0, false",
        "NO_PASSWORDS, none, 0, false", "UNCLEAR, UNCLEAR_ANSWER, 1, false"})
    void answer_comesTo(String answers, String comesTo, int counted, boolean lock) throws Exception {
        Guesses expected = switch (comesTo) {
            case "hit" -> HIT;
            case "none" -> new Guesses.NoneWorks();
            default -> new Guesses.Untold(Why.valueOf(comesTo));
        };
        assertThat(answering(answers).run(List.of(ONE))).isEqualTo(expected);
        assertThat(counted()).isEqualTo(counted);
        assertThat(ledger.lockedSince(DEVICE, Instant.EPOCH)).isEqualTo(lock);
    }

    @Test
    void thirdWrongTry_doesNotGoOut() throws Exception {
        assertThat(answering("WRONG WRONG").run(List.of(ONE, TWO, THREE)))
            .isEqualTo(new Guesses.Untold(Why.ENOUGH_TRIES));
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void secondThatWorks_mayBeProved() throws Exception {
        assertThat(answering("WRONG IN WRONG").run(List.of(TWO, ONE))).isEqualTo(HIT);
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void hitThatCannotBeProvedAnyMore_isNotTold() throws Exception {
        ledger.wrongTry(DEVICE, "telnet", Instant.now());
        assertThat(answering("WRONG").run(List.of(TWO, ONE))).isEqualTo(new Guesses.Untold(Why.ENOUGH_TRIES));
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void doorThatShutsAfterAWrongTry_isALock_shutBefore_isNot() throws Exception {
        assertThat(answering("WRONG SHUT").run(List.of(ONE, TWO))).isEqualTo(new Guesses.Untold(Why.LOCKED));
        assertThat(new PoliteGuessesTest().answering("WRONG HANGS_UP").run(List.of(ONE, TWO)))
            .isEqualTo(new Guesses.Untold(Why.LOCKED));
        assertThatThrownBy(() -> new PoliteGuessesTest().answering("WRONG SILENT").run(List.of(ONE, TWO)))
            .isInstanceOf(SocketTimeoutException.class);
        assertThatThrownBy(() -> new PoliteGuessesTest().answering("SHUT").run(List.of(ONE)))
            .isInstanceOf(ConnectException.class);
    }

    @Test
    void onceMore_needsNoMadeUpPassword_andCounts() throws Exception {
        assertThat(answering("IN").again(ONE)).isEqualTo(HIT);
        assertThat(counted()).isZero();
        assertThat(answering("WRONG").again(ONE)).isEqualTo(new Guesses.NoneWorks());
        assertThat(answering("WRONG").again(ONE)).isEqualTo(new Guesses.NoneWorks());
        assertThat(answering("").again(ONE)).isEqualTo(new Guesses.Untold(Why.ENOUGH_TRIES));
    }

    @Test
    void cutOffHalfWay_theTryIsCounted() {
        PoliteGuesses guesses = guesses((user, password) -> {
            throw new SocketTimeoutException("hangs after the password");
        });
        assertThatThrownBy(() -> guesses.run(List.of(ONE))).isInstanceOf(IOException.class);
        assertThat(counted()).isEqualTo(1);
    }
}
