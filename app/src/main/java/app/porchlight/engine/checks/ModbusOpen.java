package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.control.Modbus;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Does a solar inverter, a heating or a charger talk to any machine at home (Modbus)? Asked for its name, no more. */
final class ModbusOpen implements Check.OfService {
    private static final int PORT = 502;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public String id() {
        return "modbus-open";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return service.port() == PORT && service.speaks(Service.SILENT);
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        visit.note("modbus", service.port());
        // A step is needed: some only let themselves be read, and which do is never tried.
        return Modbus.answers(visit.dial(), visit.host(), service.port(), PATIENCE)
            ? new Verdict.AtRisk(SeverityRule.atHome(Gain.CONTROL, Ease.WITH_A_STEP), Map.of())
            : new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
    }
}
