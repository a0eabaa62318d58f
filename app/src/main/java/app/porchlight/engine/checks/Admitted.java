package app.porchlight.engine.checks;

import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.Admission;
import java.util.Map;

/** What it means how a service met somebody without a password. */
final class Admitted {
    private Admitted() {
    }

    /** @param open how grave it is that anybody gets in */
    static Verdict verdict(Admission admission, Severity open) {
        return switch (admission) {
            case OPEN -> new Verdict.AtRisk(open, Map.of());
            case GUARDED -> new Verdict.Fine();
            case SOMETHING_ELSE -> new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        };
    }
}
