package app.porchlight.history;

import app.porchlight.engine.TriesLedger;
import app.porchlight.home.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The tries, in the database that all processes share. Where one cannot be written (the disk is full), this process at
 * least remembers it, since forgetting one may lock somebody out. Safe for use by many threads.
 */
final class PersistentTries implements TriesLedger {
    private static final String WRONG = "wrong";
    private static final String LOCKED = "locked";

    private final Store store;
    private final List<Try> unwritten = new CopyOnWriteArrayList<>();

    PersistentTries(Store store) {
        this.store = store;
    }

    private record Try(String device, String protocol, long at, String cameTo) {
        boolean is(String what, String whose, long since) {
            return cameTo.equals(what) && device.equals(whose) && at >= since;
        }
    }

    @Override
    public int wrongTriesSince(String device, Instant since) {
        return count(WRONG, device, Moment.nanos(since));
    }

    @Override
    public boolean lockedSince(String device, Instant since) {
        return count(LOCKED, device, Moment.nanos(since)) > 0;
    }

    @Override
    public void wrongTry(String device, String protocol, Instant when) {
        write(new Try(device, protocol, Moment.nanos(when), WRONG));
    }

    @Override
    public void lockSeen(String device, String protocol, Instant when) {
        write(new Try(device, protocol, Moment.nanos(when), LOCKED));
    }

    private int count(String what, String device, long since) {
        int written = store.read(handle -> handle.createQuery(
            "SELECT count(*) FROM try WHERE device = :device AND came_to = :what AND at >= :since")
            .bind("device", device).bind("what", what).bind("since", since).mapTo(Integer.class).one());
        return written + (int) unwritten.stream().filter(each -> each.is(what, device, since)).count();
    }

    private void write(Try each) {
        try {
            store.write(handle -> handle.createUpdate(
                "INSERT INTO try (device, protocol, at, came_to) VALUES (:device, :protocol, :at, :what)")
                .bind("device", each.device()).bind("protocol", each.protocol()).bind("at", each.at())
                .bind("what", each.cameTo()).execute());
        } catch (Trouble e) {
            unwritten.add(each);
        }
    }
}
