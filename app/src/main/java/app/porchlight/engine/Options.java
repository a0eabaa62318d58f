package app.porchlight.engine;

import java.time.Duration;

/**
 * What the person allowed.
 *
 * @param tryPasswords false: only look, no login is tried
 * @param listen how long to listen to what announces itself; it runs beside the checks
 * @param wishes about single devices
 */
public record Options(boolean tryPasswords, Duration listen, Wishes wishes) {
    public static final Options CAREFUL = new Options(true, Duration.ofSeconds(8), Wishes.NONE);
    public static final Options LOOK_ONLY = new Options(false, Duration.ofSeconds(8), Wishes.NONE);

    public Options with(Wishes heeded) {
        return new Options(tryPasswords, listen, heeded);
    }
}
