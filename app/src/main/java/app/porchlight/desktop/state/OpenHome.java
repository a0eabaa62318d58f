package app.porchlight.desktop.state;

import app.porchlight.home.HomeNetwork;
import app.porchlight.home.Homes;
import app.porchlight.home.Place;
import app.porchlight.home.Trouble;
import java.util.Optional;

/** The home that is open, at most one. For use by one thread. */
final class OpenHome {
    private final Homes homes;
    private HomeNetwork open = null;

    OpenHome(Homes homes) {
        this.homes = homes;
    }

    /** Leaves the one before, where it is another one. */
    HomeNetwork enter(boolean practice, Optional<Place> where) throws Trouble {
        if (open != null && (open.practice() != practice || !practice && !open.place().equals(where.orElse(null)))) {
            leave();
        }
        if (open == null) {
            open = practice ? homes.practice()
                : homes.open(where.orElseThrow(() -> new Trouble(Trouble.Key.NO_NETWORK)));
        }
        return open;
    }

    void leave() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
