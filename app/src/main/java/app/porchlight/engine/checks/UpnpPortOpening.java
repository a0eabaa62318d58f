package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.model.Device;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import java.util.Map;

/** May any program at home open the router to the Internet without being asked? */
final class UpnpPortOpening implements Check.OfDevice {
    @Override
    public String id() {
        return "upnp-port-opening";
    }

    @Override
    public boolean concerns(Device device) {
        return device.isRouter();
    }

    @Override
    public Verdict look(Visit visit) {
        visit.note("describe", 0);
        return visit.gateway().isPresent() ? new Verdict.AtRisk(Severity.IMPROVE, Map.of()) : new Verdict.Fine();
    }
}
