package app.porchlight.engine;

import java.time.Duration;

/**
 * What the person allowed.
 *
 * @param tryPasswords false: only look, no login is tried
 * @param listen how long to listen to what announces itself; it runs beside the checks
 */
public record Options(boolean tryPasswords, Duration listen) {
    public static final Options CAREFUL = new Options(true, Duration.ofSeconds(8));
    public static final Options LOOK_ONLY = new Options(false, Duration.ofSeconds(8));
}
