package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.control.HiddenDoor;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * Did its maker leave a way in that no owner knows of? One gives itself away when it hears anything at all; one says
 * nothing, and stands open only on the boards that have it. What opens them is never sent.
 */
final class BackDoor implements Check.OfService {
    private static final String RECORDER_MAKER = "Xiongmai";
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    @Override
    public String id() {
        return "back-door";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return service.port() == HiddenDoor.ROUTER
            || service.port() == HiddenDoor.RECORDER && service.speaks(Service.SILENT)
            && device.identity().maker().filter(RECORDER_MAKER::equals).isPresent();
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        visit.note("back-door", service.port());
        if (service.port() == HiddenDoor.RECORDER) {
            HiddenDoor.recorder(visit.dial(), visit.host(), PATIENCE);
            return open(Ease.WITH_A_STEP);
        }
        return switch (HiddenDoor.router(visit.dial(), visit.host(), PATIENCE)) {
            case OPEN -> open(Ease.AT_ONCE);
            // Whatever else lives behind it is no way in of this kind.
            case GUARDED -> new Verdict.Fine();
            case SOMETHING_ELSE -> new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        };
    }

    static Verdict open(Ease ease) {
        return new Verdict.AtRisk(SeverityRule.atHome(Gain.CONTROL, ease), Map.of());
    }
}
