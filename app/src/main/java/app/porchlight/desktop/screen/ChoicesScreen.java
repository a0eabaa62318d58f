package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.body;
import static app.porchlight.desktop.look.Pieces.card;
import static app.porchlight.desktop.look.Pieces.focus;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.primary;
import static app.porchlight.desktop.look.Pieces.quiet;
import static app.porchlight.desktop.look.Pieces.side;
import static app.porchlight.desktop.look.Pieces.small;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;
import static app.porchlight.desktop.look.Pieces.title;
import static app.porchlight.desktop.look.Pieces.wrapping;

import app.porchlight.desktop.look.Choice;
import app.porchlight.desktop.look.Fold;
import app.porchlight.desktop.look.Sheet;
import app.porchlight.desktop.state.Parts;
import app.porchlight.desktop.state.Parts.Part;
import app.porchlight.desktop.state.Settings;
import app.porchlight.desktop.state.Settings.Appearance;
import app.porchlight.words.Words;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The settings. */
final class ChoicesScreen implements Screen {
    private static final int[] TEXT_SIZES = {100, 125, 150, 175, 200};

    private final Desk desk;
    private final Sheet sheet = Sheet.wide();
    private final Node first;
    private final VBox forget = card();

    ChoicesScreen(Desk desk) {
        this.desk = desk;
        Node colours = colours();
        first = colours;
        forget(false);
        sheet.set(title(desk.say("settings.title")),
            part("settings.appearance", colours), part("settings.text-size", textSize()), language(),
            part("settings.checkup", checkup()), part("settings.details", details()), data(), forget, about());
    }

    private VBox part(String key, Node choice) {
        return card(stack(4, text(desk.say(key), "subhead"), text(desk.say(key + ".more"), "body", "muted")), choice);
    }

    private Node colours() {
        Settings settings = desk.settings();
        Choice<Appearance> choice = new Choice<>(settings.appearance(), appearance -> {
            settings.appearance(appearance);
            desk.way().recolour();
        });
        for (Appearance each : Appearance.values()) {
            String id = each.name().toLowerCase(Locale.ROOT);
            choice.small(each, desk.say("appearance." + id), "appearance-" + id);
        }
        return choice.node();
    }

    private Node textSize() {
        Choice<Integer> choice = new Choice<>(desk.settings().textPercent(), percent -> {
            desk.settings().textPercent(percent);
            desk.way().redraw();
        });
        for (int percent : TEXT_SIZES) {
            choice.small(percent, desk.say("settings.percent", percent / 100.0), "text-" + percent);
        }
        return choice.node();
    }

    private Node language() {
        Choice<Optional<Locale>> choice = new Choice<>(desk.settings().language(), language -> {
            desk.settings().language(language);
            desk.way().redraw();
        });
        choice.small(Optional.empty(), desk.say("settings.language.system"), "language-system");
        for (Locale each : Words.languages()) {
            choice.small(Optional.of(each), ownName(each), "language-" + each.getLanguage());
        }
        return part("settings.language", choice.node());
    }

    private static String ownName(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private Node checkup() {
        Choice<Boolean> choice = new Choice<>(desk.settings().lookOnly(), desk.settings()::lookOnly);
        choice.big(false, desk.say("choice.careful"), desk.say("choice.careful.more"), "choice-careful");
        choice.big(true, desk.say("choice.look-only"), desk.say("choice.look-only.more"), "choice-look-only");
        return choice.node();
    }

    private Node details() {
        Choice<Boolean> choice = new Choice<>(desk.settings().details(), desk.settings()::details);
        choice.small(false, desk.say("settings.details.off"), "details-off");
        choice.small(true, desk.say("settings.details.on"), "details-on");
        return choice.node();
    }

    /** Asks once before everything is gone. */
    private void forget(boolean sure) {
        Button action = sure
            ? named(primary(desk.say("settings.forget.sure"), () -> desk.session().forgetEverything(() -> {
                desk.settings().forget();
                desk.way().redraw();
                desk.way().go(new Page.Consent());
            })), "forget-sure")
            : named(quiet(desk.say("settings.forget"), () -> forget(true)), "forget");
        VBox texts = stack(4, text(desk.say("settings.forget.title"), "subhead"),
            text(desk.say(sure ? "settings.forget.warning" : "settings.forget.more"), "body", "muted", "measure"));
        Node buttons = sure ? wrapping(12, named(quiet(desk.say("cancel"), () -> forget(false)), "forget-not"), action)
            : side(0, action);
        forget.getChildren().setAll(texts, buttons);
        if (sure) {
            focus(buttons.lookup("#forget-not"));
        }
    }

    private Node data() {
        Path folder = desk.settings().folder();
        return part("settings.data", stack(12, named(text(folder.toString(), "body"), "data-folder"),
            side(0, named(quiet(MaterialDesignF.FOLDER_OPEN_OUTLINE, desk.say("settings.data.open"),
                () -> desk.outside().open(folder)), "open-folder"))));
    }

    private Node about() {
        VBox lines = stack(8, body(desk.say("about.what")), text(desk.say("about.private"), "body", "muted", "measure"),
            text(desk.say("about.licences"), "body", "muted", "measure"));
        // Only the packed program knows its version.
        Optional.ofNullable(ChoicesScreen.class.getPackage().getImplementationVersion())
            .ifPresent(version -> lines.getChildren().add(small(desk.say("about.version", version))));
        Fold fold = new Fold(desk.say("about.parts"), ChoicesScreen::parts, false);
        named(fold.head(), "parts");
        return card(text(desk.say("about.title"), "subhead"), lines, fold.node());
    }

    private static Node parts() {
        VBox rows = named(stack(8), "parts-list");
        for (Part each : Parts.all()) {
            rows.getChildren().add(stack(0, text(each.name(), "strong"), text(each.licence(), "small", "muted")));
        }
        return rows;
    }

    @Override
    public Node node() {
        return sheet.node();
    }

    @Override
    public String name() {
        return desk.say("settings.title");
    }

    @Override
    public Node first() {
        return first;
    }
}
