package app.porchlight.protocol;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/**
 * Ends a conversation when its time is over, however slowly the other side drips: the connection is closed under it,
 * which wakes every read. A single read's time limit cannot do that.
 */
public final class Deadline implements AutoCloseable {
    private final Thread watch;

    private Deadline(Thread watch) {
        this.watch = watch;
    }

    public static Deadline closing(Closeable connection, Duration after) {
        return new Deadline(Thread.ofVirtual().name("deadline").start(() -> {
            try {
                Thread.sleep(after);
                connection.close();
            } catch (InterruptedException | IOException ended) {
                // The conversation ended first, or the connection was closed already.
                Thread.currentThread().interrupt();
            }
        }));
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
