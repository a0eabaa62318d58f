package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.engine.checks.SeverityRule.Reach;
import app.porchlight.home.Gateway;
import app.porchlight.model.Device;
import app.porchlight.model.Exposure;
import app.porchlight.model.PortMapping;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.protocol.Admission;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which doors from the Internet into the home does the router hold open? Its facts: {@link PortMapping}. */
final class PortMappings implements Check.OfDevice {
    /** Doors behind which a device is managed, watched or copied from. */
    private static final Set<Integer> TELLING = Set.of(21, 22, 23, 80, 81, 443, 445, 554, 2323, 3389, 5000, 5001, 5900,
        8000, 8080, 8081, 8443, 8554, 9000, 34567, 37777);

    @Override
    public String id() {
        return Exposure.CHECK;
    }

    @Override
    public boolean concerns(Device device) {
        return device.isRouter();
    }

    @Override
    public Verdict look(Visit visit) throws IOException, InterruptedException {
        Optional<Gateway> gateway = visit.gateway();
        if (gateway.isEmpty()) {
            return withoutList(visit);
        }
        visit.note("mappings", 0);
        List<PortMapping> mappings = gateway.get().portMappings();
        if (mappings.isEmpty()) {
            return new Verdict.Fine();
        }
        boolean telling = mappings.stream()
            .anyMatch(each -> each.protocol().equals("tcp") && TELLING.contains(each.port()));
        Ease ease = telling ? Ease.AT_ONCE : Ease.SELDOM;
        Map<String, String> facts = new TreeMap<>(PortMapping.facts(mappings));
        facts.put("count", Integer.toString(mappings.size()));
        return new AtRisk(SeverityRule.of(Reach.INTERNET, Gain.FOOTHOLD, ease), facts);
    }

    /** Only UPnP has a list to read. A router that opens doors in another language alone may hold some open. */
    private static Verdict withoutList(Visit visit) throws IOException, InterruptedException {
        Verdict unheard = UpnpPortOpening.notHeard(visit);
        boolean opensUnlisted = unheard instanceof Verdict.Fine
            && UpnpPortOpening.smallerLanguages(visit).containsValue(Admission.OPEN);
        return opensUnlisted ? new Verdict.CouldNotTell(Verdict.Why.NO_LIST) : unheard;
    }

    @Override
    public Verdict lookAgain(Visit visit, AtRisk before) throws IOException, InterruptedException {
        Verdict now = look(visit);
        return now instanceof AtRisk open ? Exposures.stillOpen(open, before) : now;
    }
}
