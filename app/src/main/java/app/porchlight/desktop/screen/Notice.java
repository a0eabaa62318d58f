package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.card;
import static app.porchlight.desktop.look.Pieces.grow;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.quiet;
import static app.porchlight.desktop.look.Pieces.round;
import static app.porchlight.desktop.look.Pieces.side;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;

import app.porchlight.desktop.state.Mishap;
import app.porchlight.home.Trouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** Says what went wrong, in a sentence, and what can be done. */
final class Notice {
    private final HBox row;

    Notice(Desk desk, Mishap mishap) {
        if (mishap.trouble().isPresent()) {
            Trouble trouble = mishap.trouble().get();
            row = row(desk.words().trouble(trouble), desk.words().nextStep(trouble));
        } else {
            row = row(desk.say("mistake"), desk.say("mistake.next", mishap.code()));
            row.getChildren().add(named(quiet(desk.say("mistake.copy"),
                () -> desk.outside().copy(mishap.details())), "copy-details"));
        }
    }

    private static HBox row(String what, String next) {
        HBox row = side(16, round(MaterialDesignI.INFORMATION_OUTLINE, "lamp"),
            grow(stack(4, text(what, "body", "strong"), text(next, "body", "muted"))));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    Node node() {
        Node card = card(row);
        card.getStyleClass().add("tight");
        return named(card, "notice");
    }
}
