package app.porchlight.engine;

import app.porchlight.home.HomeNetwork;
import app.porchlight.model.Device;
import app.porchlight.model.Kind;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** When enough is known of a device to choose its questions. */
record Settling(HomeNetwork home, boolean connectionIsKnown, boolean listeningIsOver) {
    /** How long a device may go on telling of itself before its questions are chosen; a sure one waits less. */
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(2500);
    private static final double SURE = 0.9;
    /**
     * How long one of which nobody knows what it is may go on after the last word of it. All at home are called upon
     * in the first seconds: a printer that was awake has answered by then.
     */
    private static final long LONGEST_UNKNOWN_NANOS = TimeUnit.SECONDS.toNanos(4);

    /** What a device is, where that is sure beyond doubt. */
    static Optional<Kind> sureKind(Device device) {
        return device.identity().kind().filter(kind -> device.identity().confidence() >= SURE);
    }

    /**
     * @param knownFor how long it has been known, in nanoseconds
     * @param quietFor for how long, in nanoseconds, nothing new was heard of it, all that it is asked before its
     *     questions are chosen having been asked
     */
    boolean enoughOf(Device device, long knownFor, long quietFor) {
        if (device.isRouter() && !connectionIsKnown) {
            // A question hangs on whether this computer is on its Wi-Fi.
            return false;
        }
        if (listeningIsOver) {
            return true;
        }
        if (device.isRouter() && home.gateway().isEmpty()) {
            // Its UPnP control may yet be heard, and two questions hang on it.
            return false;
        }
        if (device.identity().kind().isEmpty()) {
            // It may yet say that it is a printer, or a pump, on which nobody guesses.
            return quietFor > LONGEST_UNKNOWN_NANOS;
        }
        return sureKind(device).isPresent() || knownFor > LONGEST_NANOS;
    }
}
