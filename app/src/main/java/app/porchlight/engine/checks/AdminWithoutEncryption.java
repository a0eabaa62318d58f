package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import java.util.Map;
import java.util.Set;

/** Does a page ask for a password over a connection that others can read, with no encrypted page beside it? */
final class AdminWithoutEncryption implements Check.OfService {
    private static final Set<String> ASKS = Set.of("basic", "digest", "form");
    /** Where it may ask, and we do not see it. */
    private static final Set<String> MAY_ASK = Set.of("unclear", "broken");

    private final Knowledge knowledge;

    AdminWithoutEncryption(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String id() {
        return "admin-without-encryption";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return service.speaks(Service.SILENT) && knowledge.maySpeak(service, "http")
            || service.speaks("http") && (seen(device, service, ASKS)
            || PageKinds.isSetUpByPage(device) && seen(device, service, MAY_ASK));
    }

    private static boolean seen(Device device, Service service, Set<String> logins) {
        return device.seen(Evidence.WebPage.class)
            .anyMatch(page -> page.service().equals(service) && logins.contains(page.login()));
    }

    @Override
    public Verdict look(Visit visit, Service service) {
        if (service.speaks(Service.SILENT)) {
            return new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        }
        if (visit.device().services().stream().anyMatch(door -> door.speaks("https"))) {
            return new Verdict.Fine();
        }
        return !seen(visit.device(), service, ASKS) ? new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER)
            : new Verdict.AtRisk(SeverityRule.atHome(Gain.DATA, Ease.SELDOM), Map.of());
    }
}
