package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.card;
import static app.porchlight.desktop.look.Pieces.focus;
import static app.porchlight.desktop.look.Pieces.grow;
import static app.porchlight.desktop.look.Pieces.icon;
import static app.porchlight.desktop.look.Pieces.lead;
import static app.porchlight.desktop.look.Pieces.link;
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
import app.porchlight.desktop.look.Sheet;
import app.porchlight.desktop.state.Mishap;
import app.porchlight.desktop.state.Overview;
import app.porchlight.desktop.state.Session;
import app.porchlight.home.Place;
import app.porchlight.home.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** Home: one large button. */
final class WelcomeScreen implements Screen {
    private final Desk desk;
    private final Sheet sheet = Sheet.middle();
    private Optional<Place> chosen = Optional.empty();
    private Button first;

    WelcomeScreen(Desk desk) {
        this.desk = desk;
        draw();
    }

    private void draw() {
        Session session = desk.session();
        if (chosen.isEmpty() || !session.places().contains(chosen.get())) {
            chosen = session.places().stream().findFirst();
        }
        Optional<Trouble> trouble = session.mishap().flatMap(Mishap::trouble).filter(each -> !session.practice());
        if (trouble.isPresent() && session.places().isEmpty()) {
            drawTrouble(trouble.get());
        } else {
            drawReady();
        }
    }

    private void drawReady() {
        boolean practice = desk.session().practice();
        Button check = primary(desk.say(practice ? "welcome.check-practice" : "welcome.check"), this::check);
        check.getStyleClass().add("large");
        check.setDefaultButton(true);
        check.setDisable(!practice && chosen.isEmpty());
        first = named(check, "check-home");
        Label title = title(desk.say(practice ? "welcome.practice.title" : "welcome.title"));
        Label lead = lead(desk.say(practice ? "welcome.practice.lead" : "welcome.lead"));
        title.getStyleClass().add("centred");
        lead.getStyleClass().addAll("centred", "muted", "measure");
        // What came last time is told where it is seen without scrolling.
        double lamp = desk.session().cutOff() || desk.session().shown().isPresent() ? 64 : 96;
        List<Node> parts = new ArrayList<>(List.of(desk.lamp(lamp, true).node(), stack(12, title, lead), check));
        ((VBox) parts.get(1)).setAlignment(Pos.CENTER);
        if (!practice) {
            parts.add(where());
        }
        desk.session().mishap().ifPresent(mishap -> parts.add(new Notice(desk, mishap).node()));
        desk.session().shown().ifPresent(overview -> parts.add(lastTime(overview)));
        if (!practice) {
            parts.add(named(link(MaterialDesignS.SCHOOL_OUTLINE, desk.say("welcome.try-practice"), () -> {
                desk.session().practice(true);
                desk.way().go(new Page.Welcome());
            }), "try-practice"));
        }
        sheet.set(parts.toArray(Node[]::new));
    }

    /** Which home: a line where there is one, a choice where there are several. */
    private Node where() {
        List<Place> places = desk.session().places();
        if (places.size() > 1) {
            Choice<Place> choice = new Choice<>(chosen.orElseThrow(), place -> chosen = Optional.of(place));
            places.forEach(place -> choice.small(place, placeName(place), "place-" + place.adapter()));
            Node node = choice.node();
            if (node instanceof FlowPane flow) {
                flow.setAlignment(Pos.CENTER);
            }
            VBox box = stack(8, small(desk.say("welcome.several")), node);
            box.setAlignment(Pos.CENTER);
            return box;
        }
        String text = chosen.map(place -> desk.say("welcome.network", placeName(place)))
            .orElseGet(() -> desk.say("welcome.looking"));
        FlowPane row = wrapping(24, fact(MaterialDesignW.WIFI, text, "network"));
        chosen.flatMap(place -> desk.session().thisComputer()).ifPresent(name -> row.getChildren().add(
            fact(MaterialDesignL.LAPTOP, desk.say("welcome.computer", name), "this-computer")));
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private static Node fact(Ikon mark, String text, String id) {
        return side(8, icon(mark, "small-icon"), named(small(text), id));
    }

    /** Where one has to choose, those without a name are told apart by their numbers. */
    private String placeName(Place place) {
        boolean numbers = desk.settings().details() || desk.session().places().size() > 1;
        return place.networkName().orElseGet(() -> numbers
            ? desk.say("welcome.network-unnamed.numbers", place.subnet().toString())
            : desk.say("welcome.network-unnamed"));
    }

    private Node lastTime(Overview overview) {
        boolean cutOff = desk.session().cutOff();
        String ago = desk.ago(overview.result().started());
        Label when = text(desk.say(cutOff ? "welcome.cut-off.when" : "welcome.last", ago), "small", "muted");
        Label verdict = cutOff ? text(desk.say("welcome.cut-off"), "body", "strong")
            : text(desk.words().summary().headline(overview.result()), "strong");
        HBox row = side(16, icon(MaterialDesignH.HISTORY, "chevron"), grow(named(stack(2, when, verdict), "last-time")),
            named(quiet(desk.say(cutOff ? "welcome.cut-off.see" : "welcome.see"),
                () -> desk.way().go(new Page.Result())), "see-last"));
        VBox card = card(row);
        card.getStyleClass().add("tight");
        card.setStyle("-fx-max-width: 37em");
        return card;
    }

    private void drawTrouble(Trouble trouble) {
        Label title = title(desk.words().trouble(trouble));
        Label next = lead(desk.words().nextStep(trouble));
        title.getStyleClass().add("centred");
        next.getStyleClass().addAll("centred", "muted", "measure");
        Button again = named(primary(desk.say("try-again"), () -> {
            desk.session().lookAround();
            draw();
        }), "try-again");
        again.getStyleClass().add("large");
        first = again;
        Button practice = named(link(MaterialDesignS.SCHOOL_OUTLINE, desk.say("welcome.try-practice"), () -> {
            desk.session().practice(true);
            desk.way().go(new Page.Welcome());
        }), "try-practice");
        VBox texts = stack(12, title, next);
        texts.setAlignment(Pos.CENTER);
        sheet.set(desk.lamp(112, false).node(), texts, again, practice);
        focus(again);
    }

    private void check() {
        desk.session().start(chosen, desk.settings().lookOnly());
        desk.way().go(new Page.Running());
    }

    @Override
    public void changed(Session.Change change) {
        switch (change) {
            case PLACES, MISHAP, MEMORY -> {
                draw();
                focus(first);
            }
            case PROGRESS, FINISHED -> { }
        }
    }

    @Override
    public Node node() {
        return sheet.node();
    }

    @Override
    public String name() {
        return desk.say(desk.session().practice() ? "welcome.practice.title" : "welcome.title");
    }

    @Override
    public Node first() {
        return first;
    }
}
