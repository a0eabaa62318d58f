package app.porchlight.history;

import app.porchlight.home.Trouble;
import java.util.Optional;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite says when it fails, as something that a person can act on. */
final class Failure {
    private static final int PRIMARY = 0xFF;

    private Failure() {
    }

    /** The file is not a database, or not a whole one. */
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1;

        Damaged(String what) {
            super(what);
        }
    }

    static void throwIfDamage(Exception e) throws Damaged {
        SQLiteErrorCode code = code(e);
        if (code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB) {
            throw new Damaged(code.message);
        }
    }

    /** Rethrows what is our own mistake. */
    static Trouble trouble(Exception e, String where) {
        Trouble.Key key = switch (code(e)) {
            case SQLITE_FULL -> Trouble.Key.DISK_FULL;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> Trouble.Key.HISTORY_DAMAGED;
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH, SQLITE_IOERR, SQLITE_BUSY,
                    SQLITE_LOCKED, SQLITE_PROTOCOL -> Trouble.Key.HISTORY_READ_ONLY;
            default -> throw e instanceof RuntimeException ours ? ours : new IllegalStateException(e);
        };
        Trouble trouble = new Trouble(key, where);
        trouble.initCause(e);
        return trouble;
    }

    /** The kind of failure without its subtype: SQLite keeps that in the upper bits. */
    private static SQLiteErrorCode code(Throwable e) {
        Optional<SQLiteErrorCode> code = Stream.iterate(e, each -> each != null, Throwable::getCause)
            .filter(SQLiteException.class::isInstance).map(each -> ((SQLiteException) each).getResultCode())
            .findFirst();
        return SQLiteErrorCode.getErrorCode(code.map(each -> each.code & PRIMARY).orElse(
            SQLiteErrorCode.UNKNOWN_ERROR.code));
    }
}
