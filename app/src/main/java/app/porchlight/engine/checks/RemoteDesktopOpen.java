package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.control.RemoteDesktop;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Does a remote desktop show its login screen before it knows who is there (without NLA)? */
final class RemoteDesktopOpen implements Check.OfService {
    private static final int PORT = 3389;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public String id() {
        return "remote-desktop-open";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return service.port() == PORT && service.speaks(Service.SILENT);
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        visit.note("remote-desktop", service.port());
        return switch (RemoteDesktop.hello(visit.dial(), visit.host(), service.port(), PATIENCE)) {
            // A password has to be guessed, or a hole be there; worms came in by such screens before any login.
            case OPEN -> new Verdict.AtRisk(SeverityRule.atHome(Gain.CONTROL, Ease.WITH_A_STEP), Map.of());
            case GUARDED -> new Verdict.Fine();
            case SOMETHING_ELSE -> new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        };
    }
}
