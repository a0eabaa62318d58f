package app.porchlight.desktop.look;

import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;

/**
 * A picture from the icon font, drawn as plain text in that font. Ikonli's own node takes its size for its font's
 * size as well, so that sizes which follow the text size grew each time the styles were applied.
 */
public final class Icon extends Text {
    public Icon(Ikon icon) {
        getStyleClass().setAll("icon");
        setAccessibleRole(AccessibleRole.NODE);
        show(icon);
    }

    public void show(Ikon icon) {
        setText(Character.toString(icon.getCode()));
    }
}
