package app.porchlight.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/** Finds what is wrong with a screen without looking at it: words cut off, things out of the window, mute controls. */
final class Fits {
    private static final double SLACK = 1;

    private final double width;
    private final double height;
    private final List<String> complaints = new ArrayList<>();

    private Fits(double width, double height) {
        this.width = width;
        this.height = height;
    }

    static List<String> complaints(Scene scene) {
        Fits fits = new Fits(scene.getWidth(), scene.getHeight());
        fits.look(scene.getRoot(), false);
        return fits.complaints;
    }

    /** @param scrolls where what is below the window can be scrolled to */
    private void look(Node node, boolean scrolls) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()) {
            lookAt(labeled, scrolls);
        }
        boolean mute = node.getAccessibleText() == null || node.getAccessibleText().isBlank();
        if (node instanceof ButtonBase button && (button.getText() == null || button.getText().isBlank()) && mute
            || node instanceof TextField && mute) {
            complaints.add("mute: " + node);
        }
        if (node instanceof Parent parent) {
            boolean scrollsInside = scrolls || node instanceof ScrollPane || node instanceof ListView;
            parent.getChildrenUnmodifiable().forEach(each -> look(each, scrollsInside));
        }
    }

    private void lookAt(Labeled labeled, boolean scrolls) {
        Bounds bounds = labeled.localToScene(labeled.getLayoutBounds());
        if (bounds.getMaxX() > width + SLACK || bounds.getMinX() < -SLACK
                || !scrolls && bounds.getMaxY() > height + SLACK) {
            complaints.add("out of the window: " + labeled.getText());
        }
        boolean mayBeCut = !labeled.isWrapText() && !(labeled instanceof ButtonBase)
            && !labeled.getStyleClass().contains("pill");
        boolean iconsOnly = labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
        if (!mayBeCut && !iconsOnly && labeled.lookup(".text") instanceof Text shown
            && !shown.getText().equals(labeled.getText())) {
            complaints.add("cut off: " + labeled.getText());
        }
    }
}
