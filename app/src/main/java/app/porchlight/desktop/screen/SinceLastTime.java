package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.card;
import static app.porchlight.desktop.look.Pieces.grow;
import static app.porchlight.desktop.look.Pieces.icon;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.side;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;

import app.porchlight.desktop.state.Earlier;
import app.porchlight.history.Changes;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** What is new since the checkup before: quiet, one line each. */
final class SinceLastTime {
    private static final int MOST = 5;

    private final Desk desk;
    private final List<HBox> lines = new ArrayList<>();
    private final Map<String, Device> devices = new HashMap<>();
    private final boolean sawAll;

    SinceLastTime(Desk desk, Earlier earlier, CheckupResult now) {
        this.desk = desk;
        sawAll = now.ending() == Ending.COMPLETED;
        Stream.of(earlier.result(), now).flatMap(each -> each.devices().stream()).map(DeviceResult::device)
            .forEach(device -> devices.put(device.id(), device));
        Changes changes = earlier.changes(now);
        findings("news.back", MaterialDesignR.REFRESH, changes.back());
        findings("news.opened", MaterialDesignA.ALERT_CIRCLE_OUTLINE, changes.opened());
        findings("news.unanswered", MaterialDesignH.HELP_CIRCLE_OUTLINE, changes.unanswered());
        findings("news.fixed", MaterialDesignC.CHECK, changes.fixed());
        changes.appeared().forEach(each -> line(MaterialDesignP.PLUS, desk.words().text("news.appeared",
            desk.name(each))));
        changes.gone().forEach(each -> line(MaterialDesignE.EYE_OFF_OUTLINE, desk.words().text("news.gone",
            desk.name(each))));
    }

    private void findings(String key, Ikon mark, List<Finding> findings) {
        for (Finding each : findings) {
            Device device = devices.get(each.device());
            if (device != null) {
                line(mark, desk.words().text(key, desk.name(device), desk.words().title(each, device)));
            }
        }
    }

    private void line(Ikon mark, String words) {
        HBox line = side(12, icon(mark, "chevron"), grow(text(words, "body")));
        line.setAlignment(Pos.TOP_LEFT);
        lines.add(line);
    }

    /** A checkup that was stopped cannot say that nothing has changed: then there is nothing to tell. */
    boolean isSilent() {
        return lines.isEmpty() && !sawAll;
    }

    Node node() {
        VBox rows = named(stack(8), "since-last-time-lines");
        if (lines.isEmpty()) {
            rows.getChildren().add(text(desk.words().text("news.none"), "body", "muted"));
        }
        // "And one more" is no shorter than the one.
        int shown = lines.size() == MOST + 1 ? lines.size() : Math.min(MOST, lines.size());
        rows.getChildren().addAll(lines.subList(0, shown));
        if (shown < lines.size()) {
            rows.getChildren().add(text(desk.say("result.more-news", lines.size() - shown), "body", "muted"));
        }
        return named(card(text(desk.words().text("news.title"), "subhead"), rows), "since-last-time");
    }
}
