package app.porchlight.history;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Times as the database keeps them: nanoseconds since 1970. */
final class Moment {
    private Moment() {
    }

    /** What is too far off to be counted so becomes the farthest that can be. */
    static long nanos(Instant when) {
        try {
            return Math.addExact(Math.multiplyExact(when.getEpochSecond(), TimeUnit.SECONDS.toNanos(1)),
                when.getNano());
        } catch (ArithmeticException tooFar) {
            return when.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    static long nanos(Duration span) {
        try {
            return span.toNanos();
        } catch (ArithmeticException tooLong) {
            return Long.MAX_VALUE;
        }
    }

    static Instant of(long nanos) {
        long second = TimeUnit.SECONDS.toNanos(1);
        return Instant.ofEpochSecond(Math.floorDiv(nanos, second), Math.floorMod(nanos, second));
    }
}
