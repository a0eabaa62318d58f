package app.porchlight.knowledge;

import app.porchlight.model.Evidence;
import app.porchlight.model.Mac;
import app.porchlight.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Turns evidence into the texts that patterns are held against. Pure: the same evidence, the same clues. */
public final class Clues {
    private Clues() {
    }

    /**
     * What this piece of evidence says, a clue for each text that is not empty.
     *
     * @param makerOf who made the hardware: {@link Knowledge#makerOf}
     */
    public static List<Clue> of(Evidence evidence, Function<Mac, Optional<String>> makerOf) {
        List<Clue> clues = new ArrayList<>();
        switch (evidence) {
            case Evidence.Neighbour it -> makerOf.apply(it.mac()).ifPresent(maker -> add(clues, "mac.maker", maker));
            case Evidence.Router _ -> add(clues, "router", "yes");
            case Evidence.ThisComputer it -> add(clues, "host.name", it.name());
            case Evidence.HostName it -> add(clues, "host.name", it.name());
            case Evidence.Announcement it -> {
                add(clues, "mdns.type", it.type());
                add(clues, "mdns.name", it.type(), it.name());
                it.text().forEach((key, value) -> add(clues, "mdns.txt." + lower(key), it.type(), value));
            }
            case Evidence.Description it -> {
                add(clues, "upnp.server", it.server());
                it.fields().forEach((element, value) -> add(clues, "upnp." + element, value));
            }
            case Evidence.Door it -> add(clues, "port", number(it.service()));
            case Evidence.Greeting it -> add(clues, lower(it.service().protocol()) + ".greeting", it.text());
            case Evidence.Answer it -> it.fields()
                .forEach((field, text) -> add(clues, "said." + lower(it.protocol()) + "." + field, text));
            case Evidence.WebPage it -> {
                add(clues, "http.title", it.title());
                add(clues, "http.realm", it.realm());
                add(clues, "http.server", it.server());
            }
        }
        return List.copyOf(clues);
    }

    private static String number(Service service) {
        return lower(service.transport().name()) + "/" + service.port();
    }

    private static void add(List<Clue> clues, String name, String text) {
        if (!text.isBlank()) {
            clues.add(new Clue(name, text));
        }
    }

    private static void add(List<Clue> clues, String name, String type, String text) {
        if (!text.isBlank()) {
            clues.add(new Clue(name, type + " " + text));
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
