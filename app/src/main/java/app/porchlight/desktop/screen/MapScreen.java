package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;
import static app.porchlight.desktop.look.Pieces.title;

import app.porchlight.desktop.look.Sheet;
import app.porchlight.desktop.state.Overview;
import app.porchlight.desktop.state.Session;
import app.porchlight.engine.conclusions.WaysIn;
import app.porchlight.model.CheckupResult;
import javafx.scene.Node;

/** The home as a picture, and how a stranger could get in. */
final class MapScreen implements Screen {
    private final Desk desk;
    private final Sheet sheet = Sheet.wide();
    private Node first;

    MapScreen(Desk desk) {
        this.desk = desk;
        draw();
    }

    private void draw() {
        CheckupResult result = desk.session().shown().map(Overview::result)
            .filter(each -> !each.devices().isEmpty()).orElse(null);
        if (result == null) {
            Nothing nothing = new Nothing(desk, "map.none");
            first = nothing.button();
            sheet.set(nothing.node());
            return;
        }
        HomePicture picture = new HomePicture(desk, result);
        WaysInCard ways = new WaysInCard(desk, result, WaysIn.of(result, desk.knowledge()));
        first = ways.first().orElseGet(picture::first);
        Node head = stack(8, title(desk.say("map.title")), text(desk.say("map.lead"), "lead", "muted"),
            text(desk.say("map.when", desk.ago(result.started())), "small", "muted"));
        // What needs somebody comes first; that there is no way in is only a line below the picture.
        if (ways.any()) {
            sheet.set(head, named(ways.node(), "ways-in"), picture.node());
        } else {
            sheet.set(head, picture.node(), named(ways.node(), "ways-in"));
        }
    }

    @Override
    public void changed(Session.Change change) {
        switch (change) {
            case MEMORY -> draw();
            case PLACES, PROGRESS, FINISHED, MISHAP -> { }
        }
    }

    @Override
    public Node node() {
        return sheet.node();
    }

    @Override
    public String name() {
        return desk.say("map.title");
    }

    @Override
    public Node first() {
        return first;
    }
}
