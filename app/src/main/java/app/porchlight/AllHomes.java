package app.porchlight;

import app.porchlight.home.HomeNetwork;
import app.porchlight.home.Homes;
import app.porchlight.home.Place;
import app.porchlight.home.PretendNetwork;
import app.porchlight.home.Subnet;
import app.porchlight.home.Trouble;
import app.porchlight.home.real.RealHome;
import app.porchlight.home.real.RealPlaces;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.practice.HomePlan;
import app.porchlight.practice.PracticeHome;
import app.porchlight.practice.Tempo;
import java.util.List;
import java.util.function.Supplier;

/** The homes that can be checked: the real one around this computer, and the pretend one. */
record AllHomes(RealPlaces real, Supplier<Knowledge> knowledge) implements Homes {
    @Override
    public List<Place> places() throws Trouble {
        return real.places();
    }

    @Override
    public String thisComputer() {
        return real.thisComputer();
    }

    @Override
    public Place place(Subnet wanted) throws Trouble {
        return real.place(wanted);
    }

    @Override
    public HomeNetwork open(Place place) throws Trouble {
        return RealHome.open(place);
    }

    @Override
    public PretendNetwork practice() {
        return new PracticeHome(HomePlan.named("family-home"), knowledge.get(), Tempo.NATURAL);
    }
}
