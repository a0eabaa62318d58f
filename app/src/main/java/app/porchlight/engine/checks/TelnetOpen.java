package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import java.util.Map;

/** Is there a telnet door? Told by what was spoken behind it, not by its number. */
final class TelnetOpen implements Check.OfService {
    @Override
    public String id() {
        return "telnet-open";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return service.speaks("telnet");
    }

    @Override
    public Verdict look(Visit visit, Service service) {
        return new Verdict.AtRisk(Severity.FIX_SOON, Map.of());
    }
}
