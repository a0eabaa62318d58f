package app.porchlight.desktop.look;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
        ToggleButton button = button(value, text, id);
        small.getChildren().add(button);
        return button;
    }

    /** With a sentence of its own. */
    public void big(T value, String text, String more, String id) {
        ToggleButton button = button(value, "", id);
        Label name = Pieces.line(text, "strong");
        VBox both = Pieces.stack(4, name, Pieces.text(more, "body", "muted"));
        Icon mark = new Icon(mark(button.isSelected()));
        button.selectedProperty().addListener((all, before, after) -> mark.show(mark(after)));
        HBox row = Pieces.side(16, mark, Pieces.grow(both));
        button.setGraphic(row);
        button.setAccessibleText(text + ". " + more);
        button.getStyleClass().add("big");
        button.setMinHeight(Region.USE_PREF_SIZE);
        row.maxWidthProperty().bind(button.widthProperty().subtract(48));
        row.prefWidthProperty().bind(button.widthProperty().subtract(48));
        row.setAlignment(Pos.CENTER_LEFT);
        big.getChildren().add(button);
    }

    private static MaterialDesignR mark(boolean selected) {
        return selected ? MaterialDesignR.RADIOBOX_MARKED : MaterialDesignR.RADIOBOX_BLANK;
    }

    private ToggleButton button(T value, String text, String id) {
        ToggleButton button = new ToggleButton(text);
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
        if (small.getChildren().isEmpty()) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        return button;
    }

    public Node node() {
        Pane shown = big.getChildren().isEmpty() ? small : big;
        return shown;
    }
}
