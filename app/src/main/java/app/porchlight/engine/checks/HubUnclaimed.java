package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Http;
import app.porchlight.protocol.Onboarding;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Does a smart-home hub still wait for its first user, whom anyone may become? Asked how far it is; nobody is made. */
final class HubUnclaimed implements Check.OfService {
    private static final int HOME_ASSISTANT = 8123;
    private static final int OK = 200;
    /** A login is asked for, or the first start is over and its page gone. */
    private static final Set<Integer> OVER = Set.of(401, 403, 404);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public String id() {
        return "hub-unclaimed";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return service.port() == HOME_ASSISTANT && service.speaks("http");
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        visit.note("first-start", service.port());
        Http.Page page = new Http(visit.dial(), PATIENCE)
            .get(new Http.Site(visit.host(), service.port(), false), Onboarding.PATH, Map.of());
        if (OVER.contains(page.status())) {
            return new Verdict.Fine();
        }
        return switch (page.status() == OK ? Onboarding.read(page.text()) : Admission.SOMETHING_ELSE) {
            case OPEN -> new Verdict.AtRisk(SeverityRule.atHome(Gain.CONTROL, Ease.AT_ONCE), Map.of());
            case GUARDED -> new Verdict.Fine();
            case SOMETHING_ELSE -> new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        };
    }
}
