package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import java.util.Map;

/**
 * Does the router show, inside the home, the door by which providers look after it (TR-069, port 7547)? A hint and no
 * more: seen from inside it may still be shut to the Internet, which cannot be told from here.
 */
final class RemoteManagement implements Check.OfService {
    private static final int PORT = 7547;

    @Override
    public String id() {
        return "remote-management";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return device.isRouter() && service.port() == PORT && service.transport() == Service.Transport.TCP;
    }

    @Override
    public Verdict look(Visit visit, Service service) {
        if (!service.speaks("http") && !service.speaks("https")) {
            return new Verdict.CouldNotTell(Verdict.Why.UNCLEAR_ANSWER);
        }
        String software = visit.device().seen(Evidence.WebPage.class).filter(page -> page.service().equals(service))
            .map(Evidence.WebPage::server).filter(server -> !server.isBlank()).findFirst().orElse("");
        return new Verdict.AtRisk(SeverityRule.atHome(Gain.FOOTHOLD, Ease.WITH_A_STEP),
            software.isEmpty() ? Map.of() : Map.of("software", software));
    }
}
