package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.protocol.control.Adb;
import java.io.IOException;
import java.time.Duration;

/** Does a television or player let anybody debug it, and so take it over? */
final class AdbOpen implements Check.OfService {
    private static final int PORT = 5555;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    @Override
    public String id() {
        return "adb-open";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return service.port() == PORT && (service.speaks("adb") || service.speaks(Service.SILENT));
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        visit.note("adb", service.port());
        return Admitted.verdict(Adb.hello(visit.dial(), visit.host(), service.port(), PATIENCE),
            SeverityRule.atHome(Gain.CONTROL, Ease.AT_ONCE));
    }
}
