package app.porchlight.engine.logins;

import app.porchlight.engine.TriesLedger;
import app.porchlight.engine.Visit;
import app.porchlight.model.Service;
import java.time.Clock;

/** Notes each try at one door: in the ledger, so that nobody is locked out, and in "What we asked this device". */
final class Tries {
    private final TriesLedger ledger;
    private final Clock clock;
    private final Visit visit;
    private final Service service;
    private final String key;

    Tries(TriesLedger ledger, Clock clock, Visit visit, Service service) {
        this.ledger = ledger;
        this.clock = clock;
        this.visit = visit;
        this.service = service;
        this.key = LoginPlan.key(visit.device());
    }

    Visit visit() {
        return visit;
    }

    Service service() {
        return service;
    }

    /** Before a factory password goes out. */
    void trying() {
        visit.note("login", service.port());
    }

    /** Before a made-up password goes out: it is sure to be wrong, or proves that anything is right. */
    void tryingMadeUp() {
        visit.note("control", service.port());
        wrong();
    }

    void wrong() {
        ledger.wrongTry(key, service.protocol(), clock.instant());
    }

    void lockSeen() {
        ledger.lockSeen(key, service.protocol(), clock.instant());
    }
}
