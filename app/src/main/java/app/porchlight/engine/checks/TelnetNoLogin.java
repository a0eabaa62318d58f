package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.engine.logins.FactoryLogins;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.Why;
import java.util.Map;

/**
 * Does the telnet door lead straight to a command line? Told from the greeting that was heard when we knocked: some
 * devices count each visit that does not log in, so they are not visited twice for it.
 */
final class TelnetNoLogin implements Check.OfService {
    /** What the device waited for at the end of its greeting: see {@link Evidence.Greeting}. */
    static String awaits(Device device, Service service) {
        return device.seen(Evidence.Greeting.class).filter(greeting -> greeting.service().equals(service))
            .map(Evidence.Greeting::awaits).reduce("", (before, last) -> last);
    }

    private final Knowledge knowledge;
    private final FactoryLogins logins;

    TelnetNoLogin(Knowledge knowledge, FactoryLogins logins) {
        this.knowledge = knowledge;
        this.logins = logins;
    }

    @Override
    public String id() {
        return "telnet-no-login";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return knowledge.maySpeak(service, "telnet");
    }

    @Override
    public Verdict look(Visit visit, Service service) {
        return switch (awaits(visit.device(), service)) {
            case "shell" -> new Verdict.AtRisk(SeverityRule.atHome(Gain.CONTROL, Ease.AT_ONCE), Map.of());
            case "login", "password" -> new Verdict.Fine();
            default -> new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        };
    }

    /** To prove it, the door was knocked at once more. */
    @Override
    public Verdict lookAgain(Visit visit, Service service, AtRisk before) {
        logins.knocked(visit.device(), service);
        return look(visit, service);
    }
}
