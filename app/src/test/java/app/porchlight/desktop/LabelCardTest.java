package app.porchlight.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.desktop.screen.Page;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Kind;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.practice.HomePlan;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnScreen
class LabelCardTest {
    @TempDir
    Path folder;
    private Stagehand hand;

    @AfterEach
    void close() {
        hand.close();
    }

    private void show(Verdict... verdicts) {
        Knowledge knowledge = ShippedKnowledge.read();
        hand = new Stagehand(new PlayedHomes(knowledge, HomePlan.named("family-home")), knowledge,
            (home, options, tries) -> new Script(Played.of(Ending.COMPLETED,
                Played.device(20, Kind.CAMERA, "Camera", verdicts))), folder, Stagehand.EVENING);
        hand.settings.consented(true);
        hand.open().press("check-home");
        hand.awaitSight("verdict");
        hand.go(new Page.OneDevice("device-20"));
        hand.awaitSight("label");
    }

    @Test
    void letter_standsBesideTheName_andExplainsItself() {
        show(Played.risk(Severity.ACT_NOW), Played.fine());

        assertThat(hand.text("label-badge")).isEqualTo("E");
        assertThat(hand.text("label-title")).isEqualTo("Label E");
        assertThat(hand.text("label-why")).contains("Please fix it first");
        assertThat(hand.find("label").lookupAll(".bar")).hasSize(5);
        assertThat(hand.find("label").lookupAll(".bar.here.e")).hasSize(1);
    }

    @Test
    void bars_areToldToAScreenReader() {
        show(Played.fine(), Played.fine());

        assertThat(hand.find("label-bars").getAccessibleText()).isEqualTo("Label A, on a scale from A, the best, to E");
    }

    @Test
    void whatItRestsOn_isFoldedAway() {
        show(Played.risk(Severity.ACT_NOW), Played.fine());

        assertThat(hand.sees("label-bad")).isFalse();
        hand.press("label-rests-on");
        assertThat(hand.sees("label-bad")).isTrue();
        assertThat(hand.sees("label-good")).isTrue();
        assertThat(hand.sees("label-unseen")).isTrue();
    }

    @Test
    void whereNothingCouldBeSeen_thereIsNoLetter() {
        show(Played.untold(Why.NO_ANSWER));

        assertThat(hand.text("label-title")).isEqualTo("No letter yet");
        assertThat(hand.find("label-badge")).isNull();
        assertThat(hand.find("label").lookupAll(".here")).isEmpty();
        hand.press("label-rests-on");
        assertThat(hand.sees("label-unseen")).isTrue();
        assertThat(hand.find("label-good")).isNull();
    }
}
