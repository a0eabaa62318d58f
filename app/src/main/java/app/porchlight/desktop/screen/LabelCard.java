package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.body;
import static app.porchlight.desktop.look.Pieces.card;
import static app.porchlight.desktop.look.Pieces.grow;
import static app.porchlight.desktop.look.Pieces.icon;
import static app.porchlight.desktop.look.Pieces.line;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.role;
import static app.porchlight.desktop.look.Pieces.side;
import static app.porchlight.desktop.look.Pieces.small;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;

import app.porchlight.desktop.look.Fold;
import app.porchlight.engine.conclusions.Label.Letter;
import app.porchlight.engine.conclusions.Label.Line;
import app.porchlight.engine.conclusions.Label.Sight;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.words.Conclusions;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** A device's label, as one knows it from fridges: bars from A to E, the letter, what it means and what it rests on. */
final class LabelCard {
    /** From here on bars and sentences stand one below the other. */
    private static final int LARGE_TEXT = 150;
    private static final double SHORTEST_EMS = 4;
    private static final double LONGER_EMS = 1.4;

    private final Desk desk;
    private final Conclusions words;
    private final Device device;
    private final app.porchlight.engine.conclusions.Label label;

    LabelCard(Desk desk, DeviceResult result) {
        this.desk = desk;
        this.words = desk.words().conclusions();
        this.device = result.device();
        this.label = app.porchlight.engine.conclusions.Label.of(result, desk.knowledge());
    }

    Node node() {
        VBox says = stack(8, named(text(words.title(label), "subhead"), "label-title"),
            named(text(words.why(label), "body", "measure"), "label-why"),
            text(desk.words().text("label.standard"), "small", "muted", "measure"));
        boolean largeText = desk.settings().textPercent() >= LARGE_TEXT;
        Pane top = largeText ? stack(16, bars(), says) : side(32, bars(), grow(says));
        if (top instanceof HBox row) {
            row.setAlignment(Pos.TOP_LEFT);
        }
        Fold fold = new Fold(desk.say("label.rests-on"), this::restsOn, false);
        named(fold.head(), "label-rests-on");
        return named(card(top, fold.node()), "label");
    }

    private Node bars() {
        VBox bars = new VBox(4);
        bars.setAccessibleText(label.letter().isPresent() ? desk.say("label.spoken", words.title(label))
            : words.title(label));
        bars.setMinWidth(Region.USE_PREF_SIZE);
        for (Letter each : Letter.values()) {
            boolean here = label.letter().filter(each::equals).isPresent();
            Label bar = line(each.name(), "bar", each.id());
            bar.setStyle("-fx-min-width: " + (SHORTEST_EMS + LONGER_EMS * each.ordinal()) + "em");
            HBox row = side(12, bar);
            if (here) {
                bar.getStyleClass().add("here");
                row.getChildren().add(line(each.name(), "pointer"));
            }
            bars.getChildren().add(row);
        }
        return named(role(bars, AccessibleRole.IMAGE_VIEW), "label-bars");
    }

    private Node restsOn() {
        VBox groups = stack(24);
        group(groups, Sight.BAD, "label.bad", MaterialDesignA.ALERT_CIRCLE_OUTLINE);
        group(groups, Sight.GOOD, "label.good", MaterialDesignC.CHECK_CIRCLE_OUTLINE);
        group(groups, Sight.UNSEEN, "label.unseen", MaterialDesignE.EYE_OFF_OUTLINE);
        return groups;
    }

    private void group(VBox groups, Sight sight, String key, Ikon mark) {
        List<Line> lines = label.seen(sight);
        if (!lines.isEmpty()) {
            VBox rows = stack(12, text(desk.words().text(key), "strong"));
            lines.forEach(each -> rows.getChildren().add(row(each, mark)));
            groups.getChildren().add(named(rows, "label-" + sight.name().toLowerCase(desk.words().locale())));
        }
    }

    private Node row(Line topic, Ikon mark) {
        VBox says = stack(2, body(words.topic(topic.topic())));
        switch (topic.sight()) {
            case BAD -> topic.because().stream().map(finding -> desk.words().title(finding, device)).distinct()
                .forEach(title -> says.getChildren().add(small(title)));
            case UNSEEN -> {
                if (!topic.because().isEmpty()) {
                    says.getChildren().add(small(desk.words().text("label.unseen.asked")));
                }
            }
            case GOOD -> { }
        }
        Label chapter = text(desk.words().text("label.chapter", topic.topic().chapter()), "small", "muted");
        chapter.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = side(12, icon(mark, "sight", topic.sight().name().toLowerCase(desk.words().locale())), grow(says),
            chapter);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    /** The letter by itself, to stand beside the device's name; empty where there is none. */
    Node badge() {
        if (label.letter().isEmpty()) {
            return stack(0);
        }
        Label badge = named(text(label.letter().get().name(), "badge", label.letter().get().id()), "label-badge");
        badge.setAccessibleText(words.title(label));
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }
}
