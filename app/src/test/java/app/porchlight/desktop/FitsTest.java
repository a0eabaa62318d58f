package app.porchlight.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

/** The eye that looks over the screens sees what it should. */
@OnScreen
class FitsTest {
    private static List<String> complaints(Button button, double x) {
        return Stagehand.now(() -> {
            button.setLayoutX(x);
            Scene scene = new Scene(new Pane(button), 300, 100);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return Fits.complaints(scene);
        });
    }

    @Test
    void cutOff_isSeen() {
        Button button = Stagehand.now(() -> new Button("A text that is much too long"));
        button.setMaxWidth(60);
        assertThat(complaints(button, 0)).containsExactly("cut off: A text that is much too long");
    }

    @Test
    void outOfTheWindow_isSeen() {
        assertThat(complaints(Stagehand.now(() -> new Button("Here")), 290)).containsExactly("out of the window: Here");
    }

    @Test
    void belowTheWindow_isSeen_unlessOneCanScrollThere() {
        Button below = Stagehand.now(() -> new Button("Below"));
        below.setLayoutY(95);
        assertThat(complaints(below, 0)).containsExactly("out of the window: Below");
        List<String> scrolled = Stagehand.now(() -> {
            Button inside = new Button("Inside");
            inside.setLayoutY(200);
            Scene scene = new Scene(new ScrollPane(new Pane(inside)), 300, 100);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return Fits.complaints(scene);
        });
        assertThat(scrolled).isEmpty();
    }

    @Test
    void mute_isSeen() {
        assertThat(complaints(Stagehand.now(() -> new Button("")), 0)).singleElement().asString().startsWith("mute");
    }

    @Test
    void inOrder_isNotComplainedOf() {
        assertThat(complaints(Stagehand.now(() -> new Button("Here")), 0)).isEmpty();
    }
}
