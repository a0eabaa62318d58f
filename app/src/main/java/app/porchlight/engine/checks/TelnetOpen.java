package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.engine.logins.FactoryLogins;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.Why;
import java.util.Map;

/**
 * Is there a telnet door? Told by what was spoken behind it, not by its number; a door of telnet's number behind which
 * nothing was said could not be told.
 */
final class TelnetOpen implements Check.OfService {
    private final Knowledge knowledge;
    private final FactoryLogins logins;

    TelnetOpen(Knowledge knowledge, FactoryLogins logins) {
        this.knowledge = knowledge;
        this.logins = logins;
    }

    @Override
    public String id() {
        return "telnet-open";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return knowledge.maySpeak(service, "telnet");
    }

    @Override
    public Verdict look(Visit visit, Service service) {
        return service.speaks("telnet")
            ? new Verdict.AtRisk(SeverityRule.atHome(Gain.CONTROL, Ease.WITH_A_STEP), Map.of())
            : new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
    }

    /** To prove it, the door was knocked at once more. */
    @Override
    public Verdict lookAgain(Visit visit, Service service, AtRisk before) {
        logins.knocked(visit.device(), service);
        return look(visit, service);
    }
}
