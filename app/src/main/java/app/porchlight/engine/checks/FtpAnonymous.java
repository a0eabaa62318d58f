package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.engine.logins.FactoryLogins;
import app.porchlight.engine.logins.Guesses;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import java.io.IOException;
import java.util.Map;

/** Does the file server let anybody in? Asked as any visitor may; nothing is listed. */
final class FtpAnonymous implements Check.OfService {
    private final Knowledge knowledge;
    private final FactoryLogins logins;

    FtpAnonymous(Knowledge knowledge, FactoryLogins logins) {
        this.knowledge = knowledge;
        this.logins = logins;
    }

    @Override
    public String id() {
        return "ftp-anonymous";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        // Behind a door that said nothing yet, a slow server may be asking who we are.
        return knowledge.maySpeak(service, "ftp");
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException, InterruptedException {
        return switch (logins.anonymous(visit, service)) {
            case Guesses.Hit _ -> new Verdict.AtRisk(SeverityRule.atHome(Gain.DATA, Ease.AT_ONCE), Map.of());
            case Guesses.NoneWorks _ -> new Verdict.Fine();
            case Guesses.Untold untold -> new Verdict.CouldNotTell(untold.why());
        };
    }
}
