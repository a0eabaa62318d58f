package app.porchlight.desktop.state;

import app.porchlight.home.Trouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Where things wait that must not hold up the screen, one at a time. Whatever goes wrong ends on the screen, never in a
 * thread that nobody watches.
 */
final class Backstage {
    private static final long LONGEST_GOODBYE_SECONDS = 3;

    private final ExecutorService thread;
    private final Executor screen;
    private final Consumer<Mishap> report;

    /** What waits for network or disk. */
    interface Task {
        void run() throws Trouble;
    }

    /**
     * @param screen runs things on JavaFX's thread
     * @param report told there of what went wrong
     */
    Backstage(String name, Executor screen, Consumer<Mishap> report) {
        this.thread = Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
        this.screen = screen;
        this.report = report;
    }

    /** Interrupting the answer ends the task. Where all is closed already nobody waits for it, and it is left. */
    Future<?> run(Task task) {
        try {
            return thread.submit(() -> attempt(task));
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.completedFuture(null);
        }
    }

    void onScreen(Runnable what) {
        screen.execute(what);
    }

    private void attempt(Task task) {
        try {
            task.run();
        } catch (Trouble trouble) {
            screen.execute(() -> report.accept(Mishap.of(trouble)));
        } catch (RuntimeException | Error ours) {
            screen.execute(() -> report.accept(Mishap.of(ours)));
        }
    }

    boolean closed() {
        return thread.isShutdown();
    }

    /** Waits a little for what is under way. */
    void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
