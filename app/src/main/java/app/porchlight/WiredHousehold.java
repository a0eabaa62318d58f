package app.porchlight;

import app.porchlight.cli.Household;
import app.porchlight.history.History;
import app.porchlight.home.Homes;
import app.porchlight.home.Trouble;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import java.nio.file.Path;
import java.util.Optional;

/** The real things, each made when it is first asked for. Used by one thread. */
final class WiredHousehold implements Household {
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
        return new AllHomes(this::knowledge);
    }

    @Override
    public History history() throws Trouble {
        return History.open(folder.history());
    }

    @Override
    public Knowledge knowledge() {
        if (knowledge == null) {
            knowledge = ShippedKnowledge.read();
        }
        return knowledge;
    }

    @Override
    public boolean openWindow() {
        return false;
    }
}
