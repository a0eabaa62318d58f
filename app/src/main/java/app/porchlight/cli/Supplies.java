package app.porchlight.cli;

import app.porchlight.history.History;
import app.porchlight.home.Homes;
import app.porchlight.home.Trouble;
import app.porchlight.knowledge.Knowledge;
import java.nio.file.Path;
import java.util.Optional;

/** What the command line is given. Each thing is made only when it is asked for, so that {@code --help} is quick. */
public interface Supplies {
    /** The program's version, such as {@code 0.1.0}. */
    String version();

    /** Which folder keeps history and log; asked before everything but {@link #version}. Empty for the usual one. */
    void keepIn(Optional<Path> folder);

    /** Where the log is, for a person whom we ask to look there. */
    Path log();

    Homes homes();

    /** Opens what is remembered of the real home. The caller closes it. */
    History history() throws Trouble;

    Knowledge knowledge();

    /**
     * Opens the window and waits until it is closed.
     *
     * @return false where this computer has no display
     */
    boolean openWindow();
}
