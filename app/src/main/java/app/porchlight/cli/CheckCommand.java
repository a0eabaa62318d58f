package app.porchlight.cli;

import app.porchlight.cli.Terminal.End;
import app.porchlight.home.HomeNetwork;
import app.porchlight.home.Place;
import app.porchlight.home.Subnet;
import app.porchlight.home.Trouble;
import app.porchlight.report.OwnerOnlyFile;
import app.porchlight.words.Words;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code porchlight check}: asks whether it may, checks, tells. */
final class CheckCommand {
    private final Household household;
    private final Words words;
    private final Terminal terminal;

    CheckCommand(Household household, Words words, Terminal terminal) {
        this.household = household;
        this.words = words;
        this.terminal = terminal;
    }

    ExitCode run(Request request) {
        if (request.practice() && request.network().isPresent()) {
            return refuse(words.text("cli.practice-has-its-own-network"));
        }
        if (request.jsonFile().isPresent()) {
            try {
                new OwnerOnlyFile(request.jsonFile().get()).expectFolder();
            } catch (IOException e) {
                return refuse(words.text("cli.json.no-folder", request.jsonFile().get().toString()));
            }
        }
        try {
            Optional<HomeNetwork> home = request.practice() ? Optional.of(household.homes().practice())
                : openHome(request);
            return home.isEmpty() ? ExitCode.TROUBLE : check(home.get(), request);
        } catch (Trouble trouble) {
            return refuse(words.trouble(trouble) + " " + words.nextStep(trouble));
        }
    }

    /** Empty where the person did not say that it is theirs to check. */
    private Optional<HomeNetwork> openHome(Request request) throws Trouble {
        Optional<Place> place = place(request);
        if (place.isEmpty() || !mayCheck(place.get(), request)) {
            return Optional.empty();
        }
        return Optional.of(household.homes().open(place.get()));
    }

    /** The home to check: the one that was named, the only one there is, or the one that the person chooses. */
    private Optional<Place> place(Request request) throws Trouble {
        if (request.network().isPresent()) {
            String named = request.network().get();
            try {
                return Optional.of(household.homes().place(Subnet.of(named)));
            } catch (IllegalArgumentException e) {
                throw new Trouble(Trouble.Key.NOT_A_NETWORK, named);
            }
        }
        List<Place> places = household.homes().places();
        if (places.size() == 1) {
            return Optional.of(places.getFirst());
        }
        tell(words.text("cli.several"));
        for (int i = 0; i < places.size(); i++) {
            Place each = places.get(i);
            tell(words.text("cli.several.one", String.valueOf(i + 1), each.subnet().toString(), each.adapter()));
        }
        if (terminal.canAsk()) {
            String answer = ask(words.text("cli.several.which"));
            if (answer.matches("[1-9]\\d?") && Integer.parseInt(answer) <= places.size()) {
                return Optional.of(places.get(Integer.parseInt(answer) - 1));
            }
        }
        tell(words.text("cli.several.name-it", places.getFirst().subnet().toString()));
        return Optional.empty();
    }

    private boolean mayCheck(Place place, Request request) {
        if (request.consent()) {
            return true;
        }
        String network = place.subnet().toString();
        if (!terminal.canAsk()) {
            tell(words.text("cli.consent.needed", network));
            return false;
        }
        tell(words.text("cli.consent.what", network, place.networkName().orElse(place.adapter())));
        String answer = ask(words.text("cli.consent"));
        boolean yes = List.of(words.text("cli.consent.yes").split(" ")).stream().anyMatch(answer::equalsIgnoreCase);
        if (!yes) {
            tell(words.text("cli.consent.refused"));
        }
        return yes;
    }

    private ExitCode check(HomeNetwork home, Request request) {
        throw new UnsupportedOperationException("being built");
    }

    private void tell(String sentence) {
        terminal.err().print(terminal.page(End.ERR).line(Page.Ink.PLAIN, sentence));
        terminal.err().flush();
    }

    private ExitCode refuse(String sentence) {
        tell(sentence);
        return ExitCode.TROUBLE;
    }

    private String ask(String question) {
        try {
            return terminal.ask(question);
        } catch (IOException e) {
            return "";
        }
    }
}
