package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;
import static app.porchlight.desktop.look.Pieces.title;

import app.porchlight.desktop.look.Rows;
import app.porchlight.desktop.look.Sheet;
import app.porchlight.desktop.state.Session;
import app.porchlight.desktop.state.Standing;
import app.porchlight.model.CheckupResult.DeviceResult;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** All devices by name, as the last checkup found them. */
final class DevicesScreen implements Screen {
    private final Desk desk;
    private final Sheet sheet = Sheet.wide();
    private Node first;

    DevicesScreen(Desk desk) {
        this.desk = desk;
        draw();
    }

    private void draw() {
        List<DeviceResult> devices = desk.session().shown().map(overview -> overview.result().devices())
            .orElse(List.of());
        if (devices.isEmpty()) {
            Nothing nothing = new Nothing(desk, "devices.none");
            first = nothing.button();
            sheet.set(nothing.node());
            return;
        }
        Comparator<DeviceResult> byName = Comparator.comparing((DeviceResult each) -> desk.name(each.device()),
            Collator.getInstance(desk.words().locale()));
        VBox card = Rows.card(devices.stream().sorted(byName).toList(),
            each -> desk.deviceRow(each.device(), Standing.of(each.findings())));
        first = card.getChildren().getFirst();
        sheet.set(stack(8, title(desk.say("devices.title")), text(desk.say("devices.lead", devices.size(),
            desk.ago(desk.session().shown().orElseThrow().result().started())), "lead", "muted")),
            named(card, "devices"));
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
        return desk.say("devices.title");
    }

    @Override
    public Node first() {
        return first;
    }
}
