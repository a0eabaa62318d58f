package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;
import static app.porchlight.desktop.look.Pieces.title;

import app.porchlight.desktop.screen.Overall.Drawn;
import app.porchlight.desktop.state.Overview;
import app.porchlight.engine.conclusions.WaysIn;
import app.porchlight.model.CheckupResult;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** The home as a picture, and how a stranger could get in. */
final class MapScreen {
    private final Desk desk;

    private MapScreen(Desk desk) {
        this.desk = desk;
    }

    static Screen of(Desk desk) {
        return new Overall(desk, "map", new MapScreen(desk)::draw);
    }

    private Optional<Drawn> draw() {
        return desk.session().shown().map(Overview::result).filter(each -> !each.devices().isEmpty()).map(this::draw);
    }

    private Drawn draw(CheckupResult result) {
        HomePicture picture = new HomePicture(desk, result);
        WaysInCard ways = new WaysInCard(desk, result, WaysIn.of(result, desk.knowledge()));
        Node head = stack(8, title(desk.say("map.title")), text(desk.say("map.lead"), "lead", "muted"),
            text(desk.say("map.when", desk.ago(result.started())), "small", "muted"));
        Node drawnWays = named(ways.node(), "ways-in");
        // What needs somebody comes first; that there is no way in is only a line below the picture.
        return new Drawn(ways.first().orElseGet(picture::first), ways.any()
            ? List.of(head, drawnWays, picture.node()) : List.of(head, picture.node(), drawnWays));
    }
}
