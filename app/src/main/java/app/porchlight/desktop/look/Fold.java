package app.porchlight.desktop.look;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Something that is folded away until it is asked for. */
public final class Fold {
    private final VBox whole = new VBox(12);
    private final Icon mark = new Icon(MaterialDesignC.CHEVRON_RIGHT);
    private final Node content;
    private final Button head;

    public Fold(String title, Node content, boolean open) {
        this.content = content;
        head = Pieces.link(title, () -> open(!this.content.isVisible()));
        head.setGraphic(mark);
        head.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        head.getStyleClass().add("flush");
        whole.getChildren().addAll(head, content);
        open(open);
    }

    private void open(boolean yes) {
        content.setVisible(yes);
        content.setManaged(yes);
        mark.show(yes ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
    }

    public Button head() {
        return head;
    }

    public Node node() {
        return whole;
    }
}
