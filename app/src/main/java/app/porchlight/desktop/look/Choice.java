package app.porchlight.desktop.look;

import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** One of several: all in sight at once, exactly one chosen. */
public final class Choice<T> {
    private final ToggleGroup group = new ToggleGroup();
    private final FlowPane small = new FlowPane(8, 8);
    private final VBox big = new VBox(12);
    private final T now;
    private final Consumer<T> chosen;

    public Choice(T now, Consumer<T> chosen) {
        this.now = now;
        this.chosen = chosen;
        // A chosen one cannot be unchosen by choosing it again.
        group.selectedToggleProperty().addListener((all, before, after) -> {
            if (after == null && before != null) {
                before.setSelected(true);
            }
        });
    }

    /** One word or two. */
    public ToggleButton small(T value, String text, String id) {
        ToggleButton button = prepare(new ToggleButton(text), value, id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        small.getChildren().add(button);
        return button;
    }

    /** With a sentence of its own. */
    public void big(T value, String text, String more, String id) {
        Icon mark = new Icon(mark(value.equals(now)));
        HBox row = Pieces.side(16, mark, Pieces.grow(Pieces.stack(4, Pieces.line(text, "strong"),
            Pieces.text(more, "body", "muted"))));
        ToggleButton button = prepare(new Tall(row), value, id);
        button.setAccessibleText(text + ". " + more);
        button.getStyleClass().add("big");
        button.selectedProperty().addListener((all, before, after) -> mark.show(mark(after)));
        big.getChildren().add(button);
    }

    /** As high as its text needs at the width it is given; buttons reckon with one line only. */
    private static final class Tall extends ToggleButton {
        private final HBox content;

        Tall(HBox content) {
            this.content = content;
            setGraphic(content);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double inside = inside(width > 0 ? width : getWidth());
            return content.prefHeight(inside) + snappedTopInset() + snappedBottomInset();
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            content.setPrefWidth(inside(getWidth()));
            super.layoutChildren();
        }

        private double inside(double width) {
            return Math.max(1, width - snappedLeftInset() - snappedRightInset());
        }
    }

    private static MaterialDesignR mark(boolean selected) {
        return selected ? MaterialDesignR.RADIOBOX_MARKED : MaterialDesignR.RADIOBOX_BLANK;
    }

    private ToggleButton prepare(ToggleButton button, T value, String id) {
        button.setId(id);
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.getStyleClass().add("choice");
        button.setToggleGroup(group);
        button.setSelected(value.equals(now));
        button.selectedProperty().addListener((all, before, after) -> {
            if (after) {
                chosen.accept(value);
            }
        });
        return button;
    }

    public Node node() {
        Pane shown = big.getChildren().isEmpty() ? small : big;
        return shown;
    }
}
