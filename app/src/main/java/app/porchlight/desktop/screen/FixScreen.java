package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.card;
import static app.porchlight.desktop.look.Pieces.focus;
import static app.porchlight.desktop.look.Pieces.line;
import static app.porchlight.desktop.look.Pieces.link;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.primary;
import static app.porchlight.desktop.look.Pieces.quiet;
import static app.porchlight.desktop.look.Pieces.round;
import static app.porchlight.desktop.look.Pieces.side;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;
import static app.porchlight.desktop.look.Pieces.title;
import static app.porchlight.desktop.look.Pieces.wrapping;

import app.porchlight.desktop.look.Icons;
import app.porchlight.desktop.look.Sheet;
import app.porchlight.desktop.state.Passphrase;
import app.porchlight.desktop.state.Session;
import app.porchlight.knowledge.CheckFacts;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Kind;
import app.porchlight.words.Guide;
import app.porchlight.words.Letter;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;

/** A fix, one step a screen; the last step asks the device again. */
final class FixScreen implements Screen {
    private final Desk desk;
    private final Sheet sheet = Sheet.narrow();
    private final Device device;
    private final Finding finding;
    private final Passphrase passphrase = new Passphrase();
    /** The finding's own: only its steps are remembered. */
    private final Guide own;
    private final Button back;
    private final Button cannot;
    private final Button next;
    private Guide guide;
    private int step;
    private boolean waysOut;
    private Optional<Guide.Way> letter = Optional.empty();
    private ProofStep proof;

    FixScreen(Desk desk, DeviceResult result, Finding finding) {
        this.desk = desk;
        this.device = result.device();
        this.finding = finding;
        own = desk.guides().guide(desk.knowledge().guideFor(finding.check(), device.identity()));
        guide = own;
        back = named(quiet(MaterialDesignC.CHEVRON_LEFT, desk.say("back"), this::back), "guide-back");
        cannot = named(link(desk.say("guide.cannot"), this::cannot), "guide-cannot");
        next = named(primary(desk.say("guide.next"), this::next), "guide-next");
        next.setDefaultButton(true);
        sheet.foot(back, cannot, next);
        draw();
        desk.session().notes().stepsDone(finding, this::goOnAfter);
    }

    /** Steps done before a restart are not asked for again. */
    private void goOnAfter(Set<Integer> done) {
        if (step == 0 && !done.isEmpty() && !waysOut) {
            step = Math.min(done.stream().max(Integer::compare).get() + 1, guide.steps().size());
            draw();
        }
    }

    private boolean atProof() {
        return step >= guide.steps().size();
    }

    private void draw() {
        cannot.setVisible(!waysOut && !atProof() && !waysOut().isEmpty());
        next.setVisible(!waysOut && !atProof());
        next.setManaged(next.isVisible());
        if (next.isVisible()) {
            focus(next);
        }
        if (letter.isPresent()) {
            drawLetter(letter.get());
        } else if (waysOut) {
            drawWaysOut();
        } else if (atProof()) {
            proof = new ProofStep(desk, device, finding, this::fromTheStart, this::cannot);
            sheet.set(head(), proof.node());
            focus(proof.first());
        } else {
            Guide.Step now = guide.steps().get(step);
            List<Node> parts = new ArrayList<>(List.of(head(), side(0, round(Icons.of(now.picture(), device), "big")),
                named(title(now.title()), "step-title"), new GuideText(this::offer).draw(now)));
            if (desk.session().practice()) {
                parts.add(practice());
            }
            sheet.set(parts.toArray(Node[]::new));
        }
    }

    private Node head() {
        int all = guide.steps().size() + 1;
        String where = desk.say("guide.step", Math.min(step, all - 1) + 1, all);
        HBox dots = side(8);
        for (int i = 0; i < all; i++) {
            Label dot = new Label();
            dot.getStyleClass().addAll("dot", i < step ? "done" : i == step ? "now" : "ahead");
            dots.getChildren().add(dot);
        }
        VBox about = stack(2, line(desk.name(device), "strong"), text(guide.title(), "body", "muted"));
        desk.technical().of(finding, device).ifPresent(exactly ->
            about.getChildren().add(text(exactly, "small", "muted")));
        return stack(12, about, side(12, dots, named(line(where, "small", "muted"), "step-count")));
    }

    private Node offer(Guide.Help help) {
        return switch (help) {
            case PAGE -> page();
            case PASSWORD -> password();
        };
    }

    /** Only ever an address inside the home that was checked; the practice home has no pages to open. */
    private Node page() {
        Optional<URI> page = DevicePage.of(device, desk.session());
        if (page.isEmpty()) {
            String why = desk.say(desk.session().practice() ? "guide.page-practice" : "guide.page-none");
            return text(why, "body", "muted", "measure");
        }
        return side(0, named(quiet(MaterialDesignO.OPEN_IN_NEW, desk.say("guide.open-page"),
            () -> desk.outside().open(page.get())), "open-page"));
    }

    private Node password() {
        Label shown = named(line(passphrase.make(), "passphrase"), "passphrase");
        Label told = text("", "small", "muted");
        Button copy = quiet(MaterialDesignC.CONTENT_COPY, desk.say("guide.copy"), () -> {
            desk.outside().copy(shown.getText());
            told.setText(desk.say("guide.copied"));
        });
        Button other = link(desk.say("guide.another"), () -> {
            shown.setText(passphrase.make());
            told.setText("");
        });
        return stack(12, shown, wrapping(12, named(copy, "copy-passphrase"), other, told),
            text(desk.say("guide.passphrase"), "small", "muted", "measure"));
    }

    private Node practice() {
        Button heal = named(quiet(MaterialDesignM.MAGIC_STAFF, desk.say("guide.heal"), () ->
            desk.session().heal(device, () -> {
                step = guide.steps().size();
                draw();
            })), "heal");
        VBox card = card(text(desk.say("guide.practice"), "body", "measure"), side(0, heal));
        card.getStyleClass().add("lamp");
        return card;
    }

    /** Those that the guide names, and whoever else can mend it. A router can be neither moved nor done without. */
    private List<Guide.Way> waysOut() {
        List<String> who = desk.knowledge().check(finding.check()).who();
        Stream<Guide.Way> others = Stream.of(Guide.Way.MAKER, Guide.Way.PROVIDER)
            .filter(way -> who.contains(way.id()));
        boolean router = device.identity().is(Kind.ROUTER) || device.isRouter();
        return Stream.concat(guide.otherwise().stream(), others).distinct()
            .filter(way -> !router || way != Guide.Way.GUEST_NETWORK && way != Guide.Way.UNPLUG).toList();
    }

    private void drawWaysOut() {
        List<Node> parts = new ArrayList<>(List.of(head(), title(desk.say("guide.cannot.title")),
            text(desk.say("guide.cannot.lead"), "lead", "muted", "measure")));
        for (Guide.Way way : waysOut()) {
            VBox card = card(stack(4, text(desk.words().otherwise(way), "subhead"),
                text(desk.words().otherwiseMore(way), "body", "measure")));
            way.guide().filter(desk.guides()::has).ifPresent(id -> card.getChildren().add(side(0,
                named(quiet(desk.say("guide.show-me"), () -> walk(id)), "way-" + way.id()))));
            if (way == Guide.Way.MAKER || way == Guide.Way.PROVIDER) {
                card.getChildren().add(side(0, named(quiet(desk.say("letter.read"), () -> {
                    letter = Optional.of(way);
                    draw();
                }), "letter-" + way.id())));
            }
            parts.add(card);
        }
        sheet.set(parts.toArray(Node[]::new));
    }

    private void drawLetter(Guide.Way to) {
        LocalDate seen = LocalDate.ofInstant(desk.session().shown().map(overview -> overview.result().started())
            .orElseGet(desk.clock()::instant), desk.clock().getZone());
        CheckFacts facts = desk.knowledge().check(finding.check());
        Letter written = to == Guide.Way.MAKER ? desk.words().letterToMaker(finding, device, facts, seen)
            : desk.words().letterToProvider(finding, device, facts, seen);
        LetterPage page = new LetterPage(desk, written, desk.say("letter." + to.id()));
        sheet.set(page.node());
        focus(desk.session().practice() ? back : page.first());
    }

    private void walk(String id) {
        guide = desk.guides().guide(id);
        waysOut = false;
        step = 0;
        draw();
    }

    private void fromTheStart() {
        step = 0;
        draw();
    }

    private void cannot() {
        waysOut = true;
        draw();
        focus(back);
    }

    private void next() {
        remember(true);
        step++;
        draw();
    }

    private void back() {
        if (letter.isPresent()) {
            letter = Optional.empty();
            cannot();
        } else if (waysOut) {
            waysOut = false;
            draw();
        } else if (step == 0 && guide != own) {
            guide = own;
            cannot();
        } else if (step == 0) {
            desk.way().back();
        } else {
            step--;
            remember(false);
            draw();
        }
    }

    private void remember(boolean done) {
        if (guide == own) {
            desk.session().notes().stepDone(finding, step, done);
        }
    }

    @Override
    public void changed(Session.Change change) {
        if (change == Session.Change.MISHAP && proof != null) {
            desk.session().mishap().ifPresent(proof::failed);
        }
    }

    @Override
    public Node node() {
        return sheet.node();
    }

    @Override
    public String name() {
        return guide.title();
    }

    @Override
    public Node first() {
        return next;
    }
}
