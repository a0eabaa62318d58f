package app.porchlight;

import app.porchlight.cli.Supplies;
import app.porchlight.desktop.Desktop;
import app.porchlight.desktop.state.Checker;
import app.porchlight.desktop.state.Session;
import app.porchlight.engine.AskedAgain;
import app.porchlight.engine.Checkup;
import app.porchlight.engine.CheckupEvent;
import app.porchlight.engine.checks.Checks;
import app.porchlight.history.History;
import app.porchlight.home.Homes;
import app.porchlight.home.Trouble;
import app.porchlight.home.real.RealPlaces;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** The real things, each made when it is first asked for. Safe for use by many threads. */
final class WiredSupplies implements Supplies {
    private DataFolder folder = DataFolder.usual();
    private Knowledge knowledge;

    @Override
    public String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("unpackaged");
    }

    @Override
    public void keepIn(Optional<Path> wanted) {
        folder = wanted.map(path -> new DataFolder(path.toAbsolutePath())).orElse(folder);
        new LogFile(log()).open();
    }

    @Override
    public Path log() {
        return folder.log();
    }

    @Override
    public Homes homes() {
        return new AllHomes(new RealPlaces(), this::knowledge);
    }

    @Override
    public History history() throws Trouble {
        return History.open(folder.history());
    }

    @Override
    public synchronized Knowledge knowledge() {
        if (knowledge == null) {
            knowledge = ShippedKnowledge.read();
        }
        return knowledge;
    }

    @Override
    public boolean openWindow() {
        Clock clock = Clock.systemDefaultZone();
        Checker.Maker checkers = (home, options, tries) -> new EngineChecker(new Checkup(home, knowledge(),
            Checks.all(knowledge(), tries, options, clock), options, clock));
        return new Desktop(homes(), knowledge(), new Memory(), checkers, folder.settings(), clock).open();
    }

    /** The history and the log, as the window knows them. */
    private final class Memory implements Session.Opener {
        @Override
        public History open() throws Trouble {
            return history();
        }

        @Override
        public void forgetBeside() throws Trouble {
            try {
                new LogFile(log()).forget();
            } catch (IOException e) {
                Trouble trouble = new Trouble(Trouble.Key.HISTORY_READ_ONLY, log().toString());
                trouble.initCause(e);
                throw trouble;
            }
        }
    }

    /** The engine's checkup as the window knows it. */
    private record EngineChecker(Checkup checkup) implements Checker {
        @Override
        public CheckupResult run(Consumer<CheckupEvent> listener) {
            return checkup.run(listener);
        }

        @Override
        public AskedAgain again(Device device, Finding before) {
            return checkup.again(device, before);
        }
    }
}
