package app.porchlight.desktop.screen;

import app.porchlight.desktop.state.Session;
import javafx.scene.Node;

/** One screen: made when one goes there, thrown away when one leaves. */
public interface Screen {
    Node node();

    /** Its title, as a window's title bar or a screen reader says it. */
    String name();

    /** What is focused when one arrives. */
    Node first();

    /** What it shows may have changed. */
    default void changed(Session.Change change) {
    }
}
