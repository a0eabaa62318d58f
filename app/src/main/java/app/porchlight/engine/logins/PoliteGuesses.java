package app.porchlight.engine.logins;

import app.porchlight.knowledge.Login;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.login.LoginOutcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;

/** Tries few logins, one after another, at a door that its owner uses too: the same for every protocol but telnet. */
final class PoliteGuesses {
    private final Tries tries;
    private final Try attempt;

    /** One login at this door. */
    @FunctionalInterface
    interface Try {
        LoginOutcome at(String user, String password) throws IOException, InterruptedException;
    }

    PoliteGuesses(Tries tries, Try attempt) {
        this.tries = tries;
        this.attempt = attempt;
    }

    Guesses run(List<Login> logins) throws IOException, InterruptedException {
        boolean refused = false;
        for (Login login : logins) {
            Guesses found = guess(login, refused);
            if (found instanceof Guesses.Hit hit) {
                return confirmed(hit, refused);
            }
            if (!(found instanceof Guesses.NoneWorks)) {
                return found;
            }
            refused = true;
        }
        return new Guesses.NoneWorks();
    }

    /** Only this one, which worked before and was proved then: the made-up password need not go out again. */
    Guesses again(Login login) throws IOException, InterruptedException {
        return guess(login, false);
    }

    /** @param refused true where a try before this one was wrong */
    private Guesses guess(Login login, boolean refused) throws IOException, InterruptedException {
        Tries.Underway underway = tries.trying();
        if (underway == null) {
            return new Guesses.Untold(Why.ENOUGH_TRIES);
        }
        LoginOutcome outcome = outcome(underway, login.user(), login.password(), refused);
        if (outcome == LoginOutcome.IN || outcome == LoginOutcome.NO_PASSWORDS || outcome == LoginOutcome.NOT_ASKED) {
            underway.wasNotWrong();
        }
        return switch (outcome) {
            case IN -> new Guesses.Hit(Optional.of(login), login.user(), login.password().isEmpty());
            case WRONG, NO_PASSWORDS -> new Guesses.NoneWorks();
            case LOCK -> {
                tries.lockSeen();
                yield new Guesses.Untold(Why.LOCKED);
            }
            case NOT_ASKED, UNCLEAR -> new Guesses.Untold(Why.UNCLEAR_ANSWER);
        };
    }

    /** Who talked before and, after a wrong try, no longer opens or hangs up on us, has shut us out. */
    private LoginOutcome outcome(Tries.Underway underway, String user, String password, boolean refused)
            throws IOException, InterruptedException {
        try {
            return attempt.at(user, password);
        } catch (IOException shut) {
            boolean ours = shut instanceof Dial.NoRoom || Thread.currentThread().isInterrupted();
            if (refused && !ours && !(shut instanceof SocketTimeoutException)) {
                return LoginOutcome.LOCK;
            }
            if (shut instanceof ConnectException || shut instanceof Dial.NoRoom) {
                underway.wasNotWrong();
            }
            throw shut;
        }
    }

    private Guesses confirmed(Guesses.Hit hit, boolean refused) throws IOException, InterruptedException {
        Tries.Underway underway = tries.tryingMadeUp();
        if (underway == null) {
            return new Guesses.Untold(Why.ENOUGH_TRIES);
        }
        return switch (outcome(underway, hit.user(), Guesses.madeUp(), refused)) {
            case WRONG -> hit;
            case LOCK -> {
                tries.lockSeen();
                yield hit;
            }
            case IN, NOT_ASKED, NO_PASSWORDS, UNCLEAR -> new Guesses.Untold(Why.UNCLEAR_ANSWER);
        };
    }
}
