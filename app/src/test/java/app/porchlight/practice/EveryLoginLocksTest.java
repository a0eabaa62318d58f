package app.porchlight.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.MemoryLedger;
import app.porchlight.engine.Visit;
import app.porchlight.engine.logins.FactoryLogins;
import app.porchlight.engine.logins.Guesses;
import app.porchlight.home.Connection;
import app.porchlight.home.Gateway;
import app.porchlight.home.Subnet;
import app.porchlight.knowledge.Family;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Login;
import app.porchlight.knowledge.Play;
import app.porchlight.knowledge.Recipe;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Identity;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.Dial;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which we log in, at a device that locks after its first wrong try and counts what it goes through. */
class EveryLoginLocksTest {
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    private static final Inet4Address HERE = (Inet4Address) InetAddress.ofLiteral("192.168.77.10");
    private static final Inet4Address OWN = (Inet4Address) InetAddress.ofLiteral("192.168.77.2");
    /** Its answer to a try tells of the lock, or from then on it lets nobody talk. */
    private static final int MOST_TRIES = 2;

    /** @param tells false where a locked device cannot be told from one that has no login */
    record Locking(String way, String family, Play.Door door, boolean tells) {
        Service service() {
            return Service.tcp(door.port(), door.speaks().equals("onvif") ? "http" : door.speaks());
        }

        @Override
        public String toString() {
            return way + " of " + family;
        }
    }

    static Stream<Locking> ways() {
        return Stream.concat(KNOWLEDGE.recipes().stream().flatMap(recipe -> recipe(recipe).stream()),
            Stream.of(door(23, "telnet", "login"), door(21, "ftp", "login"), door(22, "ssh", "login"),
                door(554, "rtsp", "basic"), door(554, "rtsp", "digest"), door(34567, "dvrip", "login"),
                door(80, "http", "basic"), door(80, "http", "digest")).flatMap(door ->
                    Stream.of(new Locking(door.speaks() + " " + door.asks(), family(door.speaks()), door,
                        !Set.of("http", "ssh").contains(door.speaks())))));
    }

    /** Empty where nobody plays it: then its own test does. */
    private static Optional<Locking> recipe(Recipe recipe) {
        Optional<Play.Door> door = switch (recipe.way()) {
            case Recipe.Form _ -> Optional.of(door(80, "http", "recipe " + recipe.id()));
            case Recipe.Guarded _ -> Optional.of(door(80, "http", "digest"));
            case Recipe.Spoken spoken when spoken.language().equals("onvif") ->
                Optional.of(door(80, "onvif", "login"));
            case Recipe.Spoken _, Recipe.OneAtATime _ -> Optional.empty();
        };
        boolean tells = !(recipe.way() instanceof Recipe.Guarded);
        return recipe.families().stream().filter(family -> !logins(family, "http").isEmpty()).findFirst()
            .flatMap(family -> door.map(it -> new Locking(recipe.id(), family, it, tells)));
    }

    private static Play.Door door(int port, String speaks, String asks) {
        return new Play.Door(port, speaks, "", asks, Optional.empty(), "", "", "", "");
    }

    private static List<Login> logins(String family, String protocol) {
        return KNOWLEDGE.family(family).orElseThrow().logins().stream().map(KNOWLEDGE::login)
            .flatMap(Optional::stream).filter(login -> login.protocols().contains(protocol)).toList();
    }

    /** The one that has the most logins for it: so many might be tried. */
    private static String family(String protocol) {
        return KNOWLEDGE.families().stream().map(Family::id)
            .max((one, other) -> Integer.compare(logins(one, protocol).size(), logins(other, protocol).size()))
            .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void lockAfterTheFirstWrongTry_isTold_andNothingGoesOutAnyMore(Locking locking)
            throws IOException, InterruptedException {
        MemoryLedger ledger = new MemoryLedger();
        FactoryLogins logins = new FactoryLogins(KNOWLEDGE, ledger, Set.of("x"), Clock.systemUTC());
        try (PracticeHome home = home(locking)) {
            Visit visit = new Here(locking, home);
            Guesses told = logins.at(visit, locking.service());
            if (told instanceof Guesses.NoneWorks) {
                // It has only one login, and did not lock until it was tried.
                told = again(logins, visit, locking.service());
            }
            Tally tally = home.tally(HERE);
            assertThat(told).isInstanceOf(Guesses.Untold.class);
            assertThat(tally.wrong()).isEqualTo(1);
            assertThat(tally.tries()).isLessThanOrEqualTo(MOST_TRIES);
            if (locking.tells()) {
                assertThat(told).isEqualTo(new Guesses.Untold(Why.LOCKED));
                assertThat(logins.at(visit, locking.service())).isEqualTo(new Guesses.Untold(Why.LOCKED));
                assertThat(home.tally(HERE)).isEqualTo(tally);
            }
        }
    }

    /** A door that is shut at once gives no answer. */
    private static Guesses again(FactoryLogins logins, Visit visit, Service service) throws InterruptedException {
        try {
            return logins.at(visit, service);
        } catch (IOException shut) {
            return new Guesses.Untold(Why.NO_ANSWER);
        }
    }

    @Test
    void everyFormIsAmongThem() {
        assertThat(ways().map(Locking::way)).containsAll(KNOWLEDGE.recipes().stream()
            .filter(recipe -> recipe.way() instanceof Recipe.Form).map(Recipe::id).toList()).contains("onvif");
    }

    private static PracticeHome home(Locking locking) {
        Play play = new Play("", "02:50:4c:03:01:10", List.of(), Map.of(), List.of(locking.door()), List.of());
        Quirks locks = new Quirks(1, false, false, Duration.ZERO, 403, 0, 0);
        return new PracticeHome(new HomePlan("locking", Subnet.of("192.168.77.0/24"), List.of(
            resident(HERE, Resident.Role.DEVICE, play, Map.of(locking.door().port(), locks)),
            resident(OWN, Resident.Role.THIS_COMPUTER, new Play("", "02:50:4c:03:01:02", List.of(), Map.of(),
                List.of(), List.of()), Map.of()))), KNOWLEDGE, Tempo.INSTANT);
    }

    private static Resident resident(Inet4Address address, Resident.Role role, Play play,
            Map<Integer, Quirks> quirks) {
        return new Resident(address, role, Optional.empty(), Optional.of(play), Optional.empty(), Optional.empty(),
            Optional.empty(), false, 0, quirks);
    }

    /** A visit to the one device of that home, which was taken for one of that family. */
    private record Here(Locking locking, PracticeHome home) implements Visit {
        @Override
        public Device device() {
            Family family = KNOWLEDGE.family(locking.family()).orElseThrow();
            Identity identity = new Identity(family.kind(), family.maker(), Optional.empty(), Optional.empty(), 0.9,
                List.of(family.id()), List.of());
            List<Evidence> seen = List.of(new Evidence.WebPage(HERE, locking.service(), 200, "", "", "", "form"));
            return new Device("x", List.of(HERE), Set.of(), identity, List.of(locking.service()), seen);
        }

        @Override
        public Dial dial() {
            return home;
        }

        @Override
        public Optional<byte[]> ask(int port, byte[] question, Duration patience) {
            return Optional.empty();
        }

        @Override
        public Optional<Gateway> gateway() {
            return Optional.empty();
        }

        @Override
        public InetAddress own() {
            return OWN;
        }

        @Override
        public Connection connection() {
            throw new AssertionError("nobody asks the system");
        }

        @Override
        public boolean upnpHeard() {
            return false;
        }

        @Override
        public void note(String what, int port) {
            // Nobody reads it.
        }
    }
}
