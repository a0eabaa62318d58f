package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.home.Gateway;
import app.porchlight.model.Device;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Map;
import java.util.Optional;

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
    public Verdict look(Visit visit) throws IOException {
        visit.note("describe", 0);
        Optional<Gateway> gateway = visit.gateway();
        if (gateway.isEmpty()) {
            return notHeard(visit);
        }
        try {
            // It was heard when the checkup began; asked again after the fix, it may have been closed since.
            gateway.get().externalAddress();
        } catch (ConnectException closed) {
            return new Verdict.Fine();
        }
        return new Verdict.AtRisk(SeverityRule.atHome(Gain.FOOTHOLD, Ease.AT_ONCE), Map.of());
    }

    /** No router was heard over UPnP: an answer only where others were, so that one would have been. */
    static Verdict notHeard(Visit visit) {
        return visit.upnpHeard() ? new Verdict.Fine() : new Verdict.CouldNotTell(Why.NO_ANSWER);
    }
}
