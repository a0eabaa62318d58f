package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.FtpLogin;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Does the file server let anybody in? Asked as any visitor may (RFC 1635); nothing is listed. */
final class FtpAnonymous implements Check.OfService {
    /** Behind a door of this number that said nothing yet, a slow server may be asking who we are. */
    static final int USUAL = 21;

    /** Some servers wait three seconds before they say no; slow ones longer. */
    static final Duration PATIENCE = Duration.ofSeconds(12);

    @Override
    public String id() {
        return "ftp-anonymous";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return service.speaks("ftp") || service.speaks(Service.SILENT) && service.port() == FtpAnonymous.USUAL;
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        visit.note("anonymous", service.port());
        try (FtpLogin ftp = new FtpLogin(visit.dial(), visit.host(), service.port(), PATIENCE)) {
            if (!ftp.ready()) {
                return new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
            }
            return switch (ftp.attempt("anonymous", "guest@example.invalid")) {
                case IN -> new Verdict.AtRisk(SeverityRule.atHome(Gain.DATA, Ease.AT_ONCE), Map.of());
                case WRONG -> new Verdict.Fine();
                case LOCK -> new Verdict.CouldNotTell(Why.LOCKED);
                case NOT_ASKED, NO_PASSWORDS, UNCLEAR -> new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
            };
        }
    }
}
