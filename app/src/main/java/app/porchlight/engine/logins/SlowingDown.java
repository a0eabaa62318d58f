package app.porchlight.engine.logins;

import java.time.Duration;

/**
 * Notices a device that makes each wrong password wait longer than the one before: the first sign of a lock. Safe for
 * use by many threads.
 */
final class SlowingDown {
    private static final int IN_A_ROW = 3;
    private static final double BY = 1.4;
    private static final Duration WORTH_NOTICING = Duration.ofSeconds(4);

    private Duration last = Duration.ZERO;
    private int grown;

    /** Notes how long an answer took; true once it has grown {@value #IN_A_ROW} times in a row to a notable wait. */
    synchronized boolean slowed(Duration answer) {
        grown = answer.toMillis() > last.toMillis() * BY && !last.isZero() ? grown + 1 : 0;
        last = answer;
        return grown >= IN_A_ROW && answer.compareTo(WORTH_NOTICING) > 0;
    }
}
