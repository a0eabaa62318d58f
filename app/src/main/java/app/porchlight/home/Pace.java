package app.porchlight.home;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * So many at once, then so many a second: a token bucket that all who send on the home network share.
 * Safe for use by many threads.
 */
public final class Pace {
    private final LongSupplier nanoClock;
    private final int burst;
    private long stepNanos;
    private long bookedUntil;

    /**
     * @param perSecond how many a second in the long run, 1 to 1,000,000,000
     * @param burst how many may go at once after a rest, at least 1
     */
    public Pace(int perSecond, int burst) {
        this(perSecond, burst, System::nanoTime);
    }

    Pace(int perSecond, int burst, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.burst = burst;
        this.stepNanos = step(perSecond);
        this.bookedUntil = nanoClock.getAsLong() - stepNanos * burst;
    }

    private static long step(int perSecond) {
        return TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** From now on so many a second, where that is more than before. Turns that are booked already stay. */
    public synchronized void quickenTo(int perSecond) {
        stepNanos = Math.min(stepNanos, step(perSecond));
    }

    /** Waits for one's turn. */
    public void await() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(book());
    }

    /** Books the next turn and says how long it is until then, in nanoseconds. */
    synchronized long book() {
        long now = nanoClock.getAsLong();
        bookedUntil = Math.max(bookedUntil, now - stepNanos * burst) + stepNanos;
        return Math.max(0, bookedUntil - now);
    }
}
