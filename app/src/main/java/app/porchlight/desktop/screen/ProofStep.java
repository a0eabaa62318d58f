package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.focus;
import static app.porchlight.desktop.look.Pieces.lead;
import static app.porchlight.desktop.look.Pieces.link;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.primary;
import static app.porchlight.desktop.look.Pieces.quiet;
import static app.porchlight.desktop.look.Pieces.round;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.title;
import static app.porchlight.desktop.look.Pieces.wrapping;

import app.porchlight.desktop.look.Lamp;
import app.porchlight.desktop.state.Mishap;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Verdict;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** The last step of every fix: the same question again, and what came of it. */
final class ProofStep {
    private static final double AIR = 8;
    private static final double LAMP = 64;

    private final Desk desk;
    private final Device device;
    private final Finding finding;
    private final Runnable fromTheStart;
    private final Runnable cannot;
    private final VBox node = new VBox(24);
    private Button first;
    private boolean asking;

    ProofStep(Desk desk, Device device, Finding finding, Runnable fromTheStart, Runnable cannot) {
        this.desk = desk;
        this.device = device;
        this.finding = finding;
        this.fromTheStart = fromTheStart;
        this.cannot = cannot;
        node.setAlignment(Pos.CENTER);
        node.setPadding(new Insets(AIR, 0, 0, 0));
        ready();
    }

    private void ready() {
        show(desk.lamp(LAMP, true).node(), desk.say("proof.ready"), desk.say("proof.ready.more"), checkAgain(true));
    }

    private Button checkAgain(boolean main) {
        String text = desk.say("proof.check-again");
        return named(main ? primary(text, this::ask) : quiet(text, this::ask), "check-again");
    }

    private void ask() {
        asking = true;
        Lamp lamp = desk.lamp(LAMP, true);
        lamp.pulse(true);
        Button wait = primary(desk.say("proof.asking"), () -> { });
        wait.setDisable(true);
        show(lamp.node(), desk.words().looking(finding.check(), device), desk.say("proof.asking.more"), wait);
        desk.session().again(device, finding, desk.settings().lookOnly(), this::answer);
    }

    /** Where nobody could be asked: says why. Only while it waits for an answer. */
    void failed(Mishap mishap) {
        if (!asking) {
            return;
        }
        asking = false;
        show(round(MaterialDesignH.HELP, "big", "untold"),
            mishap.trouble().map(desk.words()::trouble).orElseGet(() -> desk.say("mistake")),
            mishap.trouble().map(desk.words()::nextStep).orElseGet(() -> desk.say("mistake.next", mishap.code())),
            checkAgain(true), toResult(false));
        focus(first);
    }

    private Button toResult(boolean main) {
        Runnable go = () -> desk.way().go(new Page.Result());
        String text = desk.say("proof.to-result");
        return named(main ? primary(text, go) : quiet(text, go), "to-result");
    }

    private void answer(Finding answer) {
        asking = false;
        String time = desk.time(desk.clock().instant());
        switch (answer.verdict()) {
            case Verdict.Fine fine -> show(round(MaterialDesignC.CHECK, "big", "fine"),
                desk.say("proof.fixed", time),
                desk.words().sentence(answer, device, desk.knowledge()), toResult(true));
            case Verdict.AtRisk risk -> show(round(MaterialDesignA.ALERT_CIRCLE_OUTLINE, "big", "needs-you"),
                desk.say("proof.still-open", time), desk.say("proof.still-open.more"), checkAgain(true),
                named(quiet(desk.say("proof.steps-again"), fromTheStart), "steps-again"),
                named(link(desk.say("guide.cannot"), cannot), "proof-cannot"));
            case Verdict.CouldNotTell untold -> show(round(MaterialDesignH.HELP, "big", "untold"),
                desk.say("proof.untold"), desk.words().why(untold) + " " + desk.say("proof.untold.more"),
                checkAgain(true), toResult(false));
        }
        focus(first);
    }

    private void show(Node picture, String what, String more, Button... buttons) {
        Label title = named(title(what), "proof-title");
        Label text = lead(more);
        title.getStyleClass().add("centred");
        text.getStyleClass().addAll("centred", "muted", "measure");
        VBox texts = stack(12, title, text);
        texts.setAlignment(Pos.CENTER);
        FlowPane row = wrapping(12, buttons);
        row.setAlignment(Pos.CENTER);
        first = buttons[0];
        node.getChildren().setAll(picture, texts, row);
    }

    Node node() {
        return node;
    }

    Button first() {
        return first;
    }
}
