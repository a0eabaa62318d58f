package app.porchlight.home.real;

import app.porchlight.home.Place;
import app.porchlight.protocol.datagram.MdnsAnswer;
import app.porchlight.protocol.datagram.MdnsQuestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks all at home what they announce over mDNS, and hears them, asked or not. All types that the home names are asked
 * for, and those we know well even where nobody names them: many in a datagram, a few times. For one thread.
 */
final class Announcements {
    /** As the rules want it: it shows that nobody passed a datagram on (RFC 6762, 11). */
    private static final int HOPS = 255;
    private static final int MOST_HEARD = 20_000;
    private static final Duration SLICE = Duration.ofMillis(100);
    private static final Duration BETWEEN = Duration.ofMillis(30);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Place place;
    private final Announced announced;
    private final InetAddress group;
    private final List<Duration> rounds;
    private final Set<List<String>> asked = new HashSet<>();

    private Announcements(Place place, Announced announced, InetAddress group, Duration... rounds) {
        this.place = place;
        this.announced = announced;
        this.group = group;
        this.rounds = new ArrayList<>(List.of(rounds));
    }

    static Announcements byFour(Place place, Announced announced) {
        return new Announcements(place, announced, InetAddress.ofLiteral(MdnsAnswer.GROUP), Duration.ZERO,
            Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(7));
    }

    /** Later, so that whoever has answered by IPv4 is known and need not answer again. */
    static Announcements bySix(Place place, Announced announced) {
        return new Announcements(place, announced, InetAddress.ofLiteral(MdnsAnswer.GROUP_SIX),
            Duration.ofMillis(1500), Duration.ofSeconds(5));
    }

    /** The types we know, those most often seen in homes first. */
    static List<String> wellKnown() {
        try (InputStream list = Announcements.class.getResourceAsStream("announced-types.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                .map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks and listens until interrupted, or until far too much was heard. */
    void run() {
        try (HomeSocket socket = HomeSocket.inGroup(place, new InetSocketAddress(group, MdnsAnswer.PORT), HOPS,
                MOST_HEARD)) {
            talk(socket);
        } catch (IOException | RuntimeException e) {
            System.getLogger(Announcements.class.getName()).log(System.Logger.Level.DEBUG, "no mDNS: " + group, e);
        }
    }

    private void talk(HomeSocket socket) throws IOException {
        long start = System.nanoTime();
        long look = start;
        List<byte[]> waiting = new ArrayList<>();
        long sent = start - BETWEEN.toNanos();
        while (socket.goesOn()) {
            long now = System.nanoTime();
            if (waiting.isEmpty()) {
                if (!rounds.isEmpty() && now - start >= rounds.getFirst().toNanos()) {
                    rounds.removeFirst();
                    waiting.addAll(round());
                } else if (now - look >= 0) {
                    look = now + LOOK.toNanos();
                    waiting.addAll(rest());
                }
            }
            if (!waiting.isEmpty() && now - sent >= BETWEEN.toNanos()) {
                socket.call(waiting.removeFirst(), target());
                sent = now;
            }
            socket.next(waiting.isEmpty() ? SLICE : BETWEEN)
                .ifPresent(said -> announced.hear(said.from(), MdnsAnswer.read(said.bytes())));
        }
    }

    private InetSocketAddress target() throws IOException {
        InetAddress to = group instanceof Inet6Address
            ? Inet6Address.getByAddress(null, group.getAddress(), NetworkInterface.getByInetAddress(place.own()))
            : group;
        return new InetSocketAddress(to, MdnsAnswer.PORT);
    }

    /** The list of types by itself: a small board may read the first question of a datagram alone. */
    private List<byte[]> round() {
        List<List<String>> types = announced.types();
        asked.addAll(types);
        List<byte[]> round = new ArrayList<>(MdnsQuestion.datagrams(List.of(MdnsQuestion.TYPES), List.of()));
        round.addAll(MdnsQuestion.datagrams(types.stream().map(Announcements::services).toList(), announced.known()));
        return round;
    }

    /** What the answers made us ask: types that were not known, and what services did not say. */
    private List<byte[]> rest() {
        Set<MdnsQuestion> rest = new LinkedHashSet<>();
        if (!asked.isEmpty()) {
            announced.types().stream().filter(asked::add).map(Announcements::services).forEach(rest::add);
        }
        rest.addAll(announced.missing(group instanceof Inet6Address));
        return MdnsQuestion.datagrams(List.copyOf(rest), announced.known());
    }

    private static MdnsQuestion services(List<String> type) {
        List<String> name = new ArrayList<>(type);
        name.add("local");
        return MdnsQuestion.services(name);
    }
}
