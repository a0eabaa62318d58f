package app.porchlight.history;

import app.porchlight.home.Trouble;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables, as the files in {@code resources/history} lay them. Data that is there is kept. */
final class Schema {
    /** The number of the newest file. */
    static final int NEWEST = 5;

    // held here since a logger that nobody holds forgets its level
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final Store store;

    Schema(Store store) {
        this.store = store;
    }

    /**
     * Flyway costs a third of a second, so it is asked only where there is something to do.
     *
     * @throws Trouble where a later version of Porchlight wrote the file
     */
    void bringUpToDate(DataSource source) throws Trouble {
        int version = store.pragma("user_version");
        if (version > NEWEST) {
            throw new Trouble(Trouble.Key.HISTORY_NEWER);
        }
        if (version < NEWEST) {
            FLYWAY.setLevel(Level.WARNING);
            Flyway.configure().dataSource(source).locations("classpath:history").loggers("slf4j").load().migrate();
            store.order("PRAGMA user_version = " + NEWEST);
        }
    }
}
