package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.control.Vnc;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Does a shared screen show itself to whoever asks? */
final class VncOpen implements Check.OfService {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Knowledge knowledge;

    VncOpen(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String id() {
        return "vnc-open";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return knowledge.maySpeak(service, "vnc");
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        visit.note("vnc", service.port());
        return switch (Vnc.hello(visit.dial(), visit.host(), service.port(), PATIENCE)) {
            case OPEN -> new Verdict.AtRisk(SeverityRule.atHome(Gain.CONTROL, Ease.AT_ONCE), Map.of());
            // One listens in on it, and has a short password to guess.
            case WEAK -> new Verdict.AtRisk(SeverityRule.atHome(Gain.CONTROL, Ease.SELDOM), Map.of("weak", "8"));
            case GUARDED -> new Verdict.Fine();
            case SOMETHING_ELSE -> new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        };
    }
}
