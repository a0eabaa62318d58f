package app.porchlight.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.desktop.screen.Page;
import app.porchlight.engine.CheckupEvent;
import app.porchlight.engine.Options;
import app.porchlight.engine.Wishes;
import app.porchlight.history.History;
import app.porchlight.history.Recorder;
import app.porchlight.home.Trouble;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Finding;
import app.porchlight.model.Kind;
import app.porchlight.model.Mac;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict.Why;
import app.porchlight.practice.HomePlan;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the screens know of checkups before. */
@OnScreen
class MemoryTest {
    private static Knowledge knowledge;

    @TempDir
    Path folder;
    private Stagehand hand;
    private final List<Options> asked = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void read() {
        knowledge = ShippedKnowledge.read();
    }

    @AfterEach
    void close() {
        hand.close();
    }

    private History history() throws Trouble {
        return History.open(folder.resolve("history.db"));
    }

    private void remember(List<CheckupEvent> events) throws Trouble {
        try (History history = history(); Recorder recorder = history.recorder()) {
            events.forEach(recorder);
        }
    }

    private void open(Ending ending, DeviceResult... now) {
        open(Played.of(ending, now));
    }

    private void open(List<CheckupEvent> events) {
        hand = new Stagehand(new PlayedHomes(knowledge, HomePlan.named("family-home")), knowledge,
            (home, options, tries) -> {
                asked.add(options);
                return new Script(events);
            }, folder, Stagehand.EVENING, this::history);
        hand.settings.consented(true);
        hand.open();
    }

    private void check() {
        hand.press("check-home");
        hand.awaitSight("verdict");
        Stagehand.await(() -> Stagehand.now(() -> hand.session.past().stream()
            .anyMatch(each -> each.id().equals("played"))));
    }

    private List<String> news() {
        return Stagehand.now(() -> hand.find("since-last-time-lines").lookupAll(".body").stream()
            .map(label -> ((Labeled) label).getText()).toList());
    }

    @Test
    void firstCheckup_hasNoNews() {
        open(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Camera", Played.fine()));
        check();
        assertThat(hand.sees("since-last-time")).isFalse();
    }

    @Test
    void secondCheckup_saysWhatIsNew() throws Trouble {
        remember(Played.earlier(false, Played.device(20, Kind.CAMERA, "Camera", Played.risk(Severity.ACT_NOW)),
            Played.device(21, Kind.TV, "Old TV", Played.fine()), Played.device(22, Kind.NAS, "Files", Played.fine())));
        open(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Camera", Played.fine()),
            Played.device(22, Kind.NAS, "Files", Played.risk(Severity.FIX_SOON)),
            Played.device(23, Kind.TV, "New TV", Played.fine()));
        check();
        hand.awaitSight("since-last-time");
        assertThat(news()).containsExactly("New: Still has its factory password (Files)",
            "Fixed: “Still has its factory password” (Camera)", "New at home: New TV", "Not seen this time: Old TV");
    }

    @Test
    void whatNobodyCouldTell_saysSinceWhenItIsThere() throws Trouble {
        remember(Played.earlier(false, Played.device(20, null, "Thing", Played.fine())));
        open(Ending.COMPLETED, Played.device(20, null, "Thing", Played.fine()),
            Played.device(21, null, "New thing", Played.fine()));
        check();
        Stagehand.await(() -> Stagehand.now(() -> hand.session.earlier().isPresent()));
        hand.go(new Page.OneDevice("device-20"));
        assertThat(hand.allText()).contains("We first saw it 12 days ago.",
            "It was switched on when we checked, 18 minutes ago.");
        hand.go(new Page.OneDevice("device-21"));
        assertThat(hand.allText()).contains("We first saw it 18 minutes ago.");
    }

    @Test
    void devicePage_tellsItsStory() throws Trouble {
        remember(Played.earlier(false, Played.device(20, Kind.CAMERA, "Camera", Played.risk(Severity.ACT_NOW))));
        open(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Camera", Played.fine()),
            Played.device(21, Kind.TV, "TV", Played.fine()));
        check();
        assertThat(story("device-20")).containsExactly("Fixed: Still has its factory password",
            "Found: Still has its factory password", "First seen");
        assertThat(story("device-21")).containsExactly("First seen");
    }

    private List<String> story(String device) {
        hand.go(new Page.OneDevice(device));
        return Stagehand.now(() -> hand.find("story-chapters").lookupAll(".body").stream()
            .map(label -> ((Labeled) label).getText()).toList());
    }

    /** What was proved fixed stays so when the program is closed and opened again; the device's story tells it. */
    @Test
    void provedFixed_isStillFixedAfterARestart() throws Trouble {
        open(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Camera", Played.risk(Severity.ACT_NOW)));
        check();
        hand.press("fix-1");
        while (!hand.sees("check-again")) {
            hand.press("guide-next");
        }
        hand.press("check-again");
        hand.awaitSight("to-result");
        hand.close();
        open(Ending.COMPLETED);
        hand.awaitSight("see-last");
        hand.press("see-last");
        assertThat(hand.text("verdict")).contains("Good news");
        assertThat(story("device-20")).containsExactly(
            "You asked again, and it was fixed: Still has its factory password",
            "Found: Still has its factory password", "First seen");
    }

    @Test
    void twoOfOneName_areNumberedOnEveryScreen_unlessThePersonNamesOne() throws Trouble {
        open(Ending.COMPLETED, Played.device(21, Kind.LIGHT, "Lamp", Played.fine()),
            Played.device(20, Kind.LIGHT, "Lamp", Played.fine()));
        check();
        hand.go(new Page.Devices());
        assertThat(hand.allText()).contains("Lamp 1", "Lamp 2");
        hand.go(new Page.OneDevice("device-21"));
        assertThat(hand.text("device-name")).isEqualTo("Lamp 2");
        Stagehand.now(() -> {
            hand.session.notes().tell(hand.session.notes().given("device-20").named("Hall"));
            return null;
        });
        assertThat(hand.text("device-name")).isEqualTo("Lamp");
    }

    @Test
    void muchNews_isCutShort() throws Trouble {
        remember(Played.earlier(false, Played.device(100, Kind.ROUTER, "Router", Played.fine())));
        open(Ending.COMPLETED, Stream.concat(
            Stream.of(Played.device(100, Kind.ROUTER, "Router", Played.fine())),
            IntStream.rangeClosed(1, 9).mapToObj(number -> Played.device(number, Kind.LIGHT, "Light " + number,
                Played.fine()))).toArray(DeviceResult[]::new));
        check();
        hand.awaitSight("since-last-time");
        assertThat(news()).hasSize(6).last().isEqualTo("and 4 more");
    }

    @Test
    void nothingNew_saysSo() throws Trouble {
        remember(Played.earlier(false, Played.device(20, Kind.CAMERA, "Camera", Played.fine())));
        open(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Camera", Played.fine()));
        check();
        hand.awaitSight("since-last-time");
        assertThat(news()).containsExactly("Nothing has changed.");
    }

    @Test
    void stopped_neverSaysThatNothingHasChanged() throws Trouble {
        remember(Played.earlier(false, Played.device(20, Kind.CAMERA, "Camera", Played.fine())));
        open(Ending.STOPPED, Played.device(20, Kind.CAMERA, "Camera", Played.untold(Why.STOPPED)));
        check();
        assertThat(hand.session.earlier()).isPresent();
        assertThat(hand.sees("since-last-time")).isFalse();
    }

    @Test
    void cutOffCheckup_isToldAtTheNextStart() throws Trouble {
        remember(Played.earlier(true, Played.device(20, Kind.CAMERA, "Camera", Played.risk(Severity.ACT_NOW))));
        open(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Camera", Played.fine()));
        hand.awaitSight("see-last");
        assertThat(((Labeled) hand.find("see-last")).getText()).isEqualTo("See what was found");
        hand.press("see-last");
        hand.awaitSight("fix-first");
        hand.press("rail-home");
        check();
        hand.press("rail-home");
        hand.awaitSight("see-last");
        assertThat(((Labeled) hand.find("see-last")).getText()).isEqualTo("See it");
    }

    @Test
    void toldOfADevice_isUsedInItsName_andKnownAtTheNextStart() throws Trouble {
        open(Ending.COMPLETED, Played.device(20, null, "", Played.fine()));
        check();
        hand.go(new Page.OneDevice("device-20"));
        assertThat(hand.sees("how-to-find-out")).isFalse();
        hand.press("mine-no");
        hand.awaitSight("how-to-find-out");
        hand.press("mine-yes");
        Stagehand.await(() -> !hand.sees("how-to-find-out"));
        Stagehand.now(() -> {
            ((ComboBox<?>) hand.find("kind")).getSelectionModel().select(List.copyOf(((ComboBox<?>) hand.find("kind"))
                .getItems()).indexOf(Kind.CAMERA));
            return true;
        });
        Stagehand.await(() -> hand.text("device-name").equals("Camera"));
        hand.press("room-7");
        Stagehand.await(() -> hand.text("device-name").equals("Camera (Garage)"));
        hand.close();

        open(Ending.COMPLETED, Played.device(20, null, "", Played.fine()));
        hand.awaitSight("see-last");
        hand.go(new Page.OneDevice("device-20"));
        assertThat(hand.text("device-name")).isEqualTo("Camera (Garage)");
    }

    @Test
    void decidedAboutADevice_holdsForTheNextCheckupsAndIsSeenInLists() throws Trouble {
        remember(Played.earlier(false,
            Played.device(20, Kind.PRINTER, "Printer", Played.untold(Why.NOT_ON_THIS_KIND)),
            Played.device(21, Kind.PRINTER, "Printer by cable", Played.fine())));
        open(Ending.COMPLETED, Played.device(21, Kind.PRINTER, "Printer by cable", Played.fine()));
        hand.awaitSight("see-last");
        hand.go(new Page.OneDevice("device-20"));
        hand.press("ask-no");
        hand.press("guess-yes");
        hand.press("mine-no");
        choose("same-as", 0);
        hand.awaitSight("same-undo");
        hand.go(new Page.Devices());
        assertThat(rows()).anyMatch(row -> row.contains("Printer by Dahua · You do not know it · Left alone"));
        hand.press("rail-home");
        check();
        assertThat(asked.getLast().wishes()).isEqualTo(new Wishes(Set.of("device-20"), Set.of("device-20"),
            Map.of("device-20", "device-21"), Set.of()));
        hand.go(new Page.OneDevice("device-21"));
        hand.press("joined-undo");
        Stagehand.await(() -> !hand.sees("joined-undo"));
        hand.close();
        try (History history = history()) {
            assertThat(history.wishes().same()).isEmpty();
        }
    }

    @Test
    void twoUnderOneName_areTakenApartByTheirHardware() throws Trouble {
        DeviceResult one = Played.device(20, Kind.NAS, "Files", Played.fine());
        Mac second = new Mac(0x0012_16A4_3B21L);
        Device both = new Device("device-20", one.device().addresses(), Set.of(new Mac(0x0012_16A4_3B20L), second),
            one.device().identity(), List.of(), List.of(new Evidence.Neighbour(one.device().address(),
                new Mac(0x0012_16A4_3B20L)), new Evidence.Neighbour(InetAddress.ofLiteral("192.168.77.21"), second)));
        remember(Played.earlier(false, one));
        open(Ending.COMPLETED, new DeviceResult(both, one.findings(), List.of()));
        hand.awaitSight("see-last");
        hand.go(new Page.OneDevice("device-20"));
        assertThat(hand.sees("split")).isFalse();
        hand.press("rail-home");
        check();
        hand.go(new Page.OneDevice("device-20"));
        hand.press("split");
        hand.awaitSight("split-undo");
        hand.close();
        try (History history = history()) {
            assertThat(history.wishes().apart()).containsExactly(second);
        }
    }

    @Test
    void closedDuringACheckup_keepsWhatWasFound() throws Trouble {
        List<CheckupEvent> events = Played.of(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Camera",
            Played.risk(Severity.ACT_NOW)));
        open(events.subList(0, events.size() - 1));
        hand.press("check-home");
        hand.awaitSight("stop");
        Stagehand.await(() -> Stagehand.now(() -> hand.session.checkup().lookedAt() == 1));
        hand.close();
        try (History history = history()) {
            assertThat(history.past(false)).singleElement()
                .satisfies(past -> assertThat(past.ending()).isEqualTo(Ending.STOPPED));
            assertThat(history.checkup("played").orElseThrow().findings()).hasSize(1).allMatch(Finding::atRisk);
        }
    }

    @Test
    void forgottenDevice_isGoneFromTheListAndTheFile() throws Exception {
        open(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Nursery spy", Played.fine()),
            Played.device(21, Kind.TV, "Old TV", Played.fine()));
        check();
        hand.go(new Page.Devices());
        hand.go(new Page.OneDevice("device-20"));
        hand.press("forget-device");
        hand.press("forget-device-sure");
        Stagehand.await(() -> hand.sees("devices") && rows().size() == 1);
        assertThat(rows()).allMatch(row -> row.startsWith("Old TV"));
        hand.close();
        assertThat(Files.readString(folder.resolve("history.db"), StandardCharsets.ISO_8859_1))
            .contains("Old TV").doesNotContain("Nursery spy");
    }

    private void choose(String id, int which) {
        Stagehand.now(() -> {
            ((ComboBox<?>) hand.find(id)).getSelectionModel().select(which);
            return true;
        });
    }

    /** What a screen reader says of each row. */
    private List<String> rows() {
        return Stagehand.now(() -> hand.find("devices").lookupAll(".area").stream()
            .map(Node::getAccessibleText).toList());
    }
}
