package app.porchlight.desktop;

import app.porchlight.desktop.state.Checker;
import app.porchlight.engine.AskedAgain;
import app.porchlight.engine.Checkup;
import app.porchlight.engine.CheckupEvent;
import app.porchlight.engine.Options;
import app.porchlight.engine.TriesLedger;
import app.porchlight.engine.checks.Checks;
import app.porchlight.home.HomeNetwork;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import java.time.Clock;
import java.util.function.Consumer;

/** The real engine, as Main hands it over. */
record Engine(Checkup checkup) implements Checker {
    static Checker.Maker maker(Knowledge knowledge, Clock clock) {
        return (home, options, tries) -> of(home, knowledge, options, tries, clock);
    }

    private static Engine of(HomeNetwork home, Knowledge knowledge, Options options, TriesLedger tries, Clock clock) {
        return new Engine(new Checkup(home, knowledge, Checks.all(knowledge, tries, options, clock), options, clock));
    }

    @Override
    public CheckupResult run(Consumer<CheckupEvent> listener) {
        return checkup.run(listener);
    }

    @Override
    public AskedAgain again(Device device, Finding before) {
        return checkup.again(device, before);
    }
}
