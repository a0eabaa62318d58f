package app.porchlight.knowledge;

import app.porchlight.model.Evidence;
import app.porchlight.model.Mac;
import app.porchlight.model.Service;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** The clues that a device played by the practice home gives. */
final class PlayClues {
    private static final InetAddress SOMEWHERE = InetAddress.getLoopbackAddress();

    private PlayClues() {
    }

    static List<Clue> of(Play play, Knowledge knowledge) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence.Neighbour(SOMEWHERE, Mac.of(play.mac()).orElseThrow()));
        play.announces().forEach(it -> evidence.add(
            new Evidence.Announcement(SOMEWHERE, it.type(), it.name(), it.port(), it.text())));
        if (!play.describes().isEmpty()) {
            evidence.add(new Evidence.Description(SOMEWHERE, "", play.describes().getOrDefault("server", ""),
                play.describes()));
        }
        for (Play.Door door : play.doors()) {
            Service service = Service.tcp(door.port(), door.speaks());
            evidence.add(new Evidence.Door(SOMEWHERE, service));
            if (door.speaks().equals("http")) {
                evidence.add(new Evidence.WebPage(SOMEWHERE, service, 200, door.server(), door.realm(), door.title(),
                    door.asks()));
            } else if (!door.says().isEmpty()) {
                evidence.add(new Evidence.Greeting(SOMEWHERE, service,
                    door.says() + (door.asks().equals("login") ? "login:" : "")));
            }
        }
        return evidence.stream().flatMap(each -> Clues.of(each, knowledge::makerOf).stream()).toList();
    }
}
