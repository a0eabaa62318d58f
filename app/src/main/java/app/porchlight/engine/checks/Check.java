package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import java.io.IOException;

/**
 * One question. Called from many threads at once, for different devices.
 * To add one: the class, a line in {@link Checks}, its facts, its words, its guide. Tests stay red until all are there.
 */
public sealed interface Check {
    /** The key for words, guides, history and standards, such as {@code telnet-open}. */
    String id();

    /**
     * A question about one door. Where no such door is open on a device whose doors were all knocked at, the answer is
     * "fine" without asking.
     */
    non-sealed interface OfService extends Check {
        /** False where the question makes no sense, so that nothing at all is said of it. */
        default boolean asksOf(Device device) {
            return true;
        }

        boolean concerns(Device device, Service service);

        /** True where what was at risk may still be so behind the door as it shows itself now. */
        default boolean mayStillConcern(Device device, Service service) {
            return concerns(device, service);
        }

        /** @throws IOException where no clear answer came; it becomes "could not tell" */
        Verdict look(Visit visit, Service service) throws IOException, InterruptedException;

        /** Asks once more about a door that was found at risk: what counts is whether just that is mended. */
        default Verdict lookAgain(Visit visit, Service service, AtRisk before)
                throws IOException, InterruptedException {
            return look(visit, service);
        }
    }

    /** A question about the device as a whole. */
    non-sealed interface OfDevice extends Check {
        boolean concerns(Device device);

        /** @throws IOException where no clear answer came; it becomes "could not tell" */
        Verdict look(Visit visit) throws IOException, InterruptedException;

        /** Asks once more what was found at risk. */
        default Verdict lookAgain(Visit visit, AtRisk before) throws IOException, InterruptedException {
            return look(visit);
        }
    }
}
