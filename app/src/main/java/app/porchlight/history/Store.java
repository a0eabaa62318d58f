package app.porchlight.history;

import app.porchlight.home.Trouble;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One connection to the database; whoever wants something waits for their turn. Other processes may use the same file
 * at the same time. Safe for use by many threads.
 */
final class Store implements AutoCloseable {
    private static final int BUSY_MILLIS = 5_000;

    private final Connection connection;
    private final Jdbi jdbi;
    private final ReentrantLock turn = new ReentrantLock();
    private final String where;

    private Store(Connection connection, String where) {
        this.connection = connection;
        this.jdbi = Jdbi.create(connection);
        this.where = where;
    }

    /** @throws Failure.Damaged where it is not a database, or not a whole one */
    static Store file(Path file) throws Trouble, Failure.Damaged {
        return open("jdbc:sqlite:" + file, file.toString());
    }

    /** Lives as long as it is open. */
    static Store memory(String name) throws Trouble, Failure.Damaged {
        return open("jdbc:sqlite:file:" + name + "?mode=memory&cache=shared", name);
    }

    private static Store open(String url, String where) throws Trouble, Failure.Damaged {
        SQLiteDataSource source = new SQLiteDataSource(config());
        source.setUrl(url);
        Connection connection = null;
        try {
            connection = source.getConnection();
            Store store = new Store(connection, where);
            store.checkWhole();
            new Schema(store).bringUpToDate(source);
            store.checkWritable();
            return store;
        } catch (SQLException | RuntimeException e) {
            close(connection, e);
            Failure.throwIfDamage(e);
            throw Failure.trouble(e, where);
        } catch (Trouble | Failure.Damaged e) {
            close(connection, e);
            throw e;
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        // asking for the right to write at the start lets the second process wait; later it would be refused
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config;
    }

    private void checkWhole() throws Failure.Damaged {
        String answer = jdbi.withHandle(handle ->
            handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).one());
        if (!"ok".equals(answer)) {
            throw new Failure.Damaged(answer);
        }
    }

    private void checkWritable() {
        jdbi.useTransaction(handle -> handle.execute("DELETE FROM try WHERE number < 0"));
        // what is deleted is overwritten
        jdbi.useHandle(handle -> handle.execute("PRAGMA secure_delete = ON"));
    }

    /** Everything that is read in one call belongs together. */
    <T> T read(HandleCallback<T, RuntimeException> what) {
        turn.lock();
        try {
            return jdbi.inTransaction(what);
        } finally {
            turn.unlock();
        }
    }

    /** All or nothing. */
    void write(HandleConsumer<RuntimeException> what) throws Trouble {
        turn.lock();
        try {
            jdbi.useTransaction(what);
        } catch (RuntimeException e) {
            throw Failure.trouble(e, where);
        } finally {
            turn.unlock();
        }
    }

    /** For what SQLite does only outside a transaction. */
    void order(String... statements) throws Trouble {
        turn.lock();
        try {
            jdbi.useHandle(handle -> {
                for (String each : statements) {
                    handle.execute(each);
                }
            });
        } catch (RuntimeException e) {
            throw Failure.trouble(e, where);
        } finally {
            turn.unlock();
        }
    }

    int pragma(String name) {
        turn.lock();
        try {
            return jdbi.withHandle(handle -> handle.createQuery("PRAGMA " + name).mapTo(Integer.class).one());
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the history does not close", e);
        } finally {
            turn.unlock();
        }
    }

    private static void close(Connection connection, Exception reason) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                reason.addSuppressed(e);
            }
        }
    }
}
