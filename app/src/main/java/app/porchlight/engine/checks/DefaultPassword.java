package app.porchlight.engine.checks;

import app.porchlight.engine.Options;
import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.engine.logins.FactoryLogins;
import app.porchlight.engine.logins.Guesses;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Login;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.Why;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Does a password that came from the factory still open the door? {@link FactoryLogins} tries those that may be, and
 * proves a hit. Whatever works is told by its id; the password is not kept.
 */
final class DefaultPassword implements Check.OfService {
    /**
     * What asks for a login, as a rule; where nothing was said behind such a door, nothing can be told. Of streams that
     * keep silent {@link CameraOpen} tells.
     */
    private static final Set<String> ASK = Set.of("telnet", "ftp", "ssh", "http", "https", "dvrip");

    private final Knowledge knowledge;
    private final FactoryLogins logins;
    private final Options options;

    DefaultPassword(Knowledge knowledge, FactoryLogins logins, Options options) {
        this.knowledge = knowledge;
        this.logins = logins;
        this.options = options;
    }

    @Override
    public String id() {
        return "default-password";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return switch (service.protocol()) {
            case "ftp", "ssh", "rtsp" -> true;
            // Where a command line stands open there is no password to ask about: TelnetNoLogin tells of it.
            case "telnet" -> !TelnetNoLogin.awaits(device, service).equals("shell");
            case "http", "https" -> mayAsk(device, service) || logins.overOnvif(device, service);
            case Service.SILENT -> ASK.stream().anyMatch(language -> knowledge.maySpeak(service, language));
            default -> false;
        };
    }

    /** Where no page was seen, the login may be behind it all the same; on a computer there may as well be none. */
    private boolean mayAsk(Device device, Service service) {
        return switch (FactoryLogins.asks(device, service)) {
            case "none" -> logins.knowsTheWayPast(device, service);
            case "broken" -> !PageKinds.runsAnyPage(device);
            default -> true;
        };
    }

    /** A page that asks for no login just now may be shut for a while, or never have been what asked. */
    @Override
    public boolean mayStillConcern(Device device, Service service) {
        return concerns(device, service) || service.speaks("http") || service.speaks("https");
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException, InterruptedException {
        logins.knocked(visit.device(), service);
        if (!options.tryPasswords()) {
            return new Verdict.CouldNotTell(Why.LOOK_ONLY);
        }
        return verdict(logins.at(visit, service));
    }

    /** Only the login that worked before: its owner changed it, or did not. */
    @Override
    public Verdict lookAgain(Visit visit, Service service, AtRisk before) throws IOException, InterruptedException {
        Optional<Login> login = before.login().flatMap(knowledge::login);
        if (login.isEmpty()) {
            return look(visit, service);
        }
        logins.knocked(visit.device(), service);
        return verdict(logins.again(visit, service, login.get()));
    }

    private static Verdict verdict(Guesses guesses) {
        return switch (guesses) {
            case Guesses.Hit hit -> {
                Map<String, String> facts = new HashMap<>(Map.of("user", hit.user()));
                if (hit.withoutPassword()) {
                    facts.put("blank", hit.user());
                }
                yield new AtRisk(SeverityRule.atHome(Gain.CONTROL, Ease.AT_ONCE), facts, hit.login().map(Login::id));
            }
            case Guesses.NoneWorks _ -> new Verdict.Fine();
            case Guesses.Untold untold -> new Verdict.CouldNotTell(untold.why());
        };
    }
}
