package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.card;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;

import app.porchlight.desktop.look.Choice;
import app.porchlight.desktop.look.Icons;
import app.porchlight.desktop.look.Picker;
import app.porchlight.desktop.look.Pieces;
import app.porchlight.history.Given;
import app.porchlight.model.Device;
import app.porchlight.model.Kind;
import app.porchlight.words.Guide;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What a person knows of a device better than it says itself: what it is, where it stands, whether it is theirs. */
final class Told {
    private static final String STRANGER = "unknown-device";

    private final Desk desk;
    private final Device device;
    private final Given given;

    Told(Desk desk, Device device) {
        this.desk = desk;
        this.device = device;
        this.given = desk.session().notes().given(device.id());
    }

    Node node() {
        VBox card = card(text(desk.say("told.title"), "subhead"),
            stack(8, text(desk.say("told.mine"), "strong"), mine()),
            stack(8, text(desk.say("told.kind"), "strong"), kind()),
            stack(8, text(desk.say("told.room"), "strong"), room()));
        if (given.mine().filter(theirs -> !theirs).isPresent()) {
            card.getChildren().add(2, named(howToFindOut(), "how-to-find-out"));
        }
        return named(card, "told");
    }

    private Node mine() {
        Choice<Boolean> choice = new Choice<>(given.mine().orElse(null),
            theirs -> desk.session().notes().tell(given.mine(theirs)));
        choice.small(true, desk.say("told.mine.yes"), "mine-yes");
        choice.small(false, desk.say("told.mine.no"), "mine-no");
        return choice.node();
    }

    private Node kind() {
        List<Kind> all = desk.words().sorted(List.of(Kind.values()), desk.words()::kind);
        return new Picker<>(all, desk.known(device).identity().kind().orElse(null), desk.words()::kind, Icons::of,
            kind -> desk.session().notes().tell(given.being(kind)))
            .node("kind", desk.say("told.kind"), desk.say("told.kind.choose"));
    }

    private Node room() {
        String now = given.room().orElse("");
        List<String> rooms = new ArrayList<>(desk.say("told.rooms").lines().toList());
        if (!now.isEmpty() && !rooms.contains(now)) {
            // Chosen in another language, perhaps.
            rooms.addFirst(now);
        }
        Choice<String> choice = new Choice<>(now, room -> desk.session().notes().tell(given.in(room)));
        choice.small("", desk.say("told.room.none"), "room-none");
        for (int i = 0; i < rooms.size(); i++) {
            choice.small(rooms.get(i), rooms.get(i), "room-" + i);
        }
        return choice.node();
    }

    private Node howToFindOut() {
        Guide guide = desk.guides().guide(STRANGER);
        VBox steps = stack(24, text(guide.title(), "subhead"));
        GuideText drawn = new GuideText(help -> stack(0));
        guide.steps().forEach(step -> steps.getChildren().add(stack(8, text(step.title(), "strong"),
            drawn.draw(step))));
        return stack(16, Pieces.hairline(), steps, Pieces.hairline());
    }
}
