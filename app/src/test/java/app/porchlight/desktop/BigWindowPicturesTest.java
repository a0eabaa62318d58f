package app.porchlight.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.desktop.screen.Page;
import app.porchlight.desktop.state.Overview;
import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** Draws the main screens as large as the largest window: nothing is lost in a corner, no line is too long to read. */
@OnScreen
class BigWindowPicturesTest extends Gallery {
    @Test
    void mainScreens() {
        Overview overview = checked(family);
        Overview.ToFix worst = overview.fixFirst().getFirst();
        drawBig("70-welcome", new Page.Welcome(), on -> { });
        drawBig("71-result", new Page.Result(), on -> { });
        drawBig("72-devices", new Page.Devices(), on -> { });
        drawBig("73-device", new Page.OneDevice(worst.device().id()), on -> { });
        drawBig("74-map", new Page.Map(), on -> { });
        drawBig("75-fix", new Page.Fix(worst.finding().id()), on -> { });
        drawBig("76-settings", new Page.Choices(), on -> { });
        drawBig("77-consent", new Page.Consent(), on -> on.press("consent-mine"));
    }

    @Test
    void running() {
        prepare(Played.half(family));
        Stagehand.now(() -> {
            hand.session.start(Optional.of(hand.session.places().getFirst()), false);
            return hand;
        });
        Stagehand.await(() -> Stagehand.now(() -> hand.session.checkup().lookedAt() > 3));
        drawBig("78-running", new Page.Running(), on -> { });
    }

    /** Everything grows with the window, in two steps, on top of the text size that the person chose. */
    @Test
    void writing_growsWithTheWindow() {
        checked(family);
        double usual = sizeOfVerdict(1920, 1080);
        assertThat(sizeOfVerdict(900, 600)).isEqualTo(usual);
        assertThat(sizeOfVerdict(2560, 1400)).isEqualTo(usual * 1.25);
        assertThat(sizeOfVerdict(3840, 2160)).isEqualTo(usual * 1.5);
        assertThat(sizeOfVerdict(3840, 700)).as("a low window has no room for it").isEqualTo(usual);
        hand.settings.textPercent(200);
        assertThat(sizeOfVerdict(3840, 2160)).isEqualTo(usual * 3);
    }

    private double sizeOfVerdict(double width, double height) {
        hand.frame(width, height);
        hand.go(new Page.Result());
        return Stagehand.now(() -> ((Label) hand.find("verdict")).getFont().getSize());
    }
}
