package app.porchlight.cli;

import app.porchlight.home.Homes;
import app.porchlight.home.Place;
import app.porchlight.home.Subnet;
import app.porchlight.home.Trouble;
import app.porchlight.words.Words;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds out which home to check, and whether it is this person's to check. Nothing is contacted before. */
final class WhichHome {
    private final Homes homes;
    private final Words words;
    private final Terminal terminal;

    WhichHome(Homes homes, Words words, Terminal terminal) {
        this.homes = homes;
        this.words = words;
        this.terminal = terminal;
    }

    /** Empty where the person did not choose, or did not say that it is theirs to check; they were told so. */
    Optional<Place> chosen(Request request) throws Trouble {
        return place(request).filter(place -> request.consent() || consents(place));
    }

    /** The home that was named, the only one there is, or the one that the person chooses. */
    private Optional<Place> place(Request request) throws Trouble {
        if (request.network().isPresent()) {
            return Optional.of(homes.place(subnet(request.network().get())));
        }
        List<Place> places = homes.places();
        if (places.size() == 1) {
            return Optional.of(places.getFirst());
        }
        terminal.tell(words.text("cli.several"));
        for (int i = 0; i < places.size(); i++) {
            Place each = places.get(i);
            terminal.tell(words.text("cli.several.one", String.valueOf(i + 1), each.subnet().toString(),
                each.networkName().orElse(each.adapter())));
        }
        if (terminal.canAsk()) {
            String answer = ask("cli.several.which");
            if (answer.matches("[1-9]\\d?") && Integer.parseInt(answer) <= places.size()) {
                return Optional.of(places.get(Integer.parseInt(answer) - 1));
            }
        }
        terminal.tell(words.text("cli.several.name-it", places.getFirst().subnet().toString()));
        return Optional.empty();
    }

    private static Subnet subnet(String named) throws Trouble {
        try {
            return Subnet.of(named);
        } catch (IllegalArgumentException e) {
            throw new Trouble(Trouble.Key.NOT_A_NETWORK, named);
        }
    }

    private boolean consents(Place place) {
        String network = place.subnet().toString();
        if (!terminal.canAsk()) {
            terminal.tell(words.text("cli.consent.needed", network));
            return false;
        }
        terminal.tell(words.text("cli.consent.what", network, place.networkName().orElse(place.adapter())));
        String answer = ask("cli.consent");
        boolean yes = List.of(words.text("cli.consent.yes").split(" ")).stream().anyMatch(answer::equalsIgnoreCase);
        if (!yes) {
            terminal.tell(words.text("cli.consent.refused"));
        }
        return yes;
    }

    private String ask(String key) {
        try {
            return terminal.ask(words.text(key));
        } catch (IOException e) {
            return "";
        }
    }
}
