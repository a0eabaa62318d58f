package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.area;
import static app.porchlight.desktop.look.Pieces.grow;
import static app.porchlight.desktop.look.Pieces.icon;
import static app.porchlight.desktop.look.Pieces.line;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.pill;
import static app.porchlight.desktop.look.Pieces.side;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;
import static app.porchlight.desktop.look.Pieces.title;

import app.porchlight.desktop.look.Rows;
import app.porchlight.desktop.screen.Overall.Drawn;
import app.porchlight.desktop.state.Standing;
import app.porchlight.history.Past;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Severity;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Earlier checkups, the newest first. */
final class EarlierScreen {
    private final Desk desk;

    private EarlierScreen(Desk desk) {
        this.desk = desk;
    }

    static Screen of(Desk desk) {
        return new Overall(desk, "earlier", new EarlierScreen(desk)::draw);
    }

    private Optional<Drawn> draw() {
        List<Past> past = desk.session().past();
        if (past.isEmpty()) {
            return Optional.empty();
        }
        Rows<Past> card = Rows.card(past, this::row);
        return Optional.of(new Drawn(card.first(), List.of(stack(8, title(desk.say("earlier.title")),
            text(desk.say("earlier.lead"), "lead", "muted")), named(card, "earlier"))));
    }

    private Button row(Past past) {
        int needYou = past.atRisk().getOrDefault(Severity.ACT_NOW, 0)
            + past.atRisk().getOrDefault(Severity.FIX_SOON, 0);
        int improve = past.atRisk().getOrDefault(Severity.IMPROVE, 0);
        Standing standing = needYou > 0 ? Standing.NEEDS_YOU : improve > 0 ? Standing.IMPROVE
            : past.couldNotTell() > 0 || past.fine() == 0 ? Standing.UNTOLD : Standing.FINE;
        String found = needYou + improve == 0 ? desk.standing(standing)
            : desk.say("result.count", desk.standing(standing), needYou > 0 ? needYou : improve);
        String more = desk.say("earlier.devices", past.devices())
            + (past.ending() == Ending.STOPPED ? " · " + desk.say("earlier.stopped") : "");
        if (desk.settings().details()) {
            more += " · " + past.network()
                + past.took().map(took -> " · " + desk.words().times().took(took)).orElse("");
        }
        HBox row = side(16, grow(stack(2, line(desk.date(past.started()), "row-name"), line(more, "small", "muted"))),
            pill(standing, found), icon(MaterialDesignC.CHEVRON_RIGHT, "chevron"));
        row.getStyleClass().add("device-row");
        return area(row, desk.date(past.started()) + ". " + found + ". " + more,
            () -> desk.session().show(past.id(), () -> desk.way().go(new Page.Result())));
    }
}
