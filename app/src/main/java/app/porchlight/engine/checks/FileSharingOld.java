package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.files.Smb1;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Does it still share files in the language of the 1980s (SMB 1), through which worms have spread? */
final class FileSharingOld implements Check.OfService {
    private static final int PORT = 445;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public String id() {
        return "file-sharing-old";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return service.port() == PORT && service.speaks(Service.SILENT);
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        visit.note("file-sharing", service.port());
        return switch (Smb1.hello(visit.dial(), visit.host(), service.port(), PATIENCE)) {
            // A step is needed: that it speaks it is no hole yet, but holes in it are known, and few get mended.
            case SPOKEN -> new Verdict.AtRisk(SeverityRule.atHome(Gain.DATA, Ease.WITH_A_STEP), Map.of());
            case REFUSED -> new Verdict.Fine();
            case SOMETHING_ELSE -> new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        };
    }
}
