package app.porchlight.engine.logins;

import app.porchlight.knowledge.Login;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.LoginOutcome;
import java.io.IOException;
import java.net.ConnectException;
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

    /** @param budget how many wrong tries there may be, the control try included */
    Guesses run(List<Login> logins, int budget) throws IOException, InterruptedException {
        int wrong = 0;
        for (Login login : logins) {
            if (wrong >= budget) {
                return new Guesses.Untold(Why.ENOUGH_TRIES);
            }
            tries.trying();
            switch (outcome(login, wrong)) {
                case IN -> {
                    return confirmed(new Guesses.Hit(Optional.of(login), login.user(), login.password().isEmpty()));
                }
                case WRONG -> {
                    wrong++;
                    tries.wrong();
                }
                case LOCK -> {
                    tries.lockSeen();
                    return new Guesses.Untold(Why.LOCKED);
                }
                case NO_PASSWORDS -> {
                    return new Guesses.NoneWorks();
                }
                case NOT_ASKED, UNCLEAR -> {
                    tries.wrong();
                    return new Guesses.Untold(Why.UNCLEAR_ANSWER);
                }
            }
        }
        return new Guesses.NoneWorks();
    }

    /** Who opened before and, after a wrong try, no longer opens, has shut us out. */
    private LoginOutcome outcome(Login login, int wrong) throws IOException, InterruptedException {
        try {
            return attempt.at(login.user(), login.password());
        } catch (ConnectException refused) {
            if (wrong == 0) {
                throw refused;
            }
            return LoginOutcome.LOCK;
        } catch (IOException | InterruptedException cut) {
            // Cut off half-way, by whomever, the password may have arrived all the same: it counts.
            tries.wrong();
            throw cut;
        }
    }

    private Guesses confirmed(Guesses.Hit hit) throws IOException, InterruptedException {
        tries.tryingMadeUp();
        return switch (attempt.at(hit.user(), Guesses.madeUp())) {
            case WRONG -> hit;
            case LOCK -> {
                tries.lockSeen();
                yield hit;
            }
            case IN, NOT_ASKED, NO_PASSWORDS, UNCLEAR -> new Guesses.Untold(Why.UNCLEAR_ANSWER);
        };
    }
}
