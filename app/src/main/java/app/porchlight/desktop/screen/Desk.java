package app.porchlight.desktop.screen;

import app.porchlight.desktop.look.Icons;
import app.porchlight.desktop.look.Pieces;
import app.porchlight.desktop.state.Session;
import app.porchlight.desktop.state.Settings;
import app.porchlight.desktop.state.Standing;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.Device;
import app.porchlight.words.Guides;
import app.porchlight.words.Words;
import java.time.Clock;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What all screens work with. */
public record Desk(Words words, Guides guides, Knowledge knowledge, Session session, Settings settings,
        Outside outside, Clock clock, Way way) {

    /** A sentence of the desktop's own. */
    String say(String key, Object... gaps) {
        return words.text("desktop." + key, gaps);
    }

    /** What the person calls it, else what it is. */
    String name(Device device) {
        return words.deviceName(device, session.given(device.id()).name());
    }

    /** Empty where nothing is known that the name does not say. */
    String what(Device device) {
        boolean unknown = device.identity().kind().isEmpty() && device.identity().maker().isEmpty();
        return unknown ? "" : words.whatItIs(device.identity());
    }

    String standing(Standing standing) {
        return say("standing." + standing.id());
    }

    String time(Instant when) {
        return words.times().time(when, clock.getZone());
    }

    String date(Instant when) {
        return words.times().when(when, clock.getZone());
    }

    String ago(Instant when) {
        return words.times().ago(when, clock.instant(), clock.getZone());
    }

    /** A device as a row that leads to its page. */
    Button deviceRow(Device device, Standing standing) {
        Label pill = Pieces.pill(standing, standing(standing));
        HBox end = Pieces.side(12, pill, Pieces.icon(MaterialDesignC.CHEVRON_RIGHT, "chevron"));
        Node row = Pieces.deviceRow(Icons.of(device), name(device), what(device), end);
        return Pieces.area(row, name(device) + ". " + what(device) + ". " + standing(standing),
            () -> way.go(new Page.OneDevice(device.id())));
    }
}
