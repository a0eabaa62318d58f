package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.card;
import static app.porchlight.desktop.look.Pieces.focus;
import static app.porchlight.desktop.look.Pieces.hairline;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.primary;
import static app.porchlight.desktop.look.Pieces.quiet;
import static app.porchlight.desktop.look.Pieces.side;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;
import static app.porchlight.desktop.look.Pieces.wrapping;

import app.porchlight.desktop.look.Choice;
import app.porchlight.desktop.look.Picker;
import app.porchlight.desktop.state.Notebook;
import app.porchlight.history.Given;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Kind;
import app.porchlight.model.Mac;
import app.porchlight.model.Verdict.CouldNotTell;
import app.porchlight.model.Verdict.Why;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What the person decides about a device: whether it is asked, whether it is one or two, whether we know of it. */
final class Treatment {
    private final Desk desk;
    private final DeviceResult result;
    private final Device device;
    private final Given given;
    private final Notebook notes;

    Treatment(Desk desk, DeviceResult result) {
        this.desk = desk;
        this.result = result;
        this.device = result.device();
        this.notes = desk.session().notes();
        this.given = notes.given(device.id());
    }

    Node node() {
        VBox card = card(stack(4, text(desk.say("treat.title"), "subhead"),
            text(desk.say("settings.checkup.more"), "body", "muted")), part("treat.ask", ask()));
        if (mayBeGuessedAt()) {
            card.getChildren().add(part("treat.guess", more("treat.guess.more"), guess()));
        }
        card.getChildren().add(one());
        notes.joinedTo(device.id()).forEach(other -> card.getChildren().add(joined(other)));
        if (!given.apart().isEmpty() || !others().isEmpty()) {
            card.getChildren().add(two());
        }
        card.getChildren().addAll(hairline(), forget());
        return named(card, "treatment");
    }

    private Node part(String key, Node... below) {
        return stack(8, Stream.concat(Stream.of(text(desk.say(key), "strong")), Stream.of(below)).toArray(Node[]::new));
    }

    private Node more(String key, Object... gaps) {
        return text(desk.say(key, gaps), "body", "muted", "measure");
    }

    private Node ask() {
        Choice<Boolean> choice = new Choice<>(given.leftOut(), out -> notes.tell(given.leftOut(out)));
        choice.small(false, desk.say("treat.ask.yes"), "ask-yes");
        choice.small(true, desk.say("treat.ask.no"), "ask-no");
        return choice.node();
    }

    private boolean mayBeGuessedAt() {
        boolean leftAlone = result.findings().stream()
            .anyMatch(each -> each.verdict().equals(new CouldNotTell(Why.NOT_ON_THIS_KIND)));
        return given.guess() || leftAlone && !device.identity().is(Kind.MEDICAL);
    }

    private Node guess() {
        Choice<Boolean> choice = new Choice<>(given.guess(), may -> notes.tell(given.guess(may)));
        choice.small(false, desk.say("treat.guess.no"), "guess-no");
        choice.small(true, desk.say("treat.guess.yes"), "guess-yes");
        return choice.node();
    }

    /** Whether it is in the list twice. */
    private Node one() {
        if (given.sameAs().isPresent()) {
            return part("treat.same", more("treat.same.told", nameOf(given.sameAs().get())),
                undo("treat.same.undo", "same-undo", given.sameAs(Optional.empty())));
        }
        List<Device> all = desk.words().sorted(desk.session().shown().stream()
            .flatMap(each -> each.result().devices().stream()).map(DeviceResult::device)
            .filter(each -> !each.id().equals(device.id())).toList(), desk::name);
        return part("treat.same", more("treat.same.more"), new Picker<>(all, null, desk::name, desk::icon,
            other -> notes.tell(given.sameAs(Optional.of(other.id()))))
            .node("same-as", desk.say("treat.same"), desk.say("treat.same.choose")));
    }

    private Node joined(Given other) {
        return stack(8, more("treat.joined", nameOf(other.device())),
            undo("treat.same.undo", "joined-undo", other.sameAs(Optional.empty())));
    }

    /** One that was joined to another is not in the next checkup under its own id. */
    private String nameOf(String id) {
        return desk.session().shown().flatMap(each -> each.device(id)).map(each -> desk.name(each.device()))
            .or(() -> notes.given(id).name()).orElseGet(() -> desk.say("treat.unnamed"));
    }

    /** The hardware addresses under its name that are not the one at which it is asked. */
    private Set<Mac> others() {
        Set<Mac> others = new HashSet<>(device.macs());
        device.seen(Evidence.Neighbour.class).filter(each -> each.address().equals(device.address()))
            .map(Evidence.Neighbour::mac).forEach(others::remove);
        return others.size() < device.macs().size() ? others : Set.of();
    }

    private Node two() {
        return given.apart().isEmpty()
            ? part("treat.two", more("treat.two.more"),
                undo("treat.two.split", "split", given.apart(others())))
            : part("treat.two", more("treat.two.told"), undo("treat.two.undo", "split-undo", given.apart(Set.of())));
    }

    private Node undo(String key, String id, Given then) {
        return side(0, named(quiet(desk.say(key), () -> notes.tell(then)), id));
    }

    private Node forget() {
        VBox part = stack(8);
        askedToForget(part, false);
        return part;
    }

    /** Asks once before it is gone. */
    private void askedToForget(VBox part, boolean sure) {
        if (!sure) {
            part.getChildren().setAll(side(0, named(quiet(desk.say("treat.forget"),
                () -> askedToForget(part, true)), "forget-device")));
            return;
        }
        Button not = named(quiet(desk.say("cancel"), () -> askedToForget(part, false)), "forget-device-not");
        Button yes = named(primary(desk.say("treat.forget.sure"),
            () -> desk.session().forget(device.id(), desk.way()::back)), "forget-device-sure");
        part.getChildren().setAll(more("treat.forget.warning"), wrapping(12, not, yes));
        focus(not);
    }
}
