package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import java.io.IOException;

/**
 * One question. Stateless; called from many threads at once, for different devices.
 * To add one: the class, a line in {@link Checks}, its facts, its words, its guide. Tests stay red until all are there.
 */
public sealed interface Check {
    /** The key for words, guides, history and standards, such as {@code telnet-open}. */
    String id();

    /** A question about one door. */
    non-sealed interface OfService extends Check {
        boolean concerns(Device device, Service service);

        /** @throws IOException where no clear answer came; it becomes "could not tell" */
        Verdict look(Visit visit, Service service) throws IOException, InterruptedException;
    }

    /** A question about the device as a whole. */
    non-sealed interface OfDevice extends Check {
        boolean concerns(Device device);

        /** @throws IOException where no clear answer came; it becomes "could not tell" */
        Verdict look(Visit visit) throws IOException, InterruptedException;
    }
}
