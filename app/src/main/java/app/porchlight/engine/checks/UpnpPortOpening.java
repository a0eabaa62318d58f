package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.model.Device;
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
        return visit.gateway().isEmpty() ? new Verdict.Fine()
            : new Verdict.AtRisk(SeverityRule.atHome(Gain.FOOTHOLD, Ease.AT_ONCE), Map.of());
    }
}
