package app.porchlight.desktop;

import app.porchlight.desktop.look.Pieces;
import app.porchlight.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Across the top of everything that is not real. */
final class PracticeBand {
    private final HBox node;

    PracticeBand(Words words, Runnable leave) {
        Label text = Pieces.grow(Pieces.line(words.text("desktop.practice.band")));
        Button out = new Button(words.text("desktop.practice.leave"));
        out.setId("leave-practice");
        out.setMinWidth(Button.USE_PREF_SIZE);
        out.setOnAction(event -> leave.run());
        node = Pieces.side(12, Pieces.icon(MaterialDesignS.SCHOOL_OUTLINE), text, out);
        node.setId("practice-band");
        node.getStyleClass().add("band");
    }

    Node node() {
        return node;
    }
}
