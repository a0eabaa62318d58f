package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.body;
import static app.porchlight.desktop.look.Pieces.card;
import static app.porchlight.desktop.look.Pieces.focus;
import static app.porchlight.desktop.look.Pieces.grow;
import static app.porchlight.desktop.look.Pieces.lead;
import static app.porchlight.desktop.look.Pieces.link;
import static app.porchlight.desktop.look.Pieces.muted;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.pill;
import static app.porchlight.desktop.look.Pieces.primary;
import static app.porchlight.desktop.look.Pieces.quiet;
import static app.porchlight.desktop.look.Pieces.round;
import static app.porchlight.desktop.look.Pieces.rows;
import static app.porchlight.desktop.look.Pieces.side;
import static app.porchlight.desktop.look.Pieces.small;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;
import static app.porchlight.desktop.look.Pieces.title;
import static app.porchlight.desktop.look.Pieces.wrapping;

import app.porchlight.desktop.look.Fold;
import app.porchlight.desktop.look.Sheet;
import app.porchlight.desktop.state.Session;
import app.porchlight.desktop.state.Standing;
import app.porchlight.model.Asked;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Said;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** One device: what it is and why we think so, what was found, what it was asked. */
final class DeviceScreen implements Screen {
    private static final int LONGEST_NAME = 60;
    private static final double SURE = 0.8;

    private final Desk desk;
    private final String id;
    private final Sheet sheet = Sheet.wide();
    private final Button back;
    private boolean renaming;
    /** True until whoever has just named it, or not, is back where they began. */
    private boolean renamed;
    private StoryCard story;
    private Fold fine;
    private List<Finding> folded = List.of();

    DeviceScreen(Desk desk, String id) {
        this.desk = desk;
        this.id = id;
        back = named(link(MaterialDesignC.CHEVRON_LEFT, desk.say("back"), desk.way()::back), "back");
        back.getStyleClass().add("flush");
        draw();
    }

    private Optional<DeviceResult> device() {
        return desk.session().shown().flatMap(overview -> overview.device(id));
    }

    private void draw() {
        if (device().isEmpty()) {
            sheet.set(back, title(desk.say("device.gone")));
            return;
        }
        DeviceResult result = device().get();
        List<Node> parts = new ArrayList<>(List.of(back, head(result)));
        List<Finding> findings = result.findings().stream()
            .sorted(Comparator.comparing(DeviceScreen::weight)).toList();
        List<Finding> open = findings.stream().filter(Finding::atRisk).toList();
        for (Finding finding : open) {
            parts.add(toFix(finding, result.device(), parts.size() == 2));
        }
        List<Finding> others = findings.stream().filter(finding -> !finding.atRisk()).toList();
        sheet.set(parts, List.of(new LabelCard(desk, result)::node, new Told(desk, result.device())::node,
            () -> others(others, result), () -> why(result.device()), () -> story(result.device()),
            () -> asked(result.asked()), new Treatment(desk, result)::node, () -> new Technical(desk).of(result)));
    }

    /** The gravest first, then what could not be told, then what is fine. */
    private static int weight(Finding finding) {
        return switch (finding.verdict()) {
            case Verdict.AtRisk risk -> risk.severity().ordinal();
            case Verdict.CouldNotTell untold -> Severity.values().length;
            case Verdict.Fine fine -> Severity.values().length + 1;
        };
    }

    private Node head(DeviceResult result) {
        Device device = result.device();
        Standing standing = Standing.of(result.findings());
        Label name = named(title(desk.name(device)), "device-name");
        FlowPane line = wrapping(12, pill(standing, desk.standing(standing)));
        String sure = desk.say(desk.known(device).identity().confidence() >= SURE ? "sure.yes" : "sure.rather");
        String is = desk.what(device);
        Label what = lead(is.isEmpty() ? desk.say("sure.not") : desk.say("device.what", is, sure));
        what.getStyleClass().add("muted");
        VBox texts = stack(8, name, what, line);
        if (renaming) {
            texts.getChildren().set(0, rename(device));
        } else {
            Button rename = named(link(MaterialDesignP.PENCIL_OUTLINE, desk.say("device.rename"), () -> {
                renaming = true;
                draw();
            }), "rename");
            line.getChildren().add(rename);
            if (renamed) {
                renamed = false;
                focus(rename);
            }
        }
        HBox head = side(24, round(desk.icon(device), "big"), grow(texts),
            new LabelCard(desk, result).badge());
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    private Node rename(Device device) {
        TextField field = named(new TextField(desk.session().notes().given(id).name().orElseGet(() ->
            desk.words().deviceName(desk.known(device)))), "new-name");
        field.setAccessibleText(desk.say("device.new-name"));
        field.setPrefColumnCount(20);
        Runnable keep = () -> {
            String typed = Said.clean(field.getText());
            String name = typed.substring(0, Math.min(LONGEST_NAME, typed.length()));
            renaming = false;
            renamed = true;
            desk.session().notes().tell(desk.session().notes().given(id).named(name));
        };
        field.setOnAction(event -> keep.run());
        focus(field);
        return stack(12, field, wrapping(12, named(primary(desk.say("device.keep-name"), keep), "keep-name"),
            named(quiet(desk.say("cancel"), () -> {
                renaming = false;
                renamed = true;
                draw();
            }), "keep-old-name")));
    }

    private Node toFix(Finding finding, Device device, boolean gravest) {
        Verdict.AtRisk risk = (Verdict.AtRisk) finding.verdict();
        Runnable go = () -> desk.way().go(new Page.Fix(finding.id()));
        Button fix = gravest ? primary(desk.say("fix-it"), go) : quiet(desk.say("fix-it"), go);
        String title = desk.words().title(finding, device);
        fix.setAccessibleText(desk.say("fix-it") + ": " + title);
        Standing standing = Standing.of(risk);
        String who = desk.knowledge().check(finding.check()).who().stream().findFirst().orElse("you");
        VBox card = card(side(12, pill(standing, desk.words().severity(risk.severity())),
                small(desk.words().who(who))),
            stack(8, text(title, "subhead"),
                text(desk.words().sentence(finding, device, desk.knowledge()), "body", "measure")));
        List<DeviceResult> all = desk.session().shown().orElseThrow().result().devices();
        desk.words().ways(finding, all, desk::name)
            .forEach(way -> card.getChildren().add(text(way, "body", "measure")));
        card.getChildren().add(fix);
        return named(card, "finding-" + finding.check());
    }

    /** What is fine and what could not be told. */
    private Node others(List<Finding> findings, DeviceResult result) {
        Device device = result.device();
        if (findings.isEmpty()) {
            return stack(0);
        }
        if (result.leftAlone()) {
            return card(text(desk.words().sentence(findings.getFirst(), device, desk.knowledge()), "body"));
        }
        List<Node> untold = findings.stream().filter(each -> !isFine(each)).map(each -> row(each, device)).toList();
        List<Finding> fine = findings.stream().filter(DeviceScreen::isFine).toList();
        VBox all = stack(12, text(desk.say("device.others"), "subhead"));
        if (!untold.isEmpty()) {
            all.getChildren().add(rows(untold));
        }
        if (!fine.isEmpty()) {
            all.getChildren().add(fine(fine, device));
        }
        return all;
    }

    private static boolean isFine(Finding finding) {
        return finding.verdict() instanceof Verdict.Fine;
    }

    /** Folded away, for there are many. Stays open when the rest is drawn anew; made anew where the answers are new. */
    private Node fine(List<Finding> findings, Device device) {
        if (!findings.equals(folded)) {
            boolean open = fine != null && fine.isOpen();
            folded = findings;
            fine = new Fold(desk.say("device.others.fine", findings.size()),
                () -> rows(findings.stream().map(each -> row(each, device)).toList()), open);
            named(fine.head(), "others-fine");
        }
        return fine.node();
    }

    private Node row(Finding finding, Device device) {
        Standing standing = Standing.of(finding.verdict());
        HBox row = side(16, grow(stack(4, text(desk.words().question(finding.check()), "strong"),
            text(desk.words().sentence(finding, device, desk.knowledge()), "body", "muted"))),
            pill(standing, desk.standing(standing)));
        row.getStyleClass().add("device-row");
        return row;
    }

    private Node why(Device device) {
        VBox lines = stack(8);
        if (device.identity().reasons().isEmpty()) {
            lines.getChildren().add(muted(desk.say("device.no-reasons")));
        }
        device.identity().reasons().stream().limit(6)
            .forEach(reason -> lines.getChildren().add(body(desk.words().reason(reason))));
        Instant now = desk.session().shown().orElseThrow().result().started();
        Instant first = desk.session().earlier().map(each -> each.firstSeen().get(id)).orElse(now);
        desk.words().whatIsThis().about(device, desk.knowledge(), desk.ago(first), desk.ago(now))
            .forEach(help -> lines.getChildren().add(body(help)));
        return card(text(desk.say("device.why"), "subhead"), lines);
    }

    /** Read once: when the rest is drawn anew it stays as it is, and nothing moves. */
    private Node story(Device device) {
        if (story == null) {
            story = new StoryCard(desk, device);
        }
        return story.node();
    }

    private Node asked(List<Asked> asked) {
        Fold fold = new Fold(desk.say("device.asked"), () -> each(asked), false);
        named(fold.head(), "asked");
        return fold.node();
    }

    private Node each(List<Asked> asked) {
        VBox lines = stack(8);
        if (asked.isEmpty()) {
            lines.getChildren().add(muted(desk.say("asked.nothing")));
        }
        if (desk.settings().details()) {
            asked.forEach(each -> lines.getChildren().add(line(desk.second(each.when()), inDetail(each))));
        } else {
            asked.stream().collect(Collectors.groupingBy(desk.words()::asked, LinkedHashMap::new, Collectors.toList()))
                .forEach((what, each) -> lines.getChildren().add(line(desk.time(each.getFirst().when()),
                    each.size() == 1 ? what : desk.say("asked.times", what, Integer.toString(each.size())))));
        }
        return lines;
    }

    private String inDetail(Asked asked) {
        String what = desk.words().asked(asked);
        return asked.port() == 0 ? what : desk.say("asked.with-port", what, Integer.toString(asked.port()));
    }

    private static Node line(String when, String what) {
        return side(16, text(when, "small", "muted"), grow(body(what)));
    }

    @Override
    public void changed(Session.Change change) {
        switch (change) {
            case MEMORY, PROGRESS -> {
                if (!renaming) {
                    draw();
                }
            }
            case PLACES, MISHAP, FINISHED -> { }
        }
    }

    @Override
    public Node node() {
        return sheet.node();
    }

    @Override
    public String name() {
        return device().map(result -> desk.name(result.device())).orElseGet(() -> desk.say("device.gone"));
    }

    @Override
    public Node first() {
        return back;
    }
}
