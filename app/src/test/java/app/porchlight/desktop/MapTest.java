package app.porchlight.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.desktop.screen.Page;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Kind;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict.Why;
import app.porchlight.practice.HomePlan;
import app.porchlight.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@OnScreen
class MapTest {
    private static final DeviceResult TV = Played.device(30, Kind.TV, "TV", Played.fine());
    private static final DeviceResult CAMERA =
        Played.device(20, Kind.CAMERA, "Camera", Played.risk(Severity.ACT_NOW));

    private static Knowledge knowledge;

    @TempDir
    Path folder;
    private Stagehand hand;

    @BeforeAll
    static void read() {
        knowledge = ShippedKnowledge.read();
    }

    @AfterEach
    void close() {
        hand.close();
    }

    private void open(DeviceResult... devices) {
        hand = new Stagehand(new PlayedHomes(knowledge, HomePlan.named("family-home")), knowledge,
            (home, options, tries) -> new Script(Played.of(Ending.COMPLETED, devices)), folder, Stagehand.EVENING);
        hand.settings.consented(true);
        hand.open().awaitSight("check-home");
    }

    private void map(DeviceResult... devices) {
        open(devices);
        hand.press("check-home");
        hand.awaitSight("verdict");
        hand.press("rail-map");
        hand.awaitSight("map");
    }

    private List<ButtonBase> rows() {
        return hand.find("map").lookupAll(".map-row").stream().map(row -> (ButtonBase) row.getParent()).toList();
    }

    @Test
    void beforeAnyCheckup_thereIsNoMapYet() {
        open(TV);
        hand.press("rail-map");
        hand.press("to-welcome");
        hand.awaitSight("check-home");
    }

    @Test
    void wayIn_isToldStepByStep_andItsFixIsOnePressAway() {
        map(Played.router(Played.open(20)), CAMERA, TV);

        assertThat(hand.text("map-doors")).isEqualTo("One door is open to the Internet");
        assertThat(hand.find("map-open").lookupAll(".map-row")).hasSize(1);
        assertThat(hand.find("ways-in").lookupAll(".station")).hasSize(2);
        assertThat(hand.find("ways-in").lookupAll(".area")).singleElement().extracting(Node::getAccessibleText)
            .isEqualTo("Camera. Your router lets the Internet through to it. Still has its factory password");
        hand.press("cut-1");
        hand.awaitSight("guide-next");
    }

    @Test
    void resultLeadsToTheWayIn() {
        open(Played.router(Played.open(20)), CAMERA, TV);
        hand.press("check-home");
        hand.press("to-ways-in");
        hand.awaitSight("cut-1");
    }

    @Test
    void openDoorWithNothingWeakBehind_isNoWayIn_andNoGoodNewsEither() {
        map(Played.router(Played.open(30)), CAMERA, TV);

        assertThat(hand.find("cut-1")).isNull();
        assertThat(hand.text("map-doors")).isEqualTo("One door is open to the Internet");
        assertThat(hand.text("no-way-in")).startsWith("A door is open to the Internet. But");
    }

    @Test
    void routerThatToldOfNoDoor_orTellsNothing_isSaidSo() {
        map(Played.router(Played.fine()), CAMERA);
        assertThat(hand.text("map-doors")).isEqualTo("Your router tells of no open door");
        assertThat(hand.text("no-way-in")).isEqualTo("We found no way in from the Internet.");
        hand.close();
        map(Played.router(Played.untold(Why.NO_ANSWER)), CAMERA);
        assertThat(hand.text("map-doors")).isEqualTo("We could not ask what is open");
        assertThat(hand.text("no-way-in")).contains("we cannot tell");
    }

    @Test
    void noRouter_isSaid() {
        map(TV);
        assertThat(hand.sees("map-no-router")).isTrue();
        assertThat(hand.text("map-doors")).isEqualTo("We could not ask what is open");
    }

    @Test
    void eightyDevices_staySmall_andAllCanBeSeen() {
        List<DeviceResult> many = new ArrayList<>(List.of(Played.crowd(79)));
        many.addFirst(Played.router(Played.fine()));
        map(many.toArray(DeviceResult[]::new));

        assertThat(rows()).hasSizeLessThan(50);
        Set<String> more = new HashSet<>();
        hand.find("map").lookupAll(".plain").forEach(each -> more.add(each.getId()));
        assertThat(more).isNotEmpty();
        more.forEach(hand::press);
        Set<String> seen = new HashSet<>();
        for (int tenth = 0; tenth <= 10; tenth++) {
            hand.scroll(tenth / 10.0);
            assertThat(rows()).extracting(Node::getAccessibleText).doesNotHaveDuplicates().doesNotContainNull();
            rows().forEach(row -> seen.add(row.getAccessibleText()));
        }
        assertThat(seen).hasSize(80);
        assertThat(rows()).allSatisfy(row -> assertThat(row.lookupAll(".standing")).hasSize(1));
    }

    @Test
    void device_leadsToItsPage() {
        map(Played.router(Played.fine()), TV);
        Stagehand.now(() -> {
            rows().getLast().fire();
            return true;
        });
        assertThat(hand.text("device-name")).isEqualTo("TV");
    }

    @Test
    void keyboardAlone_goesFromTheMapToTheFix(FxRobot robot) {
        open(Played.router(Played.open(20)), CAMERA);
        hand.press("check-home");
        hand.awaitSight("verdict");
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
        hand.awaitSight("map");
        Stagehand.await(() -> Stagehand.now(() -> hand.find("cut-1").isFocused()));
        robot.type(KeyCode.SPACE);
        hand.awaitSight("guide-next");
        robot.type(KeyCode.ESCAPE);
        hand.awaitSight("map");
    }

    @Test
    void languageAndTextSize_keepEverythingInSight() {
        map(Played.router(Played.open(20)), CAMERA, TV);
        for (Locale language : Words.languages()) {
            for (int percent : new int[] {100, 150, 200}) {
                hand.settings.language(Optional.of(language));
                hand.settings.textPercent(percent);
                hand.frame(900, 600);
                hand.go(new Page.Map());
                assertThat(hand.sees("cut-1")).isTrue();
                Node last = hand.find("rail-settings");
                assertThat(last.localToScene(last.getBoundsInLocal()).getMaxY()).isLessThanOrEqualTo(600);
                assertThat(Stagehand.<List<String>>now(() -> Fits.complaints(hand.frame().scene())))
                    .as(language + " " + percent).isEmpty();
            }
        }
    }
}
