package app.porchlight.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Question;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import app.porchlight.model.Mac;
import app.porchlight.model.Service;
import app.porchlight.practice.HomePlan;
import app.porchlight.practice.PracticeHome;
import app.porchlight.practice.Tempo;
import app.porchlight.protocol.datagram.Datagram;
import app.porchlight.protocol.web.OnePage;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InterviewTest {
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    /** Only all of them can be asked at once. */
    private static final Set<Datagram> GROUPS_ONLY = Set.of(Datagram.GOVEE, Datagram.YEELIGHT, Datagram.SDDP,
        Datagram.MAGIC_HOME, Datagram.JELLYFIN, Datagram.EMBY);
    private static final InetAddress PLUG = InetAddress.ofLiteral("192.168.77.55");

    private static Device device(InetAddress at, String maker, int... open) {
        Identity identity = new Identity(Optional.empty(), Optional.of(maker), Optional.empty(), Optional.empty(), 0.6,
            List.of(), List.of());
        List<Service> services = IntStream.of(open).mapToObj(port -> Service.tcp(port, "http")).toList();
        return new Device("x", List.of(at), Set.of(), identity, services, List.of());
    }

    @Test
    void nothingSuggestsAnything_nothingIsAsked() {
        assertThat(interview(device(PLUG, "Acme", 80, 443, 8080)).ports()).isEmpty();
    }

    @Test
    void makerOrDoor_suggestsOneQuestion() {
        assertThat(interview(device(PLUG, "TP-Link")).ports()).containsExactly(9999, 20002);
        assertThat(interview(device(PLUG, "Acme", 37777)).ports()).containsExactly(37810);
        assertThat(interview(device(PLUG, "Shelly", 80)).ports()).containsExactly(80);
        assertThat(interview(device(PLUG, "Shelly")).ports()).isEmpty();
        assertThat(interview(device(PLUG, "Sony")).ports()).as("not known to be a console").isEmpty();
        assertThat(interview(device(PLUG, "Sony", 80, 10000)).ports()).containsExactly(80, 10000);
        assertThat(interview(device(PLUG, "Linksys", 80)).ports()).containsExactly(80, 80);
        assertThat(interview(device(PLUG, "Axis", 80)).ports()).containsExactly(80);
        assertThat(interview(device(PLUG, "Acme", 631, 7125, 10000)).ports()).containsExactly(7125, 631);
        assertThat(interview(device(PLUG, "Acme", 27036, 11000)).ports()).containsExactly(27036, 11000);
        assertThat(interview(device(PLUG, "Denon", 8080)).ports()).containsExactly(8080);
        assertThat(interview(device(PLUG, "Acme", 5060, 32400)).ports()).containsExactly(5060, 32414, 32400);
        assertThat(interview(device(PLUG, "Canon", 80)).ports()).containsExactly(8612);
        assertThat(interview(device(PLUG, "Epson", 80)).ports()).containsExactly(3289);
        assertThat(interview(device(PLUG, "BroadLink")).ports()).containsExactly(80);
    }

    @Test
    void chipOfAnotherMaker_suggestsWhatIsBuiltOnIt_untilTheMakerIsKnown() {
        Set<Mac> espressif = Set.of(Mac.of("84:cc:a8:00:00:01").orElseThrow());
        List<Service> page = List.of(Service.tcp(80, "http"));
        Device unknown =
            new Device("x", List.of(PLUG), espressif, identity(Optional.empty(), 0.9), page, List.of());
        Device known =
            new Device("x", List.of(PLUG), espressif, identity(Optional.of("Acme"), 0.9), page, List.of());
        assertThat(interview(unknown).asks()).containsExactlyInAnyOrder("shelly/80", "wled/80");
        assertThat(interview(known).asks()).isEmpty();
        assertThat(interview(device(PLUG, "Acme", 80)).asks()).isEmpty();
    }

    @Test
    void whatOfficesLookAfter_isAskedForItsModel_once() {
        Identity printer = new Identity(Optional.of(Kind.PRINTER), Optional.of("Acme"), Optional.empty(),
            Optional.empty(), 0.95, List.of(), List.of());
        Device device = new Device("x", List.of(PLUG), Set.of(), printer, List.of(), List.of());
        assertThat(interview(device).ports()).containsExactly(161);
        assertThat(new Interview(device, interview(device).asks(), true, KNOWLEDGE).ports()).isEmpty();
    }

    /** What nobody suggests is never asked; a slip of the pen would ask nothing. */
    @Test
    void everyQuestion_isSuggested_andEverySuggestionIsAQuestion() {
        Set<String> alone = Arrays.stream(Datagram.values()).filter(each -> !GROUPS_ONLY.contains(each))
            .map(Datagram::protocol).collect(Collectors.toSet());
        Set<String> pages = Arrays.stream(OnePage.values()).map(OnePage::protocol).collect(Collectors.toSet());
        assertThat(alone).doesNotContainAnyElementsOf(pages);
        assertThat(KNOWLEDGE.questions().stream().map(Question::ask).collect(Collectors.toSet()))
            .isEqualTo(Stream.of(alone, pages, Set.of(Interview.SNMP)).flatMap(Set::stream)
                .collect(Collectors.toSet()));
    }

    private static Identity identity(Optional<String> maker, double sureness) {
        return new Identity(Optional.empty(), maker, Optional.empty(), Optional.empty(), sureness, List.of(),
            List.of());
    }

    @Test
    void whatWasAskedBefore_isNotAskedAgain_andTheLimitIsForBoth() {
        int[] all = {80, 1400, 5000, 8001, 8060, 8080, 8090, 8096, 9123};
        Interview first = interview(device(PLUG, "TP-Link", 80, 1400, 8001, 8060));
        Interview second = new Interview(device(PLUG, "TP-Link", all), first.asks(), true, KNOWLEDGE);
        assertThat(first.asks()).contains("kasa/9999", "sonos/1400", "samsung/8001");
        assertThat(second.asks()).isNotEmpty().doesNotContainAnyElementsOf(first.asks());
        assertThat(Stream.concat(first.ports().stream(), second.ports().stream()).filter(port -> port != 9999)
            .filter(port -> port != 20002)).hasSize(Interview.MOST_PAGES);
    }

    @Test
    void certificateAndIcon_waitUntilAllDoorsAreKnown() {
        Evidence page = new Evidence.WebPage(PLUG, Service.tcp(80, "http"), 200, "", "", "", "none");
        Device unsure = new Device("x", List.of(PLUG), Set.of(), identity(Optional.empty(), 0),
            List.of(Service.tcp(80, "http"), Service.tcp(443, "https")), List.of(page));
        assertThat(new Interview(unsure, Set.of(), false, KNOWLEDGE).asks()).isEmpty();
        assertThat(new Interview(unsure, Set.of(), true, KNOWLEDGE).asks())
            .containsExactlyInAnyOrder("certificate", "icon");
    }

    private static Interview interview(Device device) {
        return new Interview(device, Set.of(), true, KNOWLEDGE);
    }

    @Test
    void certificateAndIcon_areReadWhereADoorShowsThem_andItIsNotSureYet() {
        Service web = Service.tcp(80, "http");
        Service secure = Service.tcp(443, "https");
        Evidence page = new Evidence.WebPage(PLUG, web, 200, "", "", "", "none");
        Map<Identity, List<Integer>> asked = Map.of(
            identity(Optional.of("Acme"), 0.6), List.of(443, 80),
            identity(Optional.empty(), 0.95), List.of(443, 80),
            identity(Optional.of("Acme"), 0.95), List.of());
        asked.forEach((identity, ports) -> assertThat(interview(new Device("x", List.of(PLUG), Set.of(), identity,
            List.of(web, secure), List.of(page))).ports()).isEqualTo(ports));
    }

    @Test
    void musicPlayer_isAskedWhereItAnnouncedItself() {
        Evidence player = new Evidence.Announcement(PLUG, "_spotify-connect._tcp", "x", 4443, Map.of("CPath", "/zc/0"));
        Evidence lost = new Evidence.Announcement(PLUG, "_spotify-connect._tcp", "x", 4444, Map.of("VERSION", "1.0"));
        assertThat(interview(new Device("x", List.of(PLUG), Set.of(), identity(Optional.of("Acme"), 0.95),
            List.of(), List.of(lost, player))).ports()).containsExactly(4443);
    }

    @Test
    void deviceWithEveryDoorOpen_seesAtMostSixPages() {
        int[] all = {80, 1400, 5000, 8001, 8060, 8080, 8090, 8096, 9123};
        for (String maker : List.of("Shelly", "Philips", "AVM", "Synology", "QNAP")) {
            assertThat(interview(device(PLUG, maker, all)).ports()).hasSize(Interview.MOST_PAGES);
        }
    }

    @Test
    void plugThatAnswers_saysWhatItIs() throws InterruptedException {
        List<Evidence> seen = new ArrayList<>();
        try (PracticeHome home =
                new PracticeHome(HomePlan.named("family-home"), ShippedKnowledge.read(), Tempo.INSTANT)) {
            interview(device(PLUG, "TP-Link")).hold(home, seen::add);
            interview(device(InetAddress.ofLiteral("192.168.77.70"), "LIFX")).hold(home, seen::add);
            interview(device(InetAddress.ofLiteral("192.0.2.9"), "LIFX")).hold(home, seen::add);
        }
        assertThat(seen).containsExactly(new Evidence.Answer(PLUG, "kasa", Map.of("type", "IOT.SMARTPLUGSWITCH",
            "model", "HS110(EU)", "alias", "Fairy lights")));
    }

    private static Device silent(int number, int port) {
        return new Device("x", List.of(at(number)), Set.of(), identity(Optional.empty(), 0),
            List.of(Service.tcp(port, Service.SILENT)), List.of());
    }

    private static InetAddress at(int number) {
        return InetAddress.ofLiteral("192.168.77." + number);
    }

    /** It says nothing unasked: only its answer tells what it speaks, and one that shuts us out speaks it too. */
    @Test
    void doorBehindWhichOneWaitsForAHello_isNamedByWhatIsAnswered_andByNothingElse() throws InterruptedException {
        List<Evidence> seen = new ArrayList<>();
        try (PracticeHome home =
                new PracticeHome(HomePlan.named("open-home"), ShippedKnowledge.read(), Tempo.INSTANT)) {
            for (int broker : new int[] {20, 21, 22}) {
                interview(silent(broker, 1883)).hold(home, seen::add);
            }
            for (int store : new int[] {50, 51, 52}) {
                interview(silent(store, 6379)).hold(home, seen::add);
            }
        }
        assertThat(seen).containsExactly(
            new Evidence.Door(at(20), Service.tcp(1883, "mqtt")), new Evidence.Door(at(21), Service.tcp(1883, "mqtt")),
            new Evidence.Door(at(50), Service.tcp(6379, "redis")),
            new Evidence.Door(at(51), Service.tcp(6379, "redis")));
    }

    @Test
    void doorThatIsNamedAlready_orAsked_isNotAsked() {
        assertThat(interview(silent(20, 1883)).ports()).containsExactly(1883);
        assertThat(interview(device(PLUG, "Acme", 1883, 6379, 5555)).ports()).isEmpty();
        assertThat(new Interview(silent(20, 5555), Set.of("adb/5555"), true, KNOWLEDGE).ports()).isEmpty();
    }
}
