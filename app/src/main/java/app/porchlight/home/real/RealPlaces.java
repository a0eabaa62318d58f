package app.porchlight.home.real;

import app.porchlight.home.Place;
import app.porchlight.home.Subnet;
import app.porchlight.home.Trouble;
import java.util.List;

/** The homes that this computer is in. Looks at the system's own tables; sends nothing. */
public final class RealPlaces {
    private final ThisMachine machine = new ThisMachine();

    /** See {@link app.porchlight.home.Homes#places}. */
    public List<Place> places() throws Trouble {
        return choice().places();
    }

    /** See {@link app.porchlight.home.Homes#place}. */
    public Place place(Subnet wanted) throws Trouble {
        return choice().place(wanted);
    }

    /** See {@link app.porchlight.home.Homes#thisComputer}. */
    public String thisComputer() {
        return machine.name();
    }

    private Choice choice() throws Trouble {
        try {
            return new Choice(machine.adapters(), machine.routes());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(Trouble.Key.NO_NETWORK);
        }
    }
}
