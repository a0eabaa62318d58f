package app.porchlight.desktop.look;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

/** The lamp at the front door. */
public final class Lamp {
    private static final double GLOW = 118;
    private static final double HEIGHT = 117;
    private static final Duration BREATH = Duration.millis(900);

    private final StackPane node = new StackPane();
    private final Circle glow = new Circle(GLOW);
    private final FadeTransition breath = new FadeTransition(BREATH, glow);

    /** @param size height of the lamp itself, in pixels; its glow reaches further */
    public Lamp(double size, boolean glowing) {
        glow.setFill(new RadialGradient(0, 0, 0.5, 0.5, 0.5, true, CycleMethod.NO_CYCLE,
            new Stop(0, Color.web("#F2B441", 0.55)), new Stop(0.55, Color.web("#F2B441", 0.16)),
            new Stop(1, Color.web("#F2B441", 0))));
        glow.setCenterX(84);
        glow.setCenterY(100);
        // The same lamp as in icons/porchlight.svg.
        Group drawing = new Group(
            shape("lamp-iron", "M78.5 36a5.5 5.5 0 0 1 11 0V52H78.5Z"),
            shape("lamp-iron", "M42 78Q50 50 84 50Q118 50 126 78Z"),
            shape("lamp-glass", "M52 78H116L106 136H62Z"),
            shape("lamp-shine", "M84 88Q102 112 84 128Q66 112 84 88Z"),
            shape("lamp-iron", "M60.5 134h47a6.5 6.5 0 0 1 0 13h-47a6.5 6.5 0 0 1 0-13z"));
        if (glowing) {
            drawing.getChildren().addFirst(glow);
        }
        drawing.getTransforms().add(new Scale(size / HEIGHT, size / HEIGHT));
        node.getChildren().add(new Group(drawing));
        node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        node.setMouseTransparent(true);
    }

    private static SVGPath shape(String style, String path) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add(style);
        return shape;
    }

    public StackPane node() {
        return node;
    }

    /** The light breathes while something is awaited; it stands still where nothing should move. */
    public void pulse(boolean on) {
        breath.stop();
        glow.setOpacity(1);
        if (on && Theme.mayMove()) {
            breath.setFromValue(1);
            breath.setToValue(0.3);
            breath.setAutoReverse(true);
            breath.setCycleCount(Animation.INDEFINITE);
            breath.play();
        }
    }
}
