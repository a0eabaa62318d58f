package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;
import static app.porchlight.desktop.look.Pieces.title;

import app.porchlight.desktop.look.Rows;
import app.porchlight.desktop.screen.Overall.Drawn;
import app.porchlight.desktop.state.Overview;
import app.porchlight.desktop.state.Standing;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import java.util.List;
import java.util.Optional;

/** All devices by name, as the last checkup found them. */
final class DevicesScreen {
    private final Desk desk;

    private DevicesScreen(Desk desk) {
        this.desk = desk;
    }

    static Screen of(Desk desk) {
        return new Overall(desk, "devices", new DevicesScreen(desk)::draw);
    }

    private Optional<Drawn> draw() {
        return desk.session().shown().map(Overview::result).filter(each -> !each.devices().isEmpty()).map(this::draw);
    }

    private Drawn draw(CheckupResult result) {
        List<DeviceResult> devices = desk.words().sorted(result.devices(), each -> desk.name(each.device()));
        Rows<DeviceResult> card = Rows.card(devices,
            each -> desk.deviceRow(each.device(), Standing.of(each.findings())));
        return new Drawn(card.first(), List.of(stack(8, title(desk.say("devices.title")),
            text(desk.say("devices.lead", devices.size(), desk.ago(result.started())), "lead", "muted")),
            named(card, "devices")));
    }
}
