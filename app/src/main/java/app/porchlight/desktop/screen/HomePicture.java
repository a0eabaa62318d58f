package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.area;
import static app.porchlight.desktop.look.Pieces.card;
import static app.porchlight.desktop.look.Pieces.focus;
import static app.porchlight.desktop.look.Pieces.grow;
import static app.porchlight.desktop.look.Pieces.icon;
import static app.porchlight.desktop.look.Pieces.line;
import static app.porchlight.desktop.look.Pieces.link;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.round;
import static app.porchlight.desktop.look.Pieces.side;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;

import app.porchlight.desktop.look.Branches;
import app.porchlight.desktop.look.Icons;
import app.porchlight.desktop.look.Pieces;
import app.porchlight.desktop.look.Rows;
import app.porchlight.desktop.state.HomeMap;
import app.porchlight.desktop.state.HomeMap.Doors;
import app.porchlight.desktop.state.HomeMap.Group;
import app.porchlight.desktop.state.HomeMap.Sort;
import app.porchlight.desktop.state.Standing;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The Internet, the router below it, and what hangs on the router. */
final class HomePicture {
    /** So many of a group are drawn; the others when one asks for them. A few too many are all drawn. */
    private static final int SHOWN = 5;
    private static final int FEW_MORE = 1;
    private static final double NARROWEST = 248;

    private final Desk desk;
    private final HomeMap map;
    private final VBox node;
    private Node first;

    HomePicture(Desk desk, CheckupResult result) {
        this.desk = desk;
        this.map = HomeMap.of(result, device -> desk.known(device).identity().kind());
        node = named(stack(0), "map");
        node.setAlignment(Pos.TOP_CENTER);
        boolean open = map.doors() == Doors.OPEN;
        VBox internet = stack(8, round(MaterialDesignW.WEB), line(desk.words().text("way.internet"), "strong"));
        internet.setAlignment(Pos.CENTER);
        node.getChildren().addAll(internet, twig(open), doors(), twig(open), router());
        if (!map.groups().isEmpty()) {
            List<VBox> cards = map.groups().stream().map(this::group).toList();
            boolean marked = map.groups().getFirst().sort() == Sort.OPEN;
            node.getChildren().add(new Branches(cards, desk.pixels(NARROWEST), marked));
        }
    }

    private static Node twig(boolean marked) {
        Region twig = new Region();
        twig.getStyleClass().add("twig");
        if (marked) {
            twig.getStyleClass().add("marked");
        }
        return twig;
    }

    /** What is open between the Internet and the router: three answers, never two. */
    private Node doors() {
        Label pill = switch (map.doors()) {
            case OPEN -> Pieces.pill(Standing.NEEDS_YOU, desk.say("map.doors.open", map.openDoors()));
            case SHUT -> Pieces.pill(Standing.FINE, desk.say("map.doors.shut"));
            case UNTOLD -> Pieces.pill(Standing.UNTOLD, desk.say("map.doors.untold"));
        };
        return named(pill, "map-doors");
    }

    private Node router() {
        if (map.router().isEmpty()) {
            VBox none = card(side(12, icon(MaterialDesignH.HELP_CIRCLE_OUTLINE, "chevron"),
                text(desk.say("map.no-router"), "body", "muted")));
            none.getStyleClass().add("tight");
            none.setMaxWidth(Region.USE_PREF_SIZE);
            return named(none, "map-no-router");
        }
        DeviceResult router = map.router().get();
        VBox card = card(named(row(router), "map-router"));
        card.getStyleClass().add("rows");
        card.setMaxWidth(desk.pixels(NARROWEST * 1.4));
        return card;
    }

    private VBox group(Group group) {
        VBox card = card();
        card.getStyleClass().addAll("rows", "group");
        VBox head = stack(4, text(desk.say("map.group", desk.say("map.group." + group.sort().id()),
            group.devices().size()), "strong"));
        if (group.sort() == Sort.OPEN) {
            card.getStyleClass().add("open");
            head.getChildren().add(text(desk.say("map.group.open.more"), "small", "muted"));
        }
        head.getStyleClass().add("group-head");
        card.getChildren().add(head);
        List<DeviceResult> devices = group.devices();
        int shown = devices.size() <= SHOWN + FEW_MORE ? devices.size() : SHOWN;
        devices.subList(0, shown).forEach(each -> card.getChildren().add(row(each)));
        if (shown < devices.size()) {
            card.getChildren().add(more(card, devices.subList(shown, devices.size()), group.sort()));
        }
        return named(card, "map-" + group.sort().id());
    }

    private Node more(VBox card, List<DeviceResult> devices, Sort sort) {
        Button more = named(link(MaterialDesignC.CHEVRON_DOWN, desk.say("map.more", devices.size()), () -> {
            Rows<DeviceResult> others = Rows.plain(devices, this::row);
            card.getChildren().set(card.getChildren().size() - 1, others);
            focus(others.first());
        }), "map-more-" + sort.id());
        more.setAccessibleText(desk.say("map.group." + sort.id()) + ": " + more.getText());
        return more;
    }

    private Button row(DeviceResult result) {
        Device device = result.device();
        Standing standing = Standing.of(result.findings());
        Label name = line(desk.name(device));
        name.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        Node content = side(12, icon(desk.icon(device), "small-icon"), grow(name),
            icon(Icons.of(standing), "standing", standing.id()));
        content.getStyleClass().add("map-row");
        Button row = area(content, desk.name(device) + ". " + desk.what(device) + ". " + desk.standing(standing),
            () -> desk.way().go(new Page.OneDevice(device.id())));
        if (first == null) {
            first = row;
        }
        return row;
    }

    Node node() {
        return node;
    }

    Node first() {
        return first;
    }
}
