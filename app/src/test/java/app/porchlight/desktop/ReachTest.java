package app.porchlight.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.desktop.screen.Page;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Kind;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict.Why;
import app.porchlight.practice.HomePlan;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Whatever can be done on a screen is reached by the Tab key, says what it is, and shows when it has the focus. */
@OnScreen
class ReachTest {
    @TempDir
    Path folder;
    private Stagehand hand;

    @AfterEach
    void close() {
        hand.close();
    }

    @Test
    void everyControl_isReached_named_andSeenFocused() {
        Knowledge knowledge = ShippedKnowledge.read();
        hand = new Stagehand(new PlayedHomes(knowledge, HomePlan.named("family-home")), knowledge,
            (home, options, tries) -> new Script(Played.of(Ending.COMPLETED,
                Played.device(20, Kind.CAMERA, "Garage", Played.risk(Severity.ACT_NOW)),
                Played.device(21, Kind.PRINTER, "Printer", Played.untold(Why.NOT_ON_THIS_KIND)))), folder,
            Stagehand.EVENING);
        hand.settings.consented(true);
        hand.open().press("check-home");
        hand.awaitSight("verdict");
        String finding = hand.session.shown().orElseThrow().fixFirst().getFirst().finding().id();
        for (Page page : List.of(new Page.Consent(), new Page.Welcome(), new Page.Result(), new Page.Devices(),
                new Page.Map(), new Page.OneDevice("device-21"), new Page.Fix(finding), new Page.Earlier(),
                new Page.Choices())) {
            hand.go(page);
            assertThat(Stagehand.<List<String>>now(() -> Reach.complaints(hand.frame().scene()))).as(page.toString())
                .isEmpty();
        }
    }

    /** Also what has the focus because the page changed, not because the Tab key went there. */
    @Test
    void focus_isSeenWhileOneUsesKeys_andNotOtherwise(FxRobot robot) {
        hand = new Stagehand(new PlayedHomes(ShippedKnowledge.read(), HomePlan.named("family-home")),
            ShippedKnowledge.read(), (home, options, tries) -> new Script(List.of()), folder, Stagehand.EVENING).open();
        Stagehand.await(() -> hand.find("consent-mine").isFocused());
        robot.type(KeyCode.SPACE);
        Stagehand.await(() -> hand.sees("consent-agree") && hand.find("consent-agree").isFocused());
        assertThat(looks("consent-agree")).isNotEqualTo(Stagehand.<Background>now(() ->
            Reach.with((Region) hand.find("consent-agree"), false)));
        robot.moveTo(hand.find("consent-agree")).press(MouseButton.MIDDLE).release(MouseButton.MIDDLE);
        Background clicked = looks("consent-agree");
        assertThat(clicked).isEqualTo(Stagehand.<Background>now(() ->
            Reach.with((Region) hand.find("consent-agree"), false)));
    }

    private Background looks(String id) {
        return Stagehand.now(() -> ((Region) hand.find(id)).getBackground());
    }

    @Test
    void whatIsWrong_isSeen() {
        hand = new Stagehand(new PlayedHomes(ShippedKnowledge.read(), HomePlan.named("family-home")),
            ShippedKnowledge.read(), (home, options, tries) -> new Script(List.of()), folder, Stagehand.EVENING);
        Button mute = Stagehand.now(() -> new Button(""));
        Region roleless = new Region();
        roleless.setFocusTraversable(true);
        List<String> complaints = Stagehand.now(() ->
            Reach.complaints(new Scene(new Pane(new Button("Good"), mute, roleless))));
        assertThat(complaints)
            .anyMatch(each -> each.startsWith("mute: Button")).anyMatch(each -> each.startsWith("no role: Region"))
            .anyMatch(each -> each.startsWith("focus is not seen: Region"))
            .noneMatch(each -> each.contains("Good"));
    }
}
