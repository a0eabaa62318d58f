package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.engine.checks.SeverityRule.Reach;
import app.porchlight.home.Gateway;
import app.porchlight.home.Gateway.PortMapping;
import app.porchlight.model.Device;
import app.porchlight.model.Verdict;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which doors from the Internet into the home does the router hold open? */
final class PortMappings implements Check.OfDevice {
    /** Doors behind which a device is managed, watched or copied from. */
    private static final Set<Integer> TELLING = Set.of(21, 22, 23, 80, 81, 443, 445, 554, 2323, 3389, 5000, 5001, 5900,
        8000, 8080, 8081, 8443, 8554, 9000, 34567, 37777);

    @Override
    public String id() {
        return "port-mappings";
    }

    @Override
    public boolean concerns(Device device) {
        return device.isRouter();
    }

    @Override
    public Verdict look(Visit visit) throws IOException {
        Optional<Gateway> gateway = visit.gateway();
        if (gateway.isEmpty()) {
            return UpnpPortOpening.notHeard(visit);
        }
        visit.note("mappings", 0);
        List<PortMapping> mappings = gateway.get().portMappings();
        if (mappings.isEmpty()) {
            return new Verdict.Fine();
        }
        boolean telling = mappings.stream()
            .anyMatch(each -> each.protocol().equals("tcp") && TELLING.contains(each.port()));
        Ease ease = telling ? Ease.AT_ONCE : Ease.SELDOM;
        return new Verdict.AtRisk(SeverityRule.of(Reach.INTERNET, Gain.FOOTHOLD, ease), facts(mappings));
    }

    /** Each door by itself too, as {@code mapping.1}: {@code tcp 8080 192.168.1.20:80}. */
    private static Map<String, String> facts(List<PortMapping> mappings) {
        Map<String, String> facts = new HashMap<>();
        facts.put("count", Integer.toString(mappings.size()));
        facts.put("mappings", mappings.stream().map(PortMappings::written).collect(Collectors.joining(", ")));
        for (PortMapping each : mappings) {
            facts.put("mapping." + (facts.size() - 1), each.protocol() + " " + each.externalPort() + " "
                + each.device().getHostAddress() + ":" + each.port());
        }
        return facts;
    }

    private static String written(PortMapping each) {
        return each.externalPort() + "/" + each.protocol() + " > " + each.device().getHostAddress() + ":" + each.port();
    }
}
