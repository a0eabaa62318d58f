package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.body;
import static app.porchlight.desktop.look.Pieces.card;
import static app.porchlight.desktop.look.Pieces.focus;
import static app.porchlight.desktop.look.Pieces.grow;
import static app.porchlight.desktop.look.Pieces.icon;
import static app.porchlight.desktop.look.Pieces.lead;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.primary;
import static app.porchlight.desktop.look.Pieces.quiet;
import static app.porchlight.desktop.look.Pieces.side;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;
import static app.porchlight.desktop.look.Pieces.title;
import static app.porchlight.desktop.look.Pieces.wrapping;

import app.porchlight.desktop.look.Choice;
import app.porchlight.desktop.look.Sheet;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Before the first checkup: whose home it is, and what will happen in it. Two short screens. */
final class ConsentScreen implements Screen {
    private final Desk desk;
    private final StackPane paper = new StackPane();
    private Sheet sheet = Sheet.middle();
    private Node first;

    ConsentScreen(Desk desk) {
        this.desk = desk;
        whose();
    }

    private void whose() {
        Button yes = named(primary(desk.say("consent.mine"), this::what), "consent-mine");
        Button no = named(quiet(desk.say("consent.not-mine"), () -> {
            desk.session().practice(true);
            desk.way().go(new Page.Welcome());
        }), "consent-practice");
        first = yes;
        FlowPane buttons = wrapping(12, yes, no);
        buttons.setAlignment(Pos.CENTER);
        show(Sheet.middle(), desk.lamp(96, true).node(),
            centred(stack(12, centred(title(desk.say("consent.title"))), centred(lead(desk.say("consent.lead"))))),
            centred(text(desk.say("consent.whose"), "body", "muted")), buttons,
            centred(text(desk.say("consent.private"), "small", "muted")));
    }

    private void what() {
        Choice<Boolean> how = new Choice<>(desk.settings().lookOnly(), lookOnly -> desk.settings().lookOnly(lookOnly));
        how.big(false, desk.say("choice.careful"), desk.say("choice.careful.more"), "choice-careful");
        how.big(true, desk.say("choice.look-only"), desk.say("choice.look-only.more"), "choice-look-only");
        Button go = named(primary(desk.say("consent.agree"), () -> {
            desk.settings().consented(true);
            desk.way().go(new Page.Welcome());
        }), "consent-agree");
        first = go;
        show(Sheet.wide(), title(desk.say("consent.what")), card(promises()),
            text(desk.say("consent.how"), "subhead"), how.node());
        sheet.foot(quiet(MaterialDesignC.CHEVRON_LEFT, desk.say("back"), this::whose), go);
        focus(go);
    }

    /** Beside each other, so that the choice below them is in sight also in a small window. */
    private Node promises() {
        VBox does = lines(MaterialDesignC.CHECK, "consent.does");
        VBox never = lines(MaterialDesignC.CLOSE, "consent.never");
        if (desk.settings().largeText()) {
            return stack(24, does, never);
        }
        GridPane both = new GridPane(32, 0);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        both.getColumnConstraints().addAll(half, half);
        both.addRow(0, does, never);
        return both;
    }

    private VBox lines(Ikon mark, String key) {
        List<Node> rows = desk.say(key).lines().map(line -> {
            HBox row = side(12, icon(mark), grow(body(line)));
            row.setAlignment(Pos.TOP_LEFT);
            return (Node) row;
        }).toList();
        Node[] all = rows.toArray(Node[]::new);
        return stack(12, text(desk.say(key + ".title"), "strong"), stack(8, all));
    }

    private static Node centred(Node node) {
        node.getStyleClass().add("centred");
        if (node instanceof Label) {
            node.getStyleClass().add("measure");
        }
        return node;
    }

    private void show(Sheet next, Node... parts) {
        sheet = next;
        sheet.set(parts);
        paper.getChildren().setAll(sheet.node());
    }

    @Override
    public Node node() {
        return paper;
    }

    @Override
    public String name() {
        return desk.say("consent.title");
    }

    @Override
    public Node first() {
        return first;
    }
}
