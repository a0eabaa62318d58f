package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.lead;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.primary;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.title;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a screen shows while there is nothing yet to show: why, and the way to something. */
final class Nothing {
    private static final double AIR = 64;

    private final VBox node;
    private final Button button;

    /** @param key of the title; its sentence is {@code <key>.more} */
    Nothing(Desk desk, String key) {
        Label title = title(desk.say(key));
        Label more = lead(desk.say(key + ".more"));
        title.getStyleClass().add("centred");
        more.getStyleClass().addAll("centred", "muted", "measure");
        boolean practice = desk.session().practice();
        button = named(primary(desk.say(practice ? "welcome.check-practice" : "welcome.check"),
            () -> desk.way().go(new Page.Welcome())), "to-welcome");
        VBox texts = stack(12, title, more);
        texts.setAlignment(Pos.CENTER);
        node = stack(32, desk.lamp(88, false).node(), texts, button);
        node.setAlignment(Pos.CENTER);
        node.setPadding(new Insets(AIR, 0, 0, 0));
    }

    Node node() {
        return node;
    }

    Button button() {
        return button;
    }
}
