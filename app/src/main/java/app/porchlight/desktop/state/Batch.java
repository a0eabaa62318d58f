package app.porchlight.desktop.state;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Carries things from any thread to another in batches: however fast they come, at most one delivery is pending, so
 * that a burst of events never floods the screen.
 */
public final class Batch<T> {
    private final ConcurrentLinkedQueue<T> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean pending = new AtomicBoolean();
    private final Executor there;
    private final Consumer<List<T>> deliver;

    /** @param there runs the delivery, such as {@code Platform::runLater} */
    public Batch(Executor there, Consumer<List<T>> deliver) {
        this.there = there;
        this.deliver = deliver;
    }

    public void add(T thing) {
        waiting.add(thing);
        if (pending.compareAndSet(false, true)) {
            there.execute(this::drain);
        }
    }

    private void drain() {
        // Reopened before looking: what is added from here on starts its own delivery.
        pending.set(false);
        List<T> batch = new ArrayList<>();
        for (T thing = waiting.poll(); thing != null; thing = waiting.poll()) {
            batch.add(thing);
        }
        if (!batch.isEmpty()) {
            deliver.accept(batch);
        }
    }
}
