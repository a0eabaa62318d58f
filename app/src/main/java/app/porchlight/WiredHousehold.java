package app.porchlight;

import app.porchlight.cli.Household;
import app.porchlight.home.Homes;
import app.porchlight.knowledge.Knowledge;
import java.nio.file.Path;
import java.util.Optional;

/** The real things, each made when it is first asked for. Used by one thread. */
final class WiredHousehold implements Household {
    private Optional<Path> folder = Optional.empty();

    @Override
    public String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("unpackaged");
    }

    @Override
    public void keepIn(Optional<Path> wanted) {
        folder = wanted;
    }

    @Override
    public Homes homes() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public Knowledge knowledge() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public boolean openWindow() {
        return false;
    }
}
