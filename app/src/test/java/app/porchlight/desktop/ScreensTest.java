package app.porchlight.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.desktop.screen.Page;
import app.porchlight.engine.CheckupEvent;
import app.porchlight.history.Given;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Kind;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict.Why;
import app.porchlight.practice.HomePlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The screens in states that a real home is seldom in. */
@OnScreen
class ScreensTest {
    static final DeviceResult[] FOREIGN_NAMES = {
        Played.device(20, Kind.CAMERA, "מצלמה בסלון", Played.fine()),
        Played.device(21, Kind.CAMERA, "كاميرا المطبخ", Played.fine()),
        Played.device(22, Kind.CAMERA, "📷 Kitchen 👩‍👩‍👧", Played.fine()),
        Played.device(23, Kind.TV, "📺❤️", Played.fine()),
        Played.device(24, Kind.CAMERA, "Caméra à l’entrée", Played.fine())};

    private static Knowledge knowledge;

    @TempDir
    Path folder;
    private PlayedHomes homes;
    private Stagehand hand;

    @BeforeAll
    static void read() {
        knowledge = ShippedKnowledge.read();
    }

    @AfterEach
    void close() {
        hand.close();
    }

    private void open(List<CheckupEvent> events) {
        homes = new PlayedHomes(knowledge, HomePlan.named("family-home"));
        hand = new Stagehand(homes, knowledge, (home, options, tries) -> new Script(events), folder,
            Stagehand.EVENING);
        hand.settings.consented(true);
    }

    private void check(Ending ending, DeviceResult... devices) {
        open(Played.of(ending, devices));
        hand.open().press("check-home");
        hand.awaitSight("verdict");
    }

    private static List<CheckupEvent> endless(int devices) {
        List<CheckupEvent> events = new ArrayList<>(List.of(Played.started()));
        IntStream.rangeClosed(1, devices).forEach(number -> {
            DeviceResult device = Played.device(number, Kind.LIGHT, "Light " + number);
            events.add(new CheckupEvent.DeviceSeen(device.device()));
            events.add(new CheckupEvent.DeviceDone(device.device().id()));
        });
        return events;
    }

    @Test
    void stop_keepsWhatWasFound() {
        open(endless(3));
        hand.open().press("check-home");
        Stagehand.await(() -> hand.text("count").equals("3 of 3 devices looked at"));
        hand.press("stop");
        hand.awaitSight("verdict");
        assertThat(hand.sees("group-untold")).isTrue();
        assertThat(hand.session.shown().orElseThrow().result().devices()).hasSize(3);
    }

    @Test
    void closedDuringACheckup_stopsIt() {
        open(endless(3));
        hand.open().press("check-home");
        hand.awaitSight("stop");
        hand.close();
        assertThat(Stagehand.<Boolean>now(() -> hand.session.checkup().running())).isFalse();
    }

    @Test
    void couldNotTell_isNotFine() {
        check(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Camera", Played.untold(Why.LOCKED)));
        assertThat(hand.sees("group-untold")).isTrue();
        assertThat(hand.sees("group-fine")).isFalse();
        assertThat(hand.sees("fix-first")).isFalse();
        assertThat(hand.text("verdict")).doesNotContain("Good news");
    }

    @Test
    void allClean_isGoodNewsAndSaysWhatItDoesNotCover() {
        check(Ending.COMPLETED, Played.device(1, Kind.ROUTER, "Router", Played.fine()));
        assertThat(hand.text("verdict")).contains("Good news");
        assertThat(hand.sees("fix-first")).isFalse();
        assertThat(hand.sees("honest")).isTrue();
    }

    @Test
    void eightyDevices_areAllListed() {
        check(Ending.COMPLETED, IntStream.rangeClosed(1, 80)
            .mapToObj(number -> Played.device(number, Kind.LIGHT, "Light " + number, Played.fine()))
            .toArray(DeviceResult[]::new));
        hand.press("rail-devices");
        hand.awaitSight("devices");
        assertThat(rows()).hasSizeLessThan(40).first().asString().startsWith("Light 1.");
        // As one scrolls they come, each in its place.
        hand.scroll(1);
        Stagehand.await(() -> rows().getLast().startsWith("Light 9."));
        assertThat(rows()).hasSizeLessThan(40);
        assertThat(Stagehand.<Boolean>now(() -> hand.find("devices").lookupAll(".area").stream().map(Node::getParent)
            .map(row -> Math.round(row.getBoundsInParent().getMinY())).distinct().count() == rows().size())).isTrue();
    }

    /** What a screen reader says of each row that is there. */
    private List<String> rows() {
        return Stagehand.now(() -> hand.find("devices").lookupAll(".area").stream()
            .map(Node::getAccessibleText).toList());
    }

    /** The Tab key goes through all of them, also where most are not drawn yet, and through no row twice. */
    @Test
    void eightyDevices_areAllReachedByTheTabKey(FxRobot robot) {
        check(Ending.COMPLETED, IntStream.rangeClosed(101, 180)
            .mapToObj(number -> Played.device(number, Kind.LIGHT, "Light " + number, Played.fine()))
            .toArray(DeviceResult[]::new));
        hand.press("rail-devices");
        hand.awaitSight("devices");
        List<String> reached = new ArrayList<>();
        Stagehand.await(() -> focused().startsWith("Light 101."));
        for (int i = 101; i <= 180; i++) {
            reached.add(focused());
            robot.type(KeyCode.TAB);
        }
        assertThat(reached).hasSize(80).doesNotHaveDuplicates().isSorted().allMatch(each -> each.startsWith("Light 1"));
    }

    private String focused() {
        return Stagehand.now(() -> Optional.ofNullable(hand.frame().scene().getFocusOwner())
            .map(Node::getAccessibleText).orElse(""));
    }

    @Test
    void running_showsEachDeviceAsItIsFound() {
        open(endless(80));
        hand.open().press("check-home");
        hand.awaitSight("found");
        Stagehand.await(() -> Stagehand.now(() -> ((ListView<?>) hand.find("found")).getItems().size() == 80));
    }

    @Test
    void hostileName_staysOnItsLine() {
        String name = "evil name ".repeat(20).strip();
        check(Ending.COMPLETED, Played.device(20, null, name, Played.risk(Severity.ACT_NOW)));
        assertThat(hand.find("fix-first").getBoundsInParent().getWidth()).isLessThan(960);
        assertThat(hand.sees("fix-1")).isTrue();
    }

    /** Names from everywhere: written from the right, with pictures in them, of nothing but pictures. */
    @Test
    void foreignNames_leaveTheRowsInOrder() {
        check(Ending.COMPLETED, FOREIGN_NAMES);
        hand.press("rail-devices");
        hand.awaitSight("devices");
        Stagehand.now(() -> {
            Set<Double> heights = new TreeSet<>();
            Set<Double> starts = new TreeSet<>();
            for (Node row : hand.find("devices").lookupAll(".device-row")) {
                Node name = row.lookup(".row-name");
                heights.add((double) Math.round(row.getBoundsInLocal().getHeight()));
                starts.add((double) Math.round(name.localToScene(name.getBoundsInLocal()).getMinX()));
                double end = name.localToScene(name.getBoundsInLocal()).getMaxX();
                Node pill = row.lookup(".pill");
                assertThat(end).isLessThanOrEqualTo(pill.localToScene(pill.getBoundsInLocal()).getMinX());
            }
            assertThat(heights).hasSize(1);
            assertThat(starts).hasSize(1);
            return heights;
        });
        assertThat(hand.allText()).contains("מצלמה בסלון", "كاميرا المطبخ", "Kitchen", "TV by Dahua")
            .noneMatch(text -> text.contains("📷"));
    }

    @Test
    void nameWrittenFromTheRight_isSetApartFromItsRoom() {
        check(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "מצלמה", Played.risk(Severity.ACT_NOW)));
        Stagehand.now(() -> {
            hand.session.notes().tell(Given.nothing("device-20").in("Garage"));
            return hand;
        });
        hand.go(new Page.OneDevice("device-20"));
        assertThat(hand.text("device-name")).endsWith("\u200Eמצלמה\u200E (Garage)");
    }

    @Test
    void renamed_isCalledThatEverywhere() {
        check(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "IPC-1", Played.fine()));
        hand.go(new Page.OneDevice("device-20"));
        hand.press("rename");
        Stagehand.now(() -> {
            ((TextField) hand.find("new-name")).setText("Garage camera");
            return true;
        });
        hand.press("keep-name");
        Stagehand.await(() -> hand.sees("device-name") && hand.text("device-name").equals("Garage camera"));
        Stagehand.await(() -> hand.find("rename").isFocused());
        hand.press("rename");
        hand.press("keep-old-name");
        Stagehand.await(() -> hand.sees("rename") && hand.find("rename").isFocused());
    }

    @Test
    void answersThatWereFoldedAway_areThoseOfTheCheckupThatIsShown() {
        List<Script> scripts = new ArrayList<>(List.of(
            new Script(Played.of(Ending.COMPLETED,
                Played.device(20, Kind.CAMERA, "IPC-1", Played.fine(), Played.fine()))),
            new Script(Played.of(Ending.COMPLETED,
                Played.device(20, Kind.CAMERA, "IPC-1", Played.fine(), Played.risk(Severity.ACT_NOW))))));
        homes = new PlayedHomes(knowledge, HomePlan.named("family-home"));
        hand = new Stagehand(homes, knowledge, (home, options, tries) -> scripts.removeFirst(), folder,
            Stagehand.EVENING);
        hand.settings.consented(true);
        hand.open().press("check-home");
        hand.awaitSight("verdict");
        hand.go(new Page.OneDevice("device-20"));
        assertThat(hand.text("others-fine")).isEqualTo("2 answers are fine");
        Stagehand.now(() -> {
            hand.session.start(hand.session.places().stream().findFirst(), false);
            return hand;
        });
        Stagehand.await(() -> hand.text("others-fine").equals("One answer is fine"));
    }

    /** At dusk the system may change them while somebody types a name. */
    @Test
    void otherColours_leaveEverythingAsItStands() {
        check(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Camera", Played.fine()));
        hand.press("rail-settings");
        Node dark = hand.find("appearance-dark");
        hand.press("appearance-dark");
        assertThat(hand.find("appearance-dark")).isSameAs(dark);
        assertThat(dark.getScene().getRoot().getPseudoClassStates()).extracting(PseudoClass::getPseudoClassName)
            .contains("dark");
    }

    @Test
    void forgetEverything_asksOnceAndStartsAfresh() {
        check(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Camera", Played.fine()));
        hand.press("rail-settings");
        hand.press("language-de");
        hand.press("forget");
        hand.press("forget-sure");
        hand.awaitSight("consent-mine");
        assertThat(hand.settings.consented()).isFalse();
        assertThat(hand.allText()).as("the language was a setting too").contains("Welcome. Is this your home?");
        assertThat(hand.session.shown()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void forgetEverything_endsACheckupAndLeavesThePracticeHome() {
        open(endless(3));
        hand.open().press("rail-practice");
        hand.press("check-home");
        hand.awaitSight("stop");
        hand.press("rail-settings");
        hand.press("forget");
        hand.press("forget-sure");
        hand.awaitSight("consent-mine");
        assertThat(hand.session.practice()).isFalse();
        assertThat(hand.session.checkup().running()).isFalse();
        assertThat(hand.session.past()).isEmpty();
    }

    /** Everywhere for those who want it, nowhere for the others. */
    @Test
    void addressesDoorsAndTimes_areOneSwitchAway() {
        check(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Garage", Played.risk(Severity.ACT_NOW)));
        List<Page> pages = List.of(new Page.Result(), new Page.Devices(), new Page.OneDevice("device-20"),
            new Page.Fix(hand.session.shown().orElseThrow().fixFirst().getFirst().finding().id()), new Page.Earlier());
        for (Page page : pages) {
            hand.go(page);
            assertThat(hand.allText()).as(page.toString()).isNotEmpty()
                .noneMatch(text -> text.contains("192.168.77.20"));
        }
        hand.press("rail-settings");
        hand.press("details-on");
        for (Page page : pages) {
            hand.go(page);
            assertThat(hand.allText()).as(page.toString()).anyMatch(text -> text.contains("192.168.77."));
        }
        hand.go(new Page.OneDevice("device-20"));
        assertThat(hand.sees("technical")).isTrue();
    }

    @Test
    void settings_leadToTheDataAndToTheLicences() {
        check(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Garage", Played.fine()));
        hand.press("rail-settings");
        assertThat(hand.text("data-folder")).isEqualTo(folder.toString());
        hand.press("open-folder");
        assertThat(hand.opened).containsExactly(folder.toUri());
        assertThat(hand.sees("parts-list")).isFalse();
        hand.press("parts");
        assertThat(hand.sees("parts-list")).isTrue();
    }

    @Test
    void keyboardAlone_goesAllTheWay(FxRobot robot) {
        open(Played.of(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Camera", Played.risk(Severity.ACT_NOW))));
        hand.settings.consented(false);
        hand.open();
        enter(robot, "consent-mine");
        enter(robot, "consent-agree");
        hand.awaitSight("network");
        enter(robot, "check-home");
        enter(robot, "fix-1");
        while (!hand.sees("check-again")) {
            enter(robot, "guide-next");
        }
        enter(robot, "check-again");
        enter(robot, "to-result");
        hand.awaitSight("verdict");
        assertThat(hand.sees("fix-first")).isFalse();
        robot.type(KeyCode.ESCAPE);
        Stagehand.await(() -> !hand.sees("verdict"));
    }

    /** As on a slow computer, where what is remembered comes before the result was ever laid out. */
    @Test
    void drawnAnewWhileOneArrives_hasTheFocusAllTheSame() {
        check(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Camera", Played.risk(Severity.ACT_NOW)));
        hand.press("rail-settings");
        hand.awaitSight("forget");
        Stagehand.now(() -> {
            hand.frame().go(new Page.Result());
            hand.session.notes().tell(Given.nothing("device-20").named("Garage"));
            return hand;
        });
        Stagehand.await(() -> hand.find("fix-1").isFocused());
    }

    /** Waits until the button has the focus by itself, then presses it as a keyboard does. */
    private void enter(FxRobot robot, String id) {
        Stagehand.await(() -> hand.sees(id) && !hand.find(id).isDisabled() && hand.find(id).isFocused());
        robot.type(KeyCode.SPACE);
    }
}
