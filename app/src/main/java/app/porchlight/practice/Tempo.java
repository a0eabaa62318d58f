package app.porchlight.practice;

import java.time.Duration;

/**
 * How fast a pretend home lives.
 *
 * @param step how long after one device the next one answers
 * @param wrongAnswer how long a device thinks before it says that a password is wrong
 */
public record Tempo(Duration step, Duration wrongAnswer) {
    /** Things arrive one after the other, within two seconds, so that a person can watch. */
    public static final Tempo NATURAL = new Tempo(Duration.ofMillis(90), Duration.ofMillis(50));
    /** Everything at once, for tests. */
    public static final Tempo INSTANT = new Tempo(Duration.ZERO, Duration.ZERO);
}
