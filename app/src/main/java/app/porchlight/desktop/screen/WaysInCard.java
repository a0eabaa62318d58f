package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.area;
import static app.porchlight.desktop.look.Pieces.body;
import static app.porchlight.desktop.look.Pieces.card;
import static app.porchlight.desktop.look.Pieces.grow;
import static app.porchlight.desktop.look.Pieces.hairline;
import static app.porchlight.desktop.look.Pieces.icon;
import static app.porchlight.desktop.look.Pieces.link;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.primary;
import static app.porchlight.desktop.look.Pieces.quiet;
import static app.porchlight.desktop.look.Pieces.round;
import static app.porchlight.desktop.look.Pieces.side;
import static app.porchlight.desktop.look.Pieces.small;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;

import app.porchlight.desktop.look.Icons;
import app.porchlight.desktop.look.Pieces;
import app.porchlight.desktop.state.Standing;
import app.porchlight.engine.conclusions.WayIn;
import app.porchlight.engine.conclusions.WayIn.Step;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Exposure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** How a stranger could get in, step by step, each step with the facts it rests on; and the one fix that cuts it. */
final class WaysInCard {
    /** From here on the steps stand one below the other. */
    private static final int LARGE_TEXT = 150;
    private static final int SHOWN = 2;

    private final Desk desk;
    private final CheckupResult result;
    private final List<WayIn> ways;
    private final List<Button> fixes = new ArrayList<>();
    private final VBox node;

    WaysInCard(Desk desk, CheckupResult result, List<WayIn> ways) {
        this.desk = desk;
        this.result = result;
        this.ways = ways;
        node = ways.isEmpty() ? none() : some();
    }

    boolean any() {
        return !ways.isEmpty();
    }

    private VBox none() {
        Standing standing = !Exposure.told(result) ? Standing.UNTOLD
            : Exposure.all(result).isEmpty() ? Standing.FINE : Standing.IMPROVE;
        HBox row = side(12, icon(Icons.of(standing), "standing", standing.id()),
            grow(named(body(desk.words().conclusions().noWay(result)), "no-way-in")));
        VBox card = card(row);
        card.getStyleClass().add("tight");
        return card;
    }

    private VBox some() {
        VBox card = card(stack(4, text(desk.words().text("way.title"), "subhead"),
            text(desk.words().text("way.lead"), "body", "muted")));
        card.getStyleClass().add("lamp");
        List<Node> drawn = new ArrayList<>();
        for (WayIn each : ways) {
            VBox way = stack(16, steps(each), cut(each));
            drawn.add(drawn.isEmpty() ? way : stack(16, hairline(), way));
        }
        card.getChildren().addAll(drawn.subList(0, Math.min(SHOWN, drawn.size())));
        if (drawn.size() > SHOWN) {
            List<Node> rest = drawn.subList(SHOWN, drawn.size());
            Button more = named(link(MaterialDesignC.CHEVRON_DOWN, desk.say("map.more", rest.size()), () -> {
                card.getChildren().removeLast();
                card.getChildren().addAll(rest);
                Pieces.focus(fixes.get(SHOWN));
            }), "ways-more");
            more.getStyleClass().add("flush");
            card.getChildren().add(more);
        }
        return card;
    }

    private Node steps(WayIn way) {
        boolean largeText = desk.settings().textPercent() >= LARGE_TEXT;
        Pane row = largeText ? stack(8) : side(0);
        if (row instanceof HBox line) {
            line.setAlignment(Pos.TOP_LEFT);
        }
        VBox internet = station(round(MaterialDesignW.WEB), desk.words().text("way.internet"), List.of());
        row.getChildren().add(evenly(internet));
        for (Step step : way.steps()) {
            row.getChildren().add(arrow(largeText));
            row.getChildren().add(evenly(device(step)));
        }
        return row;
    }

    private Node device(Step step) {
        Device device = step.device();
        List<String> because = desk.words().conclusions().because(step);
        VBox station = station(round(desk.icon(device), "needs-you"), desk.name(device), because);
        Button button = area(station, desk.name(device) + ". " + String.join(". ", because),
            () -> desk.way().go(new Page.OneDevice(device.id())));
        button.setAlignment(Pos.TOP_CENTER);
        return button;
    }

    private static VBox station(Node picture, String name, List<String> facts) {
        VBox station = stack(4, picture, centred(text(name, "strong")));
        facts.forEach(fact -> station.getChildren().add(centred(small(fact))));
        station.setAlignment(Pos.TOP_CENTER);
        station.getStyleClass().add("station");
        return station;
    }

    private static Label centred(Label label) {
        label.getStyleClass().add("centred");
        return label;
    }

    private static Node evenly(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return grow(node);
    }

    private static Node arrow(boolean down) {
        VBox arrow = stack(0, icon(down ? MaterialDesignA.ARROW_DOWN : MaterialDesignA.ARROW_RIGHT, "chevron"));
        arrow.getStyleClass().add("arrow");
        arrow.setAlignment(Pos.TOP_CENTER);
        return arrow;
    }

    private Node cut(WayIn way) {
        Device at = result.devices().stream().map(DeviceResult::device)
            .filter(each -> each.id().equals(way.cut().device())).findFirst().orElseThrow();
        String guide = desk.guides().guide(desk.knowledge().guideFor(way.cut().check(), desk.known(at).identity()))
            .title();
        String says = desk.words().text("way.cut", guide);
        Runnable go = () -> desk.way().go(new Page.Fix(way.cut().id()));
        Button fix = fixes.isEmpty() ? primary(desk.say("fix-it"), go) : quiet(desk.say("fix-it"), go);
        fix.setAccessibleText(desk.say("fix-it") + ": " + guide);
        fixes.add(named(fix, "cut-" + (fixes.size() + 1)));
        VBox text = stack(4, text(says, "body", "strong"));
        if (!way.also().isEmpty()) {
            text.getChildren().addFirst(text(desk.words().conclusions().also(way), "small", "muted"));
        }
        HBox row = side(16, icon(MaterialDesignC.CONTENT_CUT, "chevron"), grow(text), fix);
        return desk.settings().textPercent() >= LARGE_TEXT ? stack(12, text, fix) : row;
    }

    Node node() {
        return node;
    }

    /** What one would press first. */
    Optional<Node> first() {
        return fixes.stream().findFirst().map(Node.class::cast);
    }
}
