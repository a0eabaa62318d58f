package app.porchlight.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who wait for the network, each on a virtual thread, and the one queue into which they tell what they met. One
 * thread reads it; all else may be called from any.
 *
 * @param <M> what they tell
 */
final class Crew<M> {
    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);
    private static final int QUEUE = 20_000;

    private final BlockingQueue<M> messages = new LinkedBlockingQueue<>(QUEUE);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    /** What one of them does. */
    interface Work {
        void run() throws InterruptedException;
    }

    /**
     * Sends somebody out. Once they are dismissed nobody goes any more: what has not begun is not asked.
     *
     * @param last told when the work has ended, however it ended: a mistake of ours must not leave anybody waiting
     */
    void send(Work work, Supplier<M> last) {
        try {
            workers.execute(() -> {
                attempt(work);
                tell(last.get());
            });
        } catch (RejectedExecutionException dismissed) {
            LOG.debug("stopped before it began");
        }
    }

    private static void attempt(Work work) {
        try {
            work.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException mistake) {
            LOG.warn("a worker failed", mistake);
        }
    }

    /** Waits while the queue is full: who floods us is heard no faster than we can think. */
    void tell(M message) {
        try {
            messages.put(message);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was told next; empty where nothing was in that time. */
    Optional<M> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(messages.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** What was told already and not read; empty where there is nothing. */
    Optional<M> leftOver() {
        return Optional.ofNullable(messages.poll());
    }

    boolean allIsRead() {
        return messages.isEmpty();
    }

    /** True once nobody can be sent any more. */
    boolean dismissed() {
        return workers.isShutdown();
    }

    /** Interrupts them all. */
    void dismiss() {
        workers.shutdownNow();
    }
}
