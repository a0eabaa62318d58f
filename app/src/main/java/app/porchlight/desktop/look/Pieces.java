package app.porchlight.desktop.look;

import app.porchlight.desktop.state.Standing;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** The pieces that screens are made of. */
public final class Pieces {
    private Pieces() {
    }

    public static Label title(String text) {
        return text(text, "title");
    }

    public static Label heading(String text) {
        return text(text, "heading");
    }

    public static Label lead(String text) {
        return text(text, "lead");
    }

    public static Label body(String text) {
        return text(text, "body");
    }

    public static Label muted(String text) {
        return text(text, "body", "muted");
    }

    public static Label small(String text) {
        return text(text, "small", "muted");
    }

    /** Text that wraps, never ends in dots. */
    public static Label text(String text, String... styles) {
        Label label = new Label(Readable.breakable(text));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Text on one line that ends in dots where there is no room: names that devices give themselves. */
    public static Label line(String text, String... styles) {
        Label label = new Label(text);
        label.setMinWidth(0);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** The one thing to do on this screen. */
    public static Button primary(String text, Runnable action) {
        return button(text, action, "primary");
    }

    public static Button quiet(String text, Runnable action) {
        return button(text, action, "quiet");
    }

    /** Looks like a link, is a button. */
    public static Button link(String text, Runnable action) {
        return button(text, action, "plain");
    }

    public static Button quiet(Ikon icon, String text, Runnable action) {
        return withIcon(quiet(text, action), icon);
    }

    public static Button link(Ikon icon, String text, Runnable action) {
        return withIcon(link(text, action), icon);
    }

    private static Button withIcon(Button button, Ikon icon) {
        button.setGraphic(new Icon(icon));
        button.setGraphicTextGap(8);
        return button;
    }

    private static Button button(String text, Runnable action, String style) {
        Button button = new Button(text);
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A button of any shape; says {@code spoken} to a screen reader. */
    public static Button area(Node content, String spoken, Runnable action) {
        Button button = new Button();
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setAccessibleText(spoken);
        button.getStyleClass().add("area");
        button.setOnAction(event -> action.run());
        return button;
    }

    public static Icon icon(Ikon icon, String... styles) {
        Icon node = new Icon(icon);
        node.getStyleClass().addAll(styles);
        return node;
    }

    /** An icon on a soft round tint. */
    public static Node round(Ikon icon, String... styles) {
        StackPane round = new StackPane(new Icon(icon));
        round.getStyleClass().add("round");
        round.getStyleClass().addAll(styles);
        round.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        round.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return round;
    }

    /** Standing in a word with its icon: never by colour alone. */
    public static Label pill(Standing standing, String word) {
        Label pill = new Label(word, new Icon(Icons.of(standing)));
        pill.getStyleClass().addAll("pill", standing.id());
        pill.setMinWidth(Region.USE_PREF_SIZE);
        return pill;
    }

    public static VBox card(Node... children) {
        VBox card = new VBox(children);
        card.getStyleClass().add("card");
        return card;
    }

    /** Rows that need not be of one height, with hairlines between. */
    public static VBox rows(List<? extends Node> rows) {
        VBox card = card();
        card.getStyleClass().add("rows");
        for (Node row : rows) {
            if (!card.getChildren().isEmpty()) {
                card.getChildren().add(hairline());
            }
            card.getChildren().add(row);
        }
        return card;
    }

    public static VBox stack(double gap, Node... children) {
        VBox box = new VBox(gap, children);
        box.setFillWidth(true);
        return box;
    }

    public static HBox side(double gap, Node... children) {
        HBox box = new HBox(gap, children);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** Side by side as far as there is room, then below: buttons in large text. */
    public static FlowPane wrapping(double gap, Node... children) {
        FlowPane flow = new FlowPane(gap, gap, children);
        flow.setRowValignment(VPos.CENTER);
        return flow;
    }

    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    public static <N extends Node> N grow(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        if (node instanceof Region region) {
            region.setMinWidth(0);
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return node;
    }

    public static Region hairline() {
        Region line = new Region();
        line.getStyleClass().add("hairline");
        return line;
    }

    /** A device in one row: its picture, its name and what it is, and how it stands at the end. */
    public static HBox deviceRow(Ikon picture, String name, String what, Node end) {
        Label first = line(name, "row-name");
        // Names come from devices: one in Arabic or Hebrew reads from the right, yet the row stays as it is.
        first.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        VBox names = stack(2, first);
        if (!what.isBlank() && !what.equals(name)) {
            names.getChildren().add(line(what, "small", "muted"));
        }
        names.setAlignment(Pos.CENTER_LEFT);
        HBox row = side(16, round(picture), grow(names), end);
        row.getStyleClass().add("device-row");
        return row;
    }

    /** Focuses the node, at once or as soon as it is in the window: what scrolls comes in only when it is laid out. */
    public static void focus(Node node) {
        if (node.getScene() != null) {
            node.requestFocus();
            return;
        }
        node.sceneProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Scene> scene, Scene before, Scene now) {
                node.sceneProperty().removeListener(this);
                Platform.runLater(node::requestFocus);
            }
        });
    }

    /** Tells screen readers that this is a heading's or a status text's job, and gives the node an id for tests. */
    public static <N extends Node> N named(N node, String id) {
        node.setId(id);
        return node;
    }

    public static <N extends Node> N role(N node, AccessibleRole role) {
        node.setAccessibleRole(role);
        return node;
    }
}
