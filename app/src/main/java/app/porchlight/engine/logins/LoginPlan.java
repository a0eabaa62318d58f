package app.porchlight.engine.logins;

import app.porchlight.engine.TriesLedger;
import app.porchlight.knowledge.Family;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Login;
import app.porchlight.model.Device;
import app.porchlight.model.Kind;
import app.porchlight.model.Mac;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which factory logins may be tried at a door, and how many: the courtesy of guessing, in one place.
 *
 * <p>An owner's own login must never be locked, so on doors that owners use, and with makers that lock, only logins
 * that are documented for what the device was identified as are tried, at most {@value #TRIES_A_DAY} wrong ones in 24
 * hours over all doors and checkups. A telnet door that nobody logs in at gets the whole list of the botnets.
 *
 * @param logins in the order of trying; empty where {@code not} says why none may be tried
 * @param budget how many wrong tries there may be yet
 * @param proved true for one that worked before, and was proved then by a made-up password that did not
 */
record LoginPlan(List<Login> logins, int budget, boolean proved, Optional<Why> not) {
    static final int TRIES_A_DAY = 2;
    static final Duration DAY = Duration.ofHours(24);

    /** What may heat, lock or guard: nobody guesses there without being asked to. */
    private static final Set<Kind> ONLY_ASKED = EnumSet.of(Kind.PRINTER, Kind.THERMOSTAT, Kind.LOCK, Kind.ALARM,
        Kind.HUB, Kind.ENERGY, Kind.CAR_CHARGER);

    /** Things that have a telnet door for their maker only; nobody at home logs in there. */
    private static final Set<Kind> HEADLESS = EnumSet.of(Kind.CAMERA, Kind.DVR, Kind.DOORBELL, Kind.BABY_MONITOR,
        Kind.PLUG, Kind.LIGHT, Kind.SENSOR, Kind.SPEAKER, Kind.TV, Kind.PHONE_ADAPTER, Kind.VACUUM, Kind.APPLIANCE);

    /** Things that their owners log in to, such as boxes for films with Linux on them. */
    private static final Set<Kind> LOGGED_IN_AT = EnumSet.of(Kind.COMPUTER, Kind.SERVER, Kind.NAS,
        Kind.SINGLE_BOARD_COMPUTER, Kind.MEDIA_PLAYER, Kind.PRINTER_3D);

    /** True where a try that fails is one too many only when the device shows a lock. */
    boolean unlimited() {
        return budget == Integer.MAX_VALUE;
    }

    /** How many wrong tries there may be in a day, over all doors of the device. */
    int most() {
        return unlimited() ? Integer.MAX_VALUE : TRIES_A_DAY;
    }

    /** @param asked the person wishes it for this device; on what heals, nobody guesses even then */
    static LoginPlan of(Device device, Service service, Knowledge knowledge, TriesLedger ledger, Instant now,
            boolean asked) {
        return mayGuess(device, asked)
            ? allowed(device, service, documented(device, service, knowledge), knowledge, ledger, now)
            : no(Why.NOT_ON_THIS_KIND);
    }

    /** False for what may heat, lock or guard, unless the person wishes it; for what heals, even then. */
    static boolean mayGuess(Device device, boolean asked) {
        return !device.identity().is(Kind.MEDICAL) && (asked || !leftAlone(device));
    }

    /** Once more, only what worked before: under the same limits. */
    static LoginPlan again(Device device, Service service, Login login, Knowledge knowledge, TriesLedger ledger,
            Instant now) {
        LoginPlan plan = allowed(device, service,
            login.on(device.macs().stream()).stream().toList(), knowledge, ledger, now);
        return new LoginPlan(plan.logins().stream().limit(1).toList(), plan.budget(), true, plan.not());
    }

    private static boolean leftAlone(Device device) {
        return device.identity().kind().filter(ONLY_ASKED::contains).isPresent();
    }

    private static List<Login> documented(Device device, Service service, Knowledge knowledge) {
        String protocol = Spoken.at(service);
        return families(device, knowledge).stream().flatMap(family -> family.logins().stream()).distinct()
            .map(knowledge::login).flatMap(Optional::stream).filter(login -> login.protocols().contains(protocol))
            .flatMap(login -> login.on(device.macs().stream()).stream()).toList();
    }

    private static List<Family> families(Device device, Knowledge knowledge) {
        return device.identity().families().stream().map(knowledge::family).flatMap(Optional::stream).toList();
    }

    private static LoginPlan allowed(Device device, Service service, List<Login> documented, Knowledge knowledge,
            TriesLedger ledger, Instant now) {
        String key = key(device);
        if (ledger.lockedSince(key, now.minus(DAY))) {
            return no(Why.LOCKED);
        }
        List<Family> families = families(device, knowledge);
        List<Login> likely = documented.stream().filter(login -> !login.seldom()).toList();
        boolean careful = locks(device, knowledge) || leftAlone(device);
        if (service.speaks("telnet") && !careful && nobodyLogsIn(device, families)) {
            Set<Login> all = new LinkedHashSet<>(likely);
            all.addAll(knowledge.miraiList());
            all.addAll(documented);
            return new LoginPlan(List.copyOf(all), Integer.MAX_VALUE, false, Optional.empty());
        }
        int left = TRIES_A_DAY - ledger.wrongTriesSince(key, now.minus(DAY));
        if (likely.isEmpty()) {
            return no(Why.UNKNOWN_LOGIN);
        }
        return left <= 0 ? no(Why.ENOUGH_TRIES) : new LoginPlan(likely, left, false, Optional.empty());
    }

    /** True where its maker is known to lock people out after a few wrong passwords. */
    static boolean locks(Device device, Knowledge knowledge) {
        return families(device, knowledge).stream().anyMatch(Family::locks);
    }

    /** The name under which tries on this device are counted: its hardware address, else its address. */
    static String key(Device device) {
        return Stream.concat(device.macs().stream().filter(mac -> !mac.nobody()).map(Mac::toString).sorted(),
            Stream.of(device.address().getHostAddress())).findFirst().orElseThrow();
    }

    /**
     * True where nothing that was read of it shows one that somebody at home logs in to, and it is a thing that nobody
     * does, a router of no make that we know, or unknown.
     */
    private static boolean nobodyLogsIn(Device device, List<Family> families) {
        Optional<Kind> kind = device.identity().kind();
        boolean somebody = kind.filter(LOGGED_IN_AT::contains).isPresent()
            || families.stream().anyMatch(LoginPlan::somebodyLogsIn);
        boolean unknownRouter = device.identity().is(Kind.ROUTER) && device.identity().maker().isEmpty();
        return !somebody && (kind.isEmpty() || kind.filter(HEADLESS::contains).isPresent()
            || families.stream().anyMatch(Family::headless) || unknownRouter);
    }

    /** Computers and the like, and routers of makers whose owners set them up by command line. */
    private static boolean somebodyLogsIn(Family family) {
        boolean madeRouter = family.kind().equals(Optional.of(Kind.ROUTER)) && family.maker().isPresent();
        return !family.headless() && (family.kind().filter(LOGGED_IN_AT::contains).isPresent() || madeRouter);
    }

    private static LoginPlan no(Why why) {
        return new LoginPlan(List.of(), 0, false, Optional.of(why));
    }
}
