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
    public synchronized boolean reserve(String device, String protocol, Instant when, Instant since, int most) {
        Try each = new Try(device, protocol, Moment.nanos(when), WRONG);
        int here = unwritten(WRONG, device, Moment.nanos(since));
        int[] rows = new int[1];
        try {
            store.write(handle -> rows[0] = handle.createUpdate("INSERT INTO try (device, protocol, at, came_to) "
                + "SELECT :device, :protocol, :at, :what WHERE (SELECT count(*) FROM try "
                + "WHERE device = :device AND came_to = :what AND at >= :since) < :most")
                .bind("device", device).bind("protocol", protocol).bind("at", each.at()).bind("what", WRONG)
                .bind("since", Moment.nanos(since)).bind("most", most - here).execute());
            return rows[0] == 1;
        } catch (Trouble e) {
            boolean free = wrongTriesSince(device, since) < most;
            if (free) {
                unwritten.add(each);
            }
            return free;
        }
    }

    @Override
    public synchronized void giveBack(String device, String protocol, Instant when) {
        Try each = new Try(device, protocol, Moment.nanos(when), WRONG);
        if (unwritten.remove(each)) {
            return;
        }
        try {
            store.write(handle -> handle.createUpdate("DELETE FROM try WHERE number = (SELECT max(number) FROM try "
                + "WHERE device = :device AND protocol = :protocol AND at = :at AND came_to = :what)")
                .bind("device", device).bind("protocol", protocol).bind("at", each.at()).bind("what", WRONG)
                .execute());
        } catch (Trouble e) {
            // Counted once too often: that locks nobody out.
        }
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
        return written + unwritten(what, device, since);
    }

    private int unwritten(String what, String device, long since) {
        return (int) unwritten.stream().filter(each -> each.is(what, device, since)).count();
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
