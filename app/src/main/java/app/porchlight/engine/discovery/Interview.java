package app.porchlight.engine.discovery;

import app.porchlight.home.HomeNetwork;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Question;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Service;
import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.control.Adb;
import app.porchlight.protocol.control.Snmp;
import app.porchlight.protocol.data.Mqtt;
import app.porchlight.protocol.data.Redis;
import app.porchlight.protocol.datagram.Datagram;
import app.porchlight.protocol.web.FrontMarks;
import app.porchlight.protocol.web.Ipp;
import app.porchlight.protocol.web.OnePage;
import app.porchlight.protocol.web.SpotifyConnect;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks a device what it is, in the language of the maker that its hardware or an open door suggests. One question of a
 * sort, nothing to those that nothing suggests, and no page where the door is not open. One of which it is not sure
 * yet what it is shows its certificate and its icon as well.
 */
public final class Interview {
    static final int MOST_PAGES = 6;
    private static final double SURE = 0.9;
    private static final String CERTIFICATE = "certificate";
    private static final String ICON = "icon";
    private static final String SPOTIFY = "spotify";
    private static final String IPP = "ipp";
    /** What it says of itself to whoever says "public": in the older language, which nearly all speak. */
    static final String SNMP = "snmp";
    private static final int OLDER = 0;
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofMillis(700);
    /** Over a connection, which a busy device on a slow line takes longer to answer on. */
    private static final Duration HELLO = Duration.ofSeconds(3);

    private final Device device;
    private final Set<Datagram> datagrams = EnumSet.noneOf(Datagram.class);
    private final List<OnePage> pages = new ArrayList<>();
    private final Set<Quiet> quiet = EnumSet.noneOf(Quiet.class);
    /** Where its certificate is read, and its icon: none where it is sure already what it is, and whose. */
    private final Optional<Service> secure;
    private final Optional<Service> front;
    /** Where it announced that it plays for Spotify. */
    private final Optional<Evidence.Announcement> music;
    private final boolean prints;
    private final boolean managed;

    /**
     * @param before what it was asked already: see {@link #asks}
     * @param all false where it is not yet known of every door whether it is open: then one of which it is not sure
     *     what it is shows neither certificate nor icon yet
     */
    public Interview(Device device, Set<String> before, boolean all, Knowledge knowledge) {
        this.device = device;
        Set<String> suggested = knowledge.questions().stream()
            .filter(each -> each.suits(device, knowledge::chipMakerOf)).map(Question::ask)
            .collect(Collectors.toSet());
        for (Datagram each : Datagram.values()) {
            if (!before.contains(name(each.protocol(), each.port())) && suggested.contains(each.protocol())) {
                datagrams.add(each);
            }
        }
        long read = Stream.of(OnePage.values())
            .filter(each -> before.contains(name(each.protocol(), each.port()))).count();
        for (OnePage each : OnePage.values()) {
            if (read + pages.size() < MOST_PAGES && !before.contains(name(each.protocol(), each.port()))
                    && open(each.port()) && suggested.contains(each.protocol())) {
                pages.add(each);
            }
        }
        boolean sure = !all || device.isThisComputer()
            || device.identity().confidence() >= SURE && device.identity().maker().isPresent();
        secure = device.services().stream().filter(each -> !sure && !before.contains(CERTIFICATE))
            .filter(each -> each.speaks("https")).findFirst();
        front = device.seen(Evidence.WebPage.class)
            .filter(page -> !sure && !before.contains(ICON) && read + pages.size() < MOST_PAGES)
            .filter(page -> page.status() == OK).map(Evidence.WebPage::service).findFirst();
        music = device.seen(Evidence.Announcement.class)
            .filter(each -> each.type().equals(SpotifyConnect.TYPE) && !place(each).isEmpty())
            .filter(_ -> !before.contains(SPOTIFY)).findFirst();
        for (Quiet each : Quiet.values()) {
            boolean silent = device.services().contains(Service.tcp(each.port, Service.SILENT));
            if (silent && !device.isThisComputer() && !before.contains(name(each.protocol, each.port))) {
                quiet.add(each);
            }
        }
        managed = suggested.contains(SNMP) && !device.isThisComputer() && !before.contains(SNMP);
        prints = open(Ipp.PORT) && !device.isThisComputer() && !before.contains(IPP);
    }

    /** Some makers' things speak one language at several doors. */
    private static String name(String protocol, int port) {
        return protocol + "/" + port;
    }

    private static String place(Evidence.Announcement announcement) {
        return announcement.text().entrySet().stream()
            .filter(each -> each.getKey().equalsIgnoreCase(SpotifyConnect.PLACE))
            .map(Map.Entry::getValue).findFirst().orElse("");
    }

    /** What will be asked, each sort of question by its name. */
    public Set<String> asks() {
        Set<String> asks = new HashSet<>();
        datagrams.forEach(each -> asks.add(name(each.protocol(), each.port())));
        pages.forEach(each -> asks.add(name(each.protocol(), each.port())));
        quiet.forEach(each -> asks.add(name(each.protocol, each.port)));
        secure.ifPresent(_ -> asks.add(CERTIFICATE));
        front.ifPresent(_ -> asks.add(ICON));
        music.ifPresent(_ -> asks.add(SPOTIFY));
        if (prints) {
            asks.add(IPP);
        }
        if (managed) {
            asks.add(SNMP);
        }
        return asks;
    }

    /** The ports that will be asked, in order. */
    public List<Integer> ports() {
        List<Integer> ports = new ArrayList<>();
        datagrams.forEach(each -> ports.add(each.port()));
        pages.forEach(each -> ports.add(each.port()));
        quiet.forEach(each -> ports.add(each.port));
        secure.ifPresent(each -> ports.add(each.port()));
        front.ifPresent(each -> ports.add(each.port()));
        music.ifPresent(each -> ports.add(each.port()));
        if (prints) {
            ports.add(Ipp.PORT);
        }
        if (managed) {
            ports.add(Snmp.PORT);
        }
        return ports;
    }

    private boolean open(int port) {
        return device.services().stream().anyMatch(service -> service.port() == port);
    }

    /** Asks, one question after the other. */
    public void hold(HomeNetwork home, Consumer<Evidence> seen) throws InterruptedException {
        for (Datagram each : datagrams) {
            attempt(each.protocol(), seen, () -> home.ask(device.address(), each.port(), each.question(), PATIENCE)
                .map(each::fields).orElse(Map.of()));
        }
        for (OnePage each : pages) {
            attempt(each.protocol(), seen, () -> each.read(home, device.address()));
        }
        if (music.isPresent()) {
            attempt(SPOTIFY, seen, () -> SpotifyConnect.ask(home, device.address(), music.get().port(),
                place(music.get())));
        }
        if (prints) {
            attempt(IPP, seen, () -> Ipp.ask(home, device.address()));
        }
        if (managed) {
            attempt(SNMP, seen, () -> home.ask(device.address(), Snmp.PORT, Snmp.question(OLDER), PATIENCE)
                .map(Snmp::fields).orElse(Map.of()));
        }
        for (Quiet each : quiet) {
            attempt(each.protocol, seen, () -> {
                if (each.question.ask(home, device.address(), each.port, HELLO) != Admission.SOMETHING_ELSE) {
                    seen.accept(new Evidence.Door(device.address(), Service.tcp(each.port, each.protocol)));
                }
                return Map.of();
            });
        }
        if (secure.isPresent()) {
            attempt(CERTIFICATE, seen, () -> FrontMarks.certificate(home, device.address(), secure.get().port()));
        }
        if (front.isPresent()) {
            attempt(ICON, seen, () -> FrontMarks.icon(home, device.address(), front.get().port(),
                front.get().speaks("https")));
        }
    }

    /** Who says nothing unasked, and tells by its answer what it speaks, whether it lets us in or not. */
    private enum Quiet {
        MQTT("mqtt", 1883, Mqtt::hello), REDIS("redis", 6379, Redis::ping), ADB("adb", 5555, Adb::hello);

        private final String protocol;
        private final int port;
        private final Hello question;

        Quiet(String protocol, int port, Hello question) {
            this.protocol = protocol;
            this.port = port;
            this.question = question;
        }
    }

    private interface Hello {
        Admission ask(Dial dial, InetAddress host, int port, Duration patience) throws IOException;
    }

    /** A question that may fail. */
    private interface Attempt {
        Map<String, String> fields() throws IOException;
    }

    private void attempt(String protocol, Consumer<Evidence> seen, Attempt attempt) throws InterruptedException {
        try {
            Map<String, String> fields = attempt.fields();
            if (!fields.isEmpty()) {
                seen.accept(new Evidence.Answer(device.address(), protocol, fields));
            }
        } catch (IOException noAnswer) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
