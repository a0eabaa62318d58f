package app.porchlight.desktop.screen;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What lies outside the window. */
public interface Outside {
    /** What became of a text that was to be saved. */
    enum Saved { DONE, NOT_WANTED, FAILED }

    /** Opens a page in the person's browser. Only ever given an address inside the home. */
    void open(URI page);

    /** Begins a mail in the person's mail program; only they can send it. */
    void write(Mail mail);

    /** Shows a folder of this computer. */
    void open(Path folder);

    /** Puts text on the clipboard. */
    void copy(String text);

    /**
     * Asks where to, and writes a text there.
     *
     * @param name what the file may be called
     * @param then told afterwards, on JavaFX's thread
     */
    void save(String name, String text, Consumer<Saved> then);
}
