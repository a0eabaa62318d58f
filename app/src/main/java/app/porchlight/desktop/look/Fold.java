package app.porchlight.desktop.look;

import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Something that is folded away until it is asked for, and drawn only then. */
public final class Fold {
    private final VBox whole = new VBox(12);
    private final Icon mark = new Icon(MaterialDesignC.CHEVRON_RIGHT);
    private final Supplier<? extends Node> content;
    private final Button head;

    public Fold(String title, Supplier<? extends Node> content, boolean open) {
        this.content = content;
        head = Pieces.link(title, () -> open(!isOpen()));
        head.setGraphic(mark);
        head.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        head.getStyleClass().add("flush");
        whole.getChildren().add(head);
        open(open);
    }

    public boolean isOpen() {
        return whole.getChildren().size() > 1;
    }

    private void open(boolean yes) {
        // The head stays where it is, and keeps the focus.
        whole.getChildren().remove(1, whole.getChildren().size());
        if (yes) {
            whole.getChildren().add(content.get());
        }
        mark.show(yes ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
    }

    public Button head() {
        return head;
    }

    public Node node() {
        return whole;
    }
}
