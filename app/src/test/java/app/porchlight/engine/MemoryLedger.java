package app.porchlight.engine;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A ledger that forgets when the test ends. */
public final class MemoryLedger implements TriesLedger {
    private record Entry(String device, Instant when) {
    }

    private final List<Entry> wrong = new CopyOnWriteArrayList<>();
    private final List<Entry> locks = new CopyOnWriteArrayList<>();

    @Override
    public int wrongTriesSince(String device, Instant since) {
        return (int) wrong.stream().filter(each -> each.device.equals(device) && !each.when.isBefore(since)).count();
    }

    @Override
    public boolean lockedSince(String device, Instant since) {
        return locks.stream().anyMatch(each -> each.device.equals(device) && !each.when.isBefore(since));
    }

    @Override
    public synchronized boolean reserve(String device, String protocol, Instant when, Instant since, int most) {
        boolean free = wrongTriesSince(device, since) < most;
        if (free) {
            wrong.add(new Entry(device, when));
        }
        return free;
    }

    @Override
    public void giveBack(String device, String protocol, Instant when) {
        wrong.remove(new Entry(device, when));
    }

    @Override
    public void wrongTry(String device, String protocol, Instant when) {
        wrong.add(new Entry(device, when));
    }

    @Override
    public void lockSeen(String device, String protocol, Instant when) {
        locks.add(new Entry(device, when));
    }
}
