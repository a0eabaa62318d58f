package app.porchlight.engine.checks;

import app.porchlight.engine.Options;
import app.porchlight.engine.TriesLedger;
import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Login;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.FtpLogin;
import app.porchlight.protocol.Http;
import app.porchlight.protocol.HttpLogin;
import app.porchlight.protocol.Rtsp;
import app.porchlight.protocol.RtspLogin;
import app.porchlight.protocol.SshLogin;
import app.porchlight.protocol.WebFront;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Does a password that came from the factory still open the door? {@link LoginPlan} says which may be tried. A hit is
 * proved by a made-up password that does not open it. Whatever works is told by its id; the password is not kept.
 */
final class DefaultPassword implements Check.OfService {
    private static final Duration PAGE = Duration.ofSeconds(6);

    /** Doors of these numbers ask for a login, as a rule; where nothing was said behind one, nothing can be told. */
    private static final Set<Integer> USUAL = Set.of(21, 22, 23, 80, 443, 2323, 8080, 8443);

    private final Knowledge knowledge;
    private final TriesLedger ledger;
    private final Options options;
    private final Clock clock;

    DefaultPassword(Knowledge knowledge, TriesLedger ledger, Options options, Clock clock) {
        this.knowledge = knowledge;
        this.ledger = ledger;
        this.options = options;
        this.clock = clock;
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
            case "http", "https" -> !asks(device, service).equals("none");
            case Service.SILENT -> USUAL.contains(service.port());
            default -> false;
        };
    }

    /** A page that asks for no login just now may be shut for a while, or never have been what asked. */
    @Override
    public boolean mayStillConcern(Device device, Service service) {
        return concerns(device, service) || service.speaks("http") || service.speaks("https");
    }

    /** How the page behind this door asks for a login. */
    private static String asks(Device device, Service service) {
        return device.seen(Evidence.WebPage.class).filter(page -> page.service().equals(service))
            .map(Evidence.WebPage::login).reduce("none", (before, last) -> last);
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException, InterruptedException {
        if (!options.tryPasswords()) {
            return new Verdict.CouldNotTell(Why.LOOK_ONLY);
        }
        if (!canTry(visit.device(), service)) {
            boolean silent = service.speaks(Service.SILENT);
            return new Verdict.CouldNotTell(silent ? Why.UNCLEAR_ANSWER : Why.UNKNOWN_LOGIN);
        }
        LoginPlan plan = LoginPlan.of(visit.device(), service, knowledge, ledger, clock.instant());
        return plan.not().isPresent() ? new Verdict.CouldNotTell(plan.not().get()) : verdict(run(visit, service, plan));
    }

    /** Only the login that worked before: its owner changed it, or did not. */
    @Override
    public Verdict lookAgain(Visit visit, Service service, AtRisk before) throws IOException, InterruptedException {
        Optional<Login> login = before.login().flatMap(knowledge::login);
        if (login.isEmpty()) {
            return look(visit, service);
        }
        if (ledger.lockedSince(LoginPlan.key(visit.device()), clock.instant().minus(LoginPlan.DAY))) {
            return new Verdict.CouldNotTell(Why.LOCKED);
        }
        return verdict(run(visit, service, new LoginPlan(List.of(login.get()), 1, Optional.empty())));
    }

    /** Pages with a form of their own need to be spoken to in ways that we do not know. */
    private static boolean canTry(Device device, Service service) {
        return switch (service.protocol()) {
            case "telnet", "ftp", "rtsp", "ssh" -> true;
            case "http", "https" -> asks(device, service).equals("basic") || asks(device, service).equals("digest");
            default -> false;
        };
    }

    private Guesses run(Visit visit, Service service, LoginPlan plan) throws IOException, InterruptedException {
        Tries tries = new Tries(ledger, clock, visit, service);
        return service.speaks("telnet") ? telnet(tries, plan)
            : new PoliteGuesses(tries, opener(visit, service)).run(plan.logins(), plan.budget());
    }

    private PoliteGuesses.Try opener(Visit visit, Service service) throws IOException {
        return switch (service.protocol()) {
            case "ftp" -> (user, password) -> ftp(visit, service, user, password);
            case "rtsp" -> {
                Rtsp rtsp = new Rtsp(visit.dial(), visit.host(), service.port(), CameraOpen.PATIENCE);
                RtspLogin stream = new RtspLogin(rtsp, StreamPaths.of(visit.device(), knowledge).all());
                yield (user, password) -> PoliteGuesses.Outcome.valueOf(stream.attempt(user, password).name());
            }
            case "ssh" -> {
                SshLogin shell = new SshLogin(visit.dial(), visit.host(), service.port(), FtpAnonymous.PATIENCE);
                yield (user, password) -> PoliteGuesses.Outcome.valueOf(shell.attempt(user, password).name());
            }
            default -> {
                HttpLogin page = page(visit, service);
                yield (user, password) -> PoliteGuesses.Outcome.valueOf(page.attempt(user, password).name());
            }
        };
    }

    private static Guesses telnet(Tries tries, LoginPlan plan) throws InterruptedException {
        if (plan.unlimited()) {
            return new TelnetGuesses(tries, plan.logins()).run(TelnetGuesses.SIDE_BY_SIDE);
        }
        List<Login> few = plan.logins().stream().limit(plan.budget()).toList();
        Guesses guesses = new TelnetGuesses(tries, few).run(1);
        boolean notAll = guesses instanceof Guesses.NoneWorks && few.size() < plan.logins().size();
        return notAll ? new Guesses.Untold(Why.ENOUGH_TRIES) : guesses;
    }

    private static PoliteGuesses.Outcome ftp(Visit visit, Service service, String user, String password)
            throws IOException {
        try (FtpLogin ftp = new FtpLogin(visit.dial(), visit.host(), service.port(), FtpAnonymous.PATIENCE)) {
            if (!ftp.ready()) {
                return PoliteGuesses.Outcome.UNCLEAR;
            }
            return PoliteGuesses.Outcome.valueOf(ftp.attempt(user, password).name());
        }
    }

    private static HttpLogin page(Visit visit, Service service) throws IOException {
        Http http = new Http(visit.dial(), PAGE);
        WebFront front = WebFront.of(http, new Http.Site(visit.host(), service.port(), service.speaks("https")));
        return new HttpLogin(http, front.site(), front.path());
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
