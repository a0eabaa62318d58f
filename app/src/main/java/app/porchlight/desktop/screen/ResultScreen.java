package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.body;
import static app.porchlight.desktop.look.Pieces.card;
import static app.porchlight.desktop.look.Pieces.grow;
import static app.porchlight.desktop.look.Pieces.hairline;
import static app.porchlight.desktop.look.Pieces.heading;
import static app.porchlight.desktop.look.Pieces.icon;
import static app.porchlight.desktop.look.Pieces.line;
import static app.porchlight.desktop.look.Pieces.link;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.pill;
import static app.porchlight.desktop.look.Pieces.primary;
import static app.porchlight.desktop.look.Pieces.quiet;
import static app.porchlight.desktop.look.Pieces.side;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;
import static app.porchlight.desktop.look.Pieces.title;

import app.porchlight.desktop.look.Rows;
import app.porchlight.desktop.look.Sheet;
import app.porchlight.desktop.state.Overview;
import app.porchlight.desktop.state.Session;
import app.porchlight.desktop.state.Standing;
import app.porchlight.engine.conclusions.WaysIn;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** What the checkup came to: the verdict, what to fix first, every device, and what was not checked. */
final class ResultScreen implements Screen {
    private final Desk desk;
    private final Sheet sheet = Sheet.wide();
    private Node first;

    ResultScreen(Desk desk) {
        this.desk = desk;
        draw();
    }

    private void draw() {
        if (desk.session().shown().isEmpty()) {
            Button check = named(primary(desk.say("welcome.check"), () -> desk.way().go(new Page.Welcome())), "home");
            first = check;
            sheet.set(title(desk.say("result.none")), check);
            return;
        }
        Overview overview = desk.session().shown().get();
        CheckupResult result = overview.result();
        Button again = named(quiet(MaterialDesignR.REFRESH, desk.say("result.check-again"),
            () -> desk.way().go(new Page.Welcome())), "check-home-again");
        first = again;
        Label verdict = named(title(desk.words().summary().headline(result)), "verdict");
        List<Node> parts = new ArrayList<>();
        Pane top = desk.settings().largeText() ? stack(16, verdict, again) : side(24, grow(verdict), again);
        if (top instanceof HBox row) {
            row.setAlignment(Pos.TOP_LEFT);
        }
        parts.add(stack(8, top, text(desk.words().summary().more(result), "lead", "muted", "measure"),
            text(when(result), "small", "muted")));
        desk.session().mishap().ifPresent(mishap -> parts.add(new Notice(desk, mishap).node()));
        if (!overview.fixFirst().isEmpty()) {
            parts.add(fixFirst(overview));
        }
        parts.add(counts(overview));
        desk.session().earlier().map(earlier -> new SinceLastTime(desk, earlier, result))
            .filter(news -> !news.isSilent()).ifPresent(news -> parts.add(news.node()));
        Stream.of(Standing.NEEDS_YOU, Standing.IMPROVE, Standing.UNTOLD, Standing.FINE)
            .filter(standing -> overview.count(standing) > 0)
            .forEach(standing -> parts.add(group(standing, overview.group(standing))));
        parts.add(honestly(result));
        sheet.set(parts.toArray(Node[]::new));
    }

    /** Nobody knows how long a checkup took that was cut off. */
    private String when(CheckupResult result) {
        String date = desk.date(result.started());
        String when = result.took().isZero() ? date
            : desk.say("result.when", date, desk.words().times().took(result.took()));
        return desk.technical().of(result).map(where -> when + " · " + where).orElse(when);
    }

    private Node fixFirst(Overview overview) {
        VBox card = named(card(text(desk.say("result.fix-first"), "subhead")), "fix-first");
        card.getStyleClass().add("lamp");
        int number = 1;
        for (Overview.ToFix each : overview.fixFirst()) {
            if (number > 1) {
                card.getChildren().add(hairline());
            }
            card.getChildren().add(toFix(number, each));
            number++;
        }
        int ways = WaysIn.of(overview.result(), desk.knowledge()).size();
        if (ways > 0) {
            Button see = named(link(MaterialDesignS.SITEMAP_OUTLINE, desk.say("result.ways-in", ways),
                () -> desk.way().go(new Page.Map())), "to-ways-in");
            see.getStyleClass().add("flush");
            card.getChildren().addAll(hairline(), see);
        }
        return card;
    }

    private Node toFix(int number, Overview.ToFix each) {
        String name = desk.name(each.device());
        String title = desk.words().title(each.finding(), each.device());
        Label badge = line(Integer.toString(number), "number");
        badge.setMinWidth(Label.USE_PREF_SIZE);
        Button fix = number == 1
            ? primary(desk.say("fix-it"), () -> desk.way().go(new Page.Fix(each.finding().id())))
            : quiet(desk.say("fix-it"), () -> desk.way().go(new Page.Fix(each.finding().id())));
        fix.setAccessibleText(desk.say("fix-it") + ": " + name + ". " + title);
        named(fix, "fix-" + number);
        if (number == 1) {
            first = fix;
        }
        return side(16, badge, grow(stack(2, line(name, "row-name"), body(title))), fix);
    }

    /** The four groups in numbers. */
    private Node counts(Overview overview) {
        FlowPane row = new FlowPane(12, 8);
        for (Standing standing : List.of(Standing.NEEDS_YOU, Standing.IMPROVE, Standing.UNTOLD, Standing.FINE)) {
            if (overview.count(standing) == 0) {
                continue;
            }
            Label pill = pill(standing, desk.say("result.count", desk.standing(standing), overview.count(standing)));
            row.getChildren().add(named(pill, "count-" + standing.id()));
        }
        return row;
    }

    private Node group(Standing standing, List<DeviceResult> devices) {
        Node card = Rows.card(devices, each -> desk.deviceRow(each.device(), standing));
        Label name = heading(desk.standing(standing));
        Label more = text(desk.say("group." + standing.id()), "body", "muted", "measure");
        return named(stack(12, stack(4, name, more), card), "group-" + standing.id());
    }

    /** What was checked, what could not be, what never is. */
    private Node honestly(CheckupResult result) {
        VBox card = card(text(desk.say("honest.title"), "subhead"));
        List<String> checked = result.coverage().checked().stream().map(desk.words()::question).toList();
        if (!checked.isEmpty()) {
            card.getChildren().add(list(MaterialDesignC.CHECK, desk.say("honest.checked"), checked));
        }
        List<String> doubts = new ArrayList<>(desk.words().surroundings().doubts(result));
        if (result.ending() == CheckupResult.Ending.STOPPED) {
            doubts.addFirst(desk.say("honest.stopped"));
        }
        if (!doubts.isEmpty()) {
            card.getChildren().add(list(MaterialDesignH.HELP, desk.say("honest.doubts"), doubts));
        }
        List<String> view = new ArrayList<>(desk.words().surroundings().view(result, desk::name));
        if (desk.settings().details()) {
            view.addFirst(desk.words().surroundings().network(result));
        }
        card.getChildren().add(list(MaterialDesignE.EYE_OUTLINE, desk.words().text("view.title"), view));
        card.getChildren().add(list(MaterialDesignE.EYE_OFF_OUTLINE, desk.say("honest.never"),
            desk.words().neverChecked()));
        return named(card, "honest");
    }

    private static Node list(Ikon mark, String title, List<String> lines) {
        VBox rows = stack(8, text(title, "strong"));
        for (String each : lines) {
            HBox row = side(12, icon(mark, "chevron"), grow(text(each, "body", "muted")));
            row.setAlignment(Pos.TOP_LEFT);
            rows.getChildren().add(row);
        }
        return rows;
    }

    @Override
    public void changed(Session.Change change) {
        switch (change) {
            case MEMORY, MISHAP -> draw();
            case PLACES, PROGRESS, FINISHED -> { }
        }
    }

    @Override
    public Node node() {
        return sheet.node();
    }

    @Override
    public String name() {
        return desk.say("result.title");
    }

    @Override
    public Node first() {
        return first;
    }
}
