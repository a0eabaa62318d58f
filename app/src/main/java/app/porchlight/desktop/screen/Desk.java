package app.porchlight.desktop.screen;

import app.porchlight.desktop.look.Icons;
import app.porchlight.desktop.look.Lamp;
import app.porchlight.desktop.look.Pieces;
import app.porchlight.desktop.state.Session;
import app.porchlight.desktop.state.Settings;
import app.porchlight.desktop.state.Standing;
import app.porchlight.history.Given;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Identity;
import app.porchlight.words.Guides;
import app.porchlight.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * What all screens work with.
 *
 * @param growth how much larger than usual everything is drawn, because the window is large
 */
public record Desk(Words words, Guides guides, Knowledge knowledge, Session session, Settings settings,
        Outside outside, Clock clock, Way way, Namesakes namesakes,
        double growth) {

    /** A sentence of the desktop's own. */
    String say(String key, Object... gaps) {
        return words.text("desktop." + key, gaps);
    }

    Device known(Device device) {
        return session.notes().known(device);
    }

    Ikon icon(Device device) {
        return Icons.of(known(device));
    }

    /**
     * What the person calls it, else what it is, with a number where several are called so; and where it stands, where
     * the name does not say it.
     */
    String name(Device device) {
        String name = namesakes.name(device);
        return session.notes().given(device.id()).room().filter(room -> !name.toLowerCase(words.locale()).contains(
            room.toLowerCase(words.locale()))).map(room -> say("name-in-room", name, room)).orElse(name);
    }

    /** Empty where nothing is known that the name does not say. */
    String what(Device device) {
        Identity known = known(device).identity();
        return known.kind().isEmpty() && known.maker().isEmpty() ? "" : words.whatItIs(known);
    }

    /** Under its name in a list: what it is, and what the person said of it that one should not overlook. */
    String underName(Device device) {
        Given given = session.notes().given(device.id());
        List<String> all = new ArrayList<>(List.of(what(device)));
        if (given.mine().filter(theirs -> !theirs).isPresent()) {
            all.add(say("note.not-mine"));
        }
        if (given.leftOut()) {
            all.add(say("note.left-out"));
        }
        if (given.sameAs().isPresent()) {
            all.add(say("note.same"));
        }
        technical().where(device).ifPresent(all::add);
        return all.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
    }

    String standing(Standing standing) {
        return say("standing." + standing.id());
    }

    String time(Instant when) {
        return words.times().time(when, clock.getZone());
    }

    /** To the second. */
    String second(Instant when) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(words.locale())
            .format(when.atZone(clock.getZone()));
    }

    /** Of what is so many pixels wide at text size 100 percent. */
    public double pixels(double usual) {
        return usual * settings.textPercent() / 100 * growth;
    }

    /** The lamp does not grow with the text: it would leave no room for it. */
    public Lamp lamp(double usual, boolean glowing) {
        return new Lamp(usual * growth, glowing);
    }

    Technical technical() {
        return new Technical(this);
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
        Node row = Pieces.deviceRow(icon(device), name(device), underName(device), end);
        return Pieces.area(row, name(device) + ". " + underName(device) + ". " + standing(standing),
            () -> way.go(new Page.OneDevice(device.id())));
    }
}
