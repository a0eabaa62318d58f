package app.porchlight.desktop.screen;

import java.net.URI;

/** What lies outside the window. */
public interface Outside {
    /** Opens a page in the person's browser. Only ever given an address inside the home. */
    void open(URI page);

    /** Puts text on the clipboard. */
    void copy(String text);
}
