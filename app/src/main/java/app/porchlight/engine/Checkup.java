package app.porchlight.engine;

import app.porchlight.engine.checks.Check;
import app.porchlight.home.HomeNetwork;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** One checkup of one home. */
public final class Checkup {
    /** @param checks see {@link app.porchlight.engine.checks.Checks} */
    public Checkup(HomeNetwork home, Knowledge knowledge, List<Check> checks, Options options, Clock clock) {
    }

    /**
     * Checks the home. Blocks until all is done, or until the calling thread is interrupted: then it ends within a
     * second and the result holds what was found so far, with the ending {@code STOPPED}.
     *
     * @param listener called only from this thread, in order
     */
    public CheckupResult run(Consumer<CheckupEvent> listener) {
        throw new UnsupportedOperationException("being built");
    }

    /** Asks one question once more: that is how a fix is proved. Blocks; ends early when interrupted. */
    public Finding again(Device device, Finding before) {
        throw new UnsupportedOperationException("being built");
    }
}
