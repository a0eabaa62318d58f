package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What real responders announce is heard, by IPv4 and IPv6, and few questions are sent for it. */
@Tag("homelab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnouncedTest {
    private static final int SPEAKERS = 12;
    /** A library that asks for each type three times by itself sent 351. */
    private static final int MOST_PACKETS = 60;

    private Lab lab;
    private Host television;
    private Host printer;
    private Host lamp;
    private Host newcomer;
    private List<Host> speakers;
    private List<String> sent;
    private Outcome outcome;

    @BeforeAll
    void check() {
        lab = new Lab("announced");
        Host router = lab.join("router", "192.168.83.1", "1c:3b:f3:5a:10:01");
        Laptop laptop = lab.laptop("192.168.83.50", router.address());
        television = lab.join("tv", "192.168.83.60", "00:1a:11:3c:8b:60");
        printer = lab.join("printer", "192.168.83.61", "00:01:e6:7a:02:61");
        lamp = lab.join("lamp", "192.168.83.62", "02:00:00:00:00:62");
        newcomer = lab.join("newcomer", "192.168.83.63", "02:00:00:00:00:63");
        AvahiResponder.start(printer, "print", List.of(
            new AvahiResponder.Announced("_ipp._tcp", "HP OfficeJet Pro 8710", 631,
                Map.of("ty", "HP OfficeJet Pro 8710", "usb_MFG", "HP"))));
        AvahiResponder.start(newcomer, "newcomer", List.of(
            new AvahiResponder.Announced("_unheard-of._tcp", "Some.thing Äußerst", 4711, Map.of("a", "b=c"))));
        AvahiResponder.bySixAlone(television, "tv", List.of(new AvahiResponder.Announced("_googlecast._tcp",
            "Chromecast-3c8b60", 8009, Map.of("md", "Chromecast", "fn", "Living room"))));
        lamp.run(Program.IP.path(), "-4", "addr", "flush", "dev", "eth0");
        AvahiResponder.bySixAlone(lamp, "lamp", List.of(new AvahiResponder.Announced("_elg._tcp",
            "Elgato Key Light 3C6A", 9123, Map.of("md", "Elgato Key Light 20GAK9901"))));
        speakers = IntStream.range(0, SPEAKERS).mapToObj(number -> {
            Host host = lab.join("s" + number, "192.168.83." + (100 + number), "02:00:00:00:01:" + (10 + number));
            AvahiResponder.start(host, "speaker-" + number, List.of(new AvahiResponder.Announced(
                "_spotify-connect._tcp", "Speaker " + number, 4070, Map.of("CPath", "/zc"))));
            return host;
        }).toList();
        try (Wiretap wiretap = lab.wiretap()) {
            outcome = laptop.check("--look-only");
            sent = wiretap.packets("ether src 02:00:00:00:00:50 and udp dst port 5353");
        }
    }

    @AfterAll
    void remove() {
        if (lab != null) {
            lab.close();
        }
    }

    private static String all(JsonNode device) {
        return device.toString();
    }

    @Test
    void everySpeaker_isHeard() {
        for (int number = 0; number < SPEAKERS; number++) {
            assertThat(all(outcome.device(speakers.get(number)))).contains("speaker-" + number);
        }
    }

    @Test
    void printer_isKnownByWhatItSays() {
        assertThat(all(outcome.device(printer))).contains("OfficeJet Pro 8710");
    }

    /** The list of types names it. */
    @Test
    void serviceOfATypeThatNobodyKnew_isHeard() {
        assertThat(all(outcome.device(newcomer))).contains("newcomer");
    }

    @Test
    void whoAnnouncesByIpv6Alone_isKnown_withAnAddressByIpv4AndWithout() {
        assertThat(all(outcome.device(television))).contains("Living room");
        assertThat(outcome.report().get("devices").valueStream().map(AnnouncedTest::all)
            .filter(device -> device.contains("ff:fe00:62"))).singleElement().asString().contains("Elgato");
    }

    @Test
    void fewQuestions_areSent() {
        assertThat(sent).isNotEmpty().hasSizeLessThan(MOST_PACKETS);
    }
}
