package app.porchlight.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.desktop.screen.Outside;
import app.porchlight.desktop.screen.Page;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Kind;
import app.porchlight.model.Severity;
import app.porchlight.practice.HomePlan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fix: its steps, its other ways out, its letters, and the question at its end. */
@OnScreen
class FixTest {
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();

    @TempDir
    private Path folder;
    private PlayedHomes homes;
    private Stagehand hand;

    @AfterEach
    void close() {
        hand.close();
    }

    private void check(Ending ending, DeviceResult... devices) {
        homes = new PlayedHomes(KNOWLEDGE, HomePlan.named("family-home"));
        hand = new Stagehand(homes, KNOWLEDGE, (home, options, tries) -> new Script(Played.of(ending, devices)),
            folder, Stagehand.EVENING);
        hand.settings.consented(true);
        hand.open().press("check-home");
        hand.awaitSight("verdict");
    }

    @Test
    void letterToTheMaker_isReadyToCopySaveAndMail_andKeepsTheHomePrivate() {
        check(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Garage", Played.risk(Severity.ACT_NOW)));
        hand.press("fix-1");
        hand.press("guide-cannot");
        hand.press("letter-maker");
        hand.awaitSight("letter");
        hand.press("letter-copy");
        assertThat(hand.copied).singleElement().asString().contains("Dear Dahua support team")
            .doesNotContain("Garage", "192.168");
        hand.fate = Outside.Saved.FAILED;
        hand.press("letter-save");
        assertThat(hand.text("letter-told")).isEqualTo("We could not save it there. Please try another folder.");
        hand.fate = Outside.Saved.DONE;
        hand.press("letter-save");
        assertThat(hand.saved).hasSize(2);
        assertThat(hand.text("letter-told")).isEqualTo("Saved");
        hand.press("letter-mail");
        assertThat(hand.opened).singleElement().asString().startsWith("mailto:?subject=Please%20help")
            .doesNotContain("Garage", "192.168");
        hand.press("guide-back");
        hand.awaitSight("letter-maker");
    }

    @Test
    void ofARouter_nobodyIsToldToMoveItElsewhere() {
        check(Ending.COMPLETED, Played.device(1, Kind.ROUTER, "Router", Played.risk(Severity.ACT_NOW)),
            Played.device(20, Kind.CAMERA, "Garage", Played.risk(Severity.ACT_NOW)));
        assertThat(waysOut("fix-1")).contains("Ask the maker").doesNotContain("Move it to the guest network");
        hand.go(new Page.Result());
        assertThat(waysOut("fix-2")).contains("Ask the maker", "Move it to the guest network");
    }

    private List<String> waysOut(String fix) {
        hand.press(fix);
        hand.press("guide-cannot");
        return hand.allText();
    }

    /** The computer has moved to another network since: nobody waits for an answer that cannot come. */
    @Test
    void checkAgain_whereNobodyCanBeAsked_saysWhy() {
        check(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Garage", Played.risk(Severity.ACT_NOW)));
        homes.places(List.of());
        Stagehand.now(() -> {
            hand.session.lookAround();
            return hand;
        });
        Stagehand.await(() -> hand.session.places().isEmpty());
        hand.press("fix-1");
        while (!hand.sees("check-again")) {
            hand.press("guide-next");
        }
        hand.press("check-again");
        Stagehand.await(() -> hand.sees("to-result"));
        assertThat(hand.text("proof-title")).isEqualTo("This computer is not on a network.");
    }

    @Test
    void stepsOfAnotherGuide_areNotTakenForThoseOfTheFix() {
        check(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Garage", Played.risk(Severity.ACT_NOW)));
        hand.press("fix-1");
        hand.press("guide-cannot");
        hand.press("way-guest-network");
        String first = hand.text("step-title");
        hand.press("guide-next");
        hand.press("guide-back");
        assertThat(hand.text("step-title")).isEqualTo(first);
        hand.press("guide-next");
        hand.press("guide-back");
        hand.press("guide-back");
        hand.awaitSight("way-guest-network");
        hand.press("way-guest-network");
        hand.press("guide-next");
        hand.go(new Page.Result());
        hand.press("fix-1");
        assertThat(hand.text("step-count")).startsWith("Step 1 of");
    }
}
