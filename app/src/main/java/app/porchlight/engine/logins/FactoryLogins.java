package app.porchlight.engine.logins;

import app.porchlight.engine.TriesLedger;
import app.porchlight.engine.Visit;
import app.porchlight.knowledge.Door;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Login;
import app.porchlight.knowledge.PicturePaths;
import app.porchlight.knowledge.Recipe;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.camera.OnvifPlace;
import app.porchlight.protocol.camera.Rtsp;
import app.porchlight.protocol.camera.RtspLogin;
import app.porchlight.protocol.login.FtpLogin;
import app.porchlight.protocol.login.LockSigns;
import app.porchlight.protocol.login.LoginOutcome;
import app.porchlight.protocol.login.SshLogin;
import app.porchlight.protocol.maker.DvripLogin;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Tries the logins that {@link LoginPlan} allows at a door, in the way that door is spoken to. */
public final class FactoryLogins {
    /** As whom any visitor may ask (RFC 1635). */
    private static final String ANYBODY = "anonymous";

    /** What telnet waits for where somebody who leaves may be taken for one who failed. */
    private static final Set<String> PROMPTS = Set.of("login", "password");

    private static final Duration STREAM = Duration.ofSeconds(5);

    /** The first status by which a page is refused (RFC 9110, 15.5). */
    private static final int FIRST_REFUSAL = 400;

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

    /** How the page behind this door asks for a login, as it was seen: see {@link Evidence.WebPage#login}. */
    public static String asks(Device device, Service service) {
        return device.seen(Evidence.WebPage.class).filter(page -> page.service().equals(service))
            .map(Evidence.WebPage::login).reduce("none", (before, last) -> last);
    }

    /** True where the front page is refused or absent, and we know where things of this make have their login. */
    public boolean knowsTheWayPast(Device device, Service service) {
        return device.seen(Evidence.WebPage.class)
                .anyMatch(page -> page.service().equals(service) && page.status() >= FIRST_REFUSAL)
            && !WebDoor.recipes(device, knowledge).isEmpty();
    }

    /** True where programs log in behind this door, as it said, and we know how; there is often no page at all. */
    public boolean overOnvif(Device device, Service service) {
        return WebDoor.recipes(device, knowledge).stream()
                .anyMatch(recipe -> recipe.way() instanceof Recipe.Spoken spoken && spoken.language().equals("onvif"))
            && OnvifPlace.said(device).stream().anyMatch(place -> place.port() == service.port());
    }

    /**
     * To be called once after each knock at a telnet door. Devices that lock may take a guest who leaves at the login
     * prompt for one who failed, so there it counts as a try.
     */
    public void knocked(Device device, Service service) {
        device.seen(Evidence.Greeting.class).filter(greeting -> greeting.service().equals(service))
            .reduce((before, last) -> last).ifPresent(greeting -> knocked(device, greeting));
    }

    /** The same, for a greeting that was heard just now. */
    public void knocked(Device device, Evidence.Greeting greeting) {
        Service service = greeting.service();
        if (service.speaks("telnet") && PROMPTS.contains(greeting.awaits()) && LoginPlan.locks(device, knowledge)) {
            for (int i = 0; i < conversations(service); i++) {
                ledger.wrongTry(LoginPlan.key(device), service.protocol(), clock.instant());
            }
        }
    }

    /** Where telnet was not expected it takes a second one to hear it: see {@code Knocker}. */
    private int conversations(Service service) {
        boolean expected = knowledge.doors().stream()
            .anyMatch(door -> door.port() == service.port() && door.behind() == Door.Behind.TELNET);
        return expected ? 1 : 2;
    }

    /** All that may be tried at this door. */
    public Guesses at(Visit visit, Service service) throws IOException, InterruptedException {
        if (Spoken.at(service).equals(Service.SILENT)) {
            return new Guesses.Untold(Why.UNCLEAR_ANSWER);
        }
        if (!spoken(visit.device(), service)) {
            return new Guesses.Untold(Why.UNKNOWN_LOGIN);
        }
        LoginPlan plan = LoginPlan.of(visit.device(), service, knowledge, ledger, clock.instant(),
            asked.contains(visit.device().id()));
        return plan.not().isPresent() ? new Guesses.Untold(plan.not().get()) : run(visit, service, plan);
    }

    /** True where the login behind this door is spoken to in a way that we may know. */
    private boolean spoken(Device device, Service service) {
        return switch (Spoken.at(service)) {
            case "telnet", "ftp", "rtsp", "ssh", "dvrip" -> true;
            case "http" -> asks(device, service).equals("basic") || asks(device, service).equals("digest")
                || !WebDoor.recipes(device, knowledge).isEmpty();
            default -> false;
        };
    }

    /** Only the one that worked before; it counts like any other try. */
    public Guesses again(Visit visit, Service service, Login login) throws IOException, InterruptedException {
        LoginPlan plan = LoginPlan.again(visit.device(), service, login, knowledge, ledger, clock.instant());
        return plan.not().isPresent() ? new Guesses.Untold(plan.not().get()) : run(visit, service, plan);
    }

    private Guesses run(Visit visit, Service service, LoginPlan plan) throws IOException, InterruptedException {
        Tries tries = new Tries(ledger, clock, visit, service, plan.most());
        return switch (Spoken.at(service)) {
            case "telnet" -> telnet(tries, plan);
            case "ftp" -> politely(tries, plan, (user, password) -> ftp(visit, service, user, password));
            case "rtsp" -> {
                Rtsp rtsp = new Rtsp(visit.dial(), visit.host(), service.port(), STREAM);
                yield politely(tries, plan,
                    new RtspLogin(rtsp, PicturePaths.streams(visit.device(), knowledge).all())::attempt);
            }
            case "ssh" -> politely(tries, plan,
                new SshLogin(visit.dial(), visit.host(), service.port(), SLOW)::attempt);
            case "dvrip" -> politely(tries, plan,
                new DvripLogin(visit.dial(), visit.host(), service.port(), SLOW)::attempt);
            default -> switch (WebDoor.of(visit, service, knowledge)) {
                case WebDoor.Way way -> politely(tries, plan, way.login()::attempt);
                case WebDoor.OneAtATime _ -> new Guesses.Untold(Why.ONE_AT_A_TIME);
                case WebDoor.Unknown _ -> new Guesses.Untold(Why.UNKNOWN_LOGIN);
            };
        };
    }

    private static Guesses telnet(Tries tries, LoginPlan plan) throws InterruptedException {
        TelnetGuesses telnet = new TelnetGuesses(tries, plan.logins());
        return plan.proved() ? telnet.again() : telnet.run(plan.unlimited() ? TelnetGuesses.SIDE_BY_SIDE : 1);
    }

    private static Guesses politely(Tries tries, LoginPlan plan, PoliteGuesses.Try attempt)
            throws IOException, InterruptedException {
        PoliteGuesses polite = new PoliteGuesses(tries, attempt);
        return plan.proved() ? polite.again(plan.logins().getFirst()) : polite.run(plan.logins());
    }

    /** Knocks at a door as a guest, who has no password. */
    @FunctionalInterface
    public interface AsGuest {
        /** @return {@code IN} where the door opens, {@code WRONG} where it does not */
        LoginOutcome knock() throws IOException;
    }

    /** True where it closed its doors to people who try, no longer ago than a day: it is left alone. */
    public boolean sawALock(Device device) {
        return ledger.lockedSince(LoginPlan.key(device), clock.instant().minus(LoginPlan.DAY));
    }

    /** Whether a file server lets guests in. */
    public Guesses anonymous(Visit visit, Service service) throws IOException, InterruptedException {
        return guest(visit, service, () -> ftp(visit, service, ANYBODY, "guest@example.invalid"));
    }

    /**
     * Where its maker locks, a guest who is turned away may count as one who failed, so there it counts as a try. Of an
     * unknown maker nobody knows: there it counts against passwords, but keeps no guest from asking.
     */
    public Guesses guest(Visit visit, Service service, AsGuest guest) throws IOException {
        return knock(visit, service, LoginPlan.locks(visit.device(), knowledge), () -> {
            visit.note("anonymous", service.port());
            return guest.knock();
        });
    }

    /** Whether somebody who has a login there gets in with no password: a try like any other, where tries may be. */
    public Guesses withoutPassword(Visit visit, Service service, AsGuest somebody) throws IOException {
        return LoginPlan.mayGuess(visit.device(), asked.contains(visit.device().id()))
            ? knock(visit, service, true, somebody) : new Guesses.Untold(Why.NOT_ON_THIS_KIND);
    }

    private Guesses knock(Visit visit, Service service, boolean counts, AsGuest guest) throws IOException {
        String key = LoginPlan.key(visit.device());
        if (sawALock(visit.device())) {
            return new Guesses.Untold(Why.LOCKED);
        }
        Instant now = clock.instant();
        if (counts && !ledger.reserve(key, service.protocol(), now, now.minus(LoginPlan.DAY), LoginPlan.TRIES_A_DAY)) {
            return new Guesses.Untold(Why.ENOUGH_TRIES);
        }
        LoginOutcome outcome = guest.knock();
        if (counts && (outcome == LoginOutcome.IN || outcome == LoginOutcome.NO_PASSWORDS)) {
            ledger.giveBack(key, service.protocol(), now);
        }
        if (!counts && outcome == LoginOutcome.WRONG && visit.device().identity().maker().isEmpty()) {
            ledger.wrongTry(key, service.protocol(), now);
        }
        return switch (outcome) {
            case IN -> new Guesses.Hit(Optional.empty(), ANYBODY, true);
            case WRONG, NO_PASSWORDS -> new Guesses.NoneWorks();
            case LOCK -> {
                ledger.lockSeen(key, service.protocol(), clock.instant());
                yield new Guesses.Untold(Why.LOCKED);
            }
            case NOT_ASKED, UNCLEAR -> new Guesses.Untold(Why.UNCLEAR_ANSWER);
        };
    }

    private static LoginOutcome ftp(Visit visit, Service service, String user, String password) throws IOException {
        try (FtpLogin ftp = new FtpLogin(visit.dial(), visit.host(), service.port(), SLOW)) {
            if (!ftp.ready()) {
                return LockSigns.inWords(ftp.greeting()) ? LoginOutcome.LOCK : LoginOutcome.UNCLEAR;
            }
            return ftp.attempt(user, password);
        }
    }
}
