package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import java.util.Map;
import java.util.Set;

/**
 * Does the router show, inside the home, the door by which providers look after it (TR-069)? A hint and no more:
 * seen from inside it may still be shut to the Internet, which cannot be told from here. Its own door is 7547; behind
 * the others it is told from its answer, as the standard has it: a login by digest and nothing else.
 * Source: Broadband Forum TR-069, Connection Request; IANA (cwmp); the doors of some makers and providers from what
 * their devices were seen to use: 4567 (Actiontec), 5678, 30005 (Arcadyan, NETGEAR).
 */
final class RemoteManagement implements Check.OfService {
    private static final int PORT = 7547;
    private static final Set<Integer> SOME_PROVIDERS = Set.of(4567, 5678, 30005);

    @Override
    public String id() {
        return "remote-management";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return device.isRouter() && service.transport() == Service.Transport.TCP
            && (service.port() == PORT || SOME_PROVIDERS.contains(service.port()) && asksLikeTheirs(device, service));
    }

    private static boolean asksLikeTheirs(Device device, Service service) {
        return device.seen(Evidence.WebPage.class).filter(page -> page.service().equals(service))
            .anyMatch(page -> page.login().equals("digest"));
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
