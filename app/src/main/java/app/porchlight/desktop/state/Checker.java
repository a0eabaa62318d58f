package app.porchlight.desktop.state;

import app.porchlight.engine.AskedAgain;
import app.porchlight.engine.CheckupEvent;
import app.porchlight.engine.Options;
import app.porchlight.engine.TriesLedger;
import app.porchlight.home.HomeNetwork;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import java.util.function.Consumer;

/** Runs a checkup: {@link app.porchlight.engine.Checkup}, or what a test plays. */
public interface Checker {
    CheckupResult run(Consumer<CheckupEvent> listener);

    AskedAgain again(Device device, Finding before);

    /** Makes one for a home. */
    interface Maker {
        Checker of(HomeNetwork home, Options options, TriesLedger tries);
    }
}
