package app.porchlight.desktop;

import app.porchlight.home.HomeNetwork;
import app.porchlight.home.Homes;
import app.porchlight.home.Place;
import app.porchlight.home.PretendNetwork;
import app.porchlight.home.Subnet;
import app.porchlight.home.Trouble;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.practice.HomePlan;
import app.porchlight.practice.PracticeHome;
import app.porchlight.practice.Tempo;
import java.util.List;
import java.util.Optional;

/** Homes of which none is real: the "real" home is a pretend one too, that says it is no practice. */
final class PlayedHomes implements Homes {
    private final Knowledge knowledge;
    private final HomePlan plan;
    private volatile List<Place> places;
    private volatile Optional<Trouble.Key> trouble = Optional.empty();

    PlayedHomes(Knowledge knowledge, HomePlan plan) {
        this.knowledge = knowledge;
        this.plan = plan;
        try (PracticeHome home = new PracticeHome(plan, knowledge, Tempo.INSTANT)) {
            places = List.of(home.place());
        }
    }

    void trouble(Trouble.Key key) {
        trouble = Optional.ofNullable(key);
    }

    void places(List<Place> several) {
        places = several;
    }

    @Override
    public List<Place> places() throws Trouble {
        if (trouble.isPresent()) {
            throw new Trouble(trouble.get());
        }
        return places;
    }

    @Override
    public String thisComputer() {
        return "annas-laptop";
    }

    @Override
    public Place place(Subnet wanted) {
        return places.getFirst();
    }

    @Override
    public HomeNetwork open(Place place) {
        return new AsIfReal(new PracticeHome(plan, knowledge, Tempo.INSTANT), place);
    }

    @Override
    public PretendNetwork practice() {
        return new PracticeHome(plan, knowledge, Tempo.INSTANT);
    }
}
