package app.porchlight.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While open, Ctrl-C (and being told to end) interrupts the thread that opened this, and the program stays until that
 * thread has closed it again: so what was found is still printed. The system gives the exit code: 130 for Ctrl-C.
 */
final class CtrlC implements AutoCloseable {
    /** The checkup ends within a second; the rest is for writing down what it found. */
    private static final int PATIENCE_SECONDS = 3;

    private final Thread working = Thread.currentThread();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread stopping = Thread.ofPlatform().name("ctrl-c").unstarted(this::stop);

    CtrlC() {
        Runtime.getRuntime().addShutdownHook(stopping);
    }

    private void stop() {
        working.interrupt();
        try {
            boolean inTime = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assert inTime : "the checkup did not stop";
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (IllegalStateException expected) {
            // the program is ending: that is what the hook was for
        }
    }
}
