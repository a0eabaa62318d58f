package app.porchlight.desktop.state;

import app.porchlight.engine.TriesLedger;
import app.porchlight.history.History;
import app.porchlight.home.Trouble;
import java.util.function.Consumer;

/**
 * Where the history stands: opened by whoever needs it first. Where it cannot be opened, the person is told, and this
 * sitting goes on without remembering. Safe for use by many threads.
 */
final class Shelf {
    private final Session.Opener opener;
    private final Consumer<Trouble> tell;
    private History history = null;
    private History play = null;

    Shelf(Session.Opener opener, Consumer<Trouble> tell) {
        this.opener = opener;
        this.tell = tell;
    }

    synchronized History history() {
        if (history == null) {
            try {
                history = opener.open();
            } catch (Trouble trouble) {
                history = History.forgetful();
                tell.accept(trouble);
            }
        }
        return history;
    }

    /** What was tried before. Pretend devices forgive: whoever practises all day must not run out of tries. */
    synchronized TriesLedger tries(boolean pretend) {
        if (!pretend) {
            return history().tries();
        }
        closePlay();
        play = History.forgetful();
        return play.tries();
    }

    private void closePlay() {
        if (play != null) {
            play.close();
        }
    }

    /** The file is gone afterwards; a new one is begun where something is to be remembered again. */
    synchronized void forgetEverything() throws Trouble {
        // First, so that where it fails nothing is half forgotten.
        opener.forgetBeside();
        history().forgetEverything();
        history = null;
    }

    synchronized void close() {
        closePlay();
        if (history != null) {
            history.close();
        }
    }
}
