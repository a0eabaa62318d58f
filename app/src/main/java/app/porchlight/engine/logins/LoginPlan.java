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
 * @param budget how many wrong tries there may be
 */
record LoginPlan(List<Login> logins, int budget, Optional<Why> not) {
    static final int TRIES_A_DAY = 2;
    static final Duration DAY = Duration.ofHours(24);

    /** What may heat, lock or guard: nobody guesses there without being asked to. */
    private static final Set<Kind> ONLY_ASKED = EnumSet.of(Kind.PRINTER, Kind.THERMOSTAT, Kind.LOCK, Kind.ALARM,
        Kind.HUB, Kind.ENERGY, Kind.CAR_CHARGER);

    /** Things that have a telnet door for their maker only; nobody at home logs in there. */
    private static final Set<Kind> HEADLESS = EnumSet.of(Kind.CAMERA, Kind.DVR, Kind.DOORBELL, Kind.BABY_MONITOR,
        Kind.PLUG, Kind.LIGHT, Kind.SENSOR, Kind.SPEAKER, Kind.TV, Kind.MEDIA_PLAYER, Kind.PHONE_ADAPTER, Kind.VACUUM,
        Kind.APPLIANCE);

    /** True where a try that fails is one too many only when the device shows a lock. */
    boolean unlimited() {
        return budget == Integer.MAX_VALUE;
    }

    /** @param asked the person wishes it for this device; on what heals, nobody guesses even then */
    static LoginPlan of(Device device, Service service, Knowledge knowledge, TriesLedger ledger, Instant now,
            boolean asked) {
        boolean leftAlone = device.identity().kind().filter(ONLY_ASKED::contains).isPresent();
        if (device.identity().is(Kind.MEDICAL) || leftAlone && !asked) {
            return no(Why.NOT_ON_THIS_KIND);
        }
        String key = key(device);
        if (ledger.lockedSince(key, now.minus(DAY))) {
            return no(Why.LOCKED);
        }
        List<Family> families = device.identity().families().stream().map(knowledge::family).flatMap(Optional::stream)
            .toList();
        String protocol = service.speaks("https") ? "http" : service.protocol();
        List<Login> documented = families.stream().flatMap(family -> family.logins().stream()).distinct()
            .map(knowledge::login).flatMap(Optional::stream).filter(login -> login.protocols().contains(protocol))
            .toList();
        boolean locks = families.stream().anyMatch(Family::locks);
        if (service.speaks("telnet") && !locks && !leftAlone && headless(device, families)) {
            Set<Login> all = new LinkedHashSet<>(documented);
            all.addAll(knowledge.miraiList());
            return new LoginPlan(List.copyOf(all), Integer.MAX_VALUE, Optional.empty());
        }
        int left = TRIES_A_DAY - ledger.wrongTriesSince(key, now.minus(DAY));
        if (documented.isEmpty()) {
            return no(Why.UNKNOWN_LOGIN);
        }
        return left <= 0 ? no(Why.ENOUGH_TRIES) : new LoginPlan(documented, left, Optional.empty());
    }

    /** The name under which tries on this device are counted: its hardware address, else its address. */
    static String key(Device device) {
        return Stream.concat(device.macs().stream().filter(mac -> !mac.nobody()).map(Mac::toString).sorted(),
            Stream.of(device.address().getHostAddress())).findFirst().orElseThrow();
    }

    private static boolean headless(Device device, List<Family> families) {
        boolean unknownRouter = device.identity().is(Kind.ROUTER) && device.identity().maker().isEmpty();
        return device.identity().kind().isEmpty() || device.identity().kind().filter(HEADLESS::contains).isPresent()
            || families.stream().anyMatch(Family::headless) || unknownRouter;
    }

    private static LoginPlan no(Why why) {
        return new LoginPlan(List.of(), 0, Optional.of(why));
    }
}
