package app.porchlight.engine.logins;

import app.porchlight.engine.TriesLedger;
import app.porchlight.engine.Visit;
import app.porchlight.model.Service;
import java.time.Clock;
import java.time.Instant;

/**
 * Notes each try at one door: in the ledger, so that nobody is locked out, and in "What we asked this device". A try
 * counts as wrong from before it goes out, so that one that is cut off, by whomever, is counted all the same.
 */
final class Tries {
    private final TriesLedger ledger;
    private final Clock clock;
    private final Visit visit;
    private final Service service;
    private final String key;
    private final int most;

    /** @param most how many wrong tries there may be in a day, over all doors of the device */
    Tries(TriesLedger ledger, Clock clock, Visit visit, Service service, int most) {
        this.ledger = ledger;
        this.clock = clock;
        this.visit = visit;
        this.service = service;
        this.key = LoginPlan.key(visit.device());
        this.most = most;
    }

    /** A try that is on its way. */
    final class Underway {
        private final Instant when;

        private Underway(Instant when) {
            this.when = when;
        }

        /** It was right, or the device never heard a password. */
        void wasNotWrong() {
            ledger.giveBack(key, service.protocol(), when);
        }
    }

    Visit visit() {
        return visit;
    }

    Service service() {
        return service;
    }

    /** True where no password may go out any more: then nobody need come to the door. */
    boolean spent() {
        return ledger.wrongTriesSince(key, clock.instant().minus(LoginPlan.DAY)) >= most;
    }

    /** Before a factory password goes out; {@code null} where none may any more. */
    Underway trying() {
        return reserved("login");
    }

    /** Before a made-up password goes out: it is sure to be wrong, or proves that anything is right. */
    Underway tryingMadeUp() {
        return reserved("control");
    }

    private Underway reserved(String what) {
        Instant now = clock.instant();
        if (!ledger.reserve(key, service.protocol(), now, now.minus(LoginPlan.DAY), most)) {
            return null;
        }
        visit.note(what, service.port());
        return new Underway(now);
    }

    void lockSeen() {
        ledger.lockSeen(key, service.protocol(), clock.instant());
    }
}
