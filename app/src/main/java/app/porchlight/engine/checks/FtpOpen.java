package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.login.FtpLogin;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Does the file server send passwords in the clear, with no way to encrypt? */
final class FtpOpen implements Check.OfService {
    /** Some servers wait three seconds before they greet; slow ones longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Knowledge knowledge;

    FtpOpen(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String id() {
        return "ftp-open";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return knowledge.maySpeak(service, "ftp");
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        if (service.speaks(Service.SILENT)) {
            // FtpAnonymous gives it a longer wait; once is enough.
            return new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        }
        visit.note("listen", service.port());
        try (FtpLogin ftp = new FtpLogin(visit.dial(), visit.host(), service.port(), PATIENCE)) {
            if (!ftp.ready()) {
                return new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
            }
            return switch (ftp.encryption()) {
                case OFFERED -> new Verdict.Fine();
                case NOT_OFFERED -> new Verdict.AtRisk(SeverityRule.atHome(Gain.DATA, Ease.WITH_A_STEP), Map.of());
                case UNCLEAR -> new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
            };
        }
    }
}
