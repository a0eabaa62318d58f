package app.porchlight.engine.logins;

import app.porchlight.engine.TriesLedger;
import app.porchlight.engine.Visit;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Login;
import app.porchlight.knowledge.StreamPaths;
import app.porchlight.model.Service;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tries the logins that {@link LoginPlan} allows at a door, in the way that door is spoken to. */
public final class FactoryLogins {
    private static final Duration PAGE = Duration.ofSeconds(6);
    private static final Duration STREAM = Duration.ofSeconds(5);

    /** File servers and command lines take their time over a wrong password. */
    private static final Duration SLOW = Duration.ofSeconds(12);

    private final Knowledge knowledge;
    private final TriesLedger ledger;
    private final Set<String> asked;
    private final Clock clock;

    /** @param asked ids of devices on which the person wishes it, although things of their kind are left alone */
    public FactoryLogins(Knowledge knowledge, TriesLedger ledger, Set<String> asked, Clock clock) {
        this.knowledge = knowledge;
        this.ledger = ledger;
        this.asked = Set.copyOf(asked);
        this.clock = clock;
    }

    /** All that may be tried at this door. */
    public Guesses at(Visit visit, Service service) throws IOException, InterruptedException {
        LoginPlan plan = LoginPlan.of(visit.device(), service, knowledge, ledger, clock.instant(),
            asked.contains(visit.device().id()));
        return plan.not().isPresent() ? new Guesses.Untold(plan.not().get()) : run(visit, service, plan);
    }

    /** Only the one that worked before. */
    public Guesses again(Visit visit, Service service, Login login) throws IOException, InterruptedException {
        if (ledger.lockedSince(LoginPlan.key(visit.device()), clock.instant().minus(LoginPlan.DAY))) {
            return new Guesses.Untold(Why.LOCKED);
        }
        return run(visit, service, new LoginPlan(List.of(login), 1, Optional.empty()));
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
                Rtsp rtsp = new Rtsp(visit.dial(), visit.host(), service.port(), STREAM);
                RtspLogin stream = new RtspLogin(rtsp, StreamPaths.of(visit.device(), knowledge).all());
                yield (user, password) -> PoliteGuesses.Outcome.valueOf(stream.attempt(user, password).name());
            }
            case "ssh" -> {
                SshLogin shell = new SshLogin(visit.dial(), visit.host(), service.port(), SLOW);
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
        try (FtpLogin ftp = new FtpLogin(visit.dial(), visit.host(), service.port(), SLOW)) {
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
}
