package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.grow;
import static app.porchlight.desktop.look.Pieces.heading;
import static app.porchlight.desktop.look.Pieces.line;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.pill;
import static app.porchlight.desktop.look.Pieces.quiet;
import static app.porchlight.desktop.look.Pieces.side;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.title;

import app.porchlight.desktop.look.Lamp;
import app.porchlight.desktop.look.Pieces;
import app.porchlight.desktop.look.Sheet;
import app.porchlight.desktop.state.CheckupModel;
import app.porchlight.desktop.state.Session;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The checkup while it runs: who was found, what is being asked now, and a way to stop. */
final class RunningScreen implements Screen {
    private final Desk desk;
    private final Node node;
    private final Label count = line("", "strong");
    private final Label now = line("", "body", "muted");
    private final ProgressBar progress = new ProgressBar(0);
    private final ObservableList<CheckupModel.Line> lines = FXCollections.observableArrayList();
    private final Lamp lamp;
    private final Button stop;

    RunningScreen(Desk desk) {
        this.desk = desk;
        lamp = desk.lamp(56, true);
        stop = named(quiet(MaterialDesignS.STOP, desk.say("running.stop"), this::stop), "stop");
        ListView<CheckupModel.Line> list = named(new ListView<>(lines), "found");
        list.setCellFactory(view -> new Cell());
        list.setAccessibleText(desk.say("running.list"));
        VBox card = Pieces.card(list);
        card.getStyleClass().add("rows");
        card.visibleProperty().bind(Bindings.isNotEmpty(lines));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(card, Priority.ALWAYS);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(desk.say("running.title"));
        VBox says = stack(8, title(name()), now);
        says.setAlignment(Pos.CENTER_LEFT);
        node = Sheet.still(desk.settings().largeText()
            ? stack(0, heading(name()), now, side(12, grow(count), stop), progress, card)
            : stack(0, side(24, lamp.node(), grow(says), stop), stack(8, count, progress),
                card));
        named(count, "count");
        named(now, "now");
        lamp.pulse(true);
        draw();
    }

    private void draw() {
        CheckupModel model = desk.session().checkup();
        int found = model.found();
        count.setText(found == 0 ? desk.say("running.nobody-yet")
            : desk.say("running.count", model.lookedAt(), found));
        progress.setProgress(found == 0 ? 0 : (double) model.lookedAt() / found);
        now.setText(model.now().map(what -> desk.words().looking(what.check(), what.device())
                + desk.technical().where(what.device()).map(where -> " · " + where).orElse(""))
            .orElseGet(() -> desk.say("running.finding")));
        show(model.devices());
    }

    /** Only rows that differ are touched, so that hundreds of devices do not redraw each other. */
    private void show(List<CheckupModel.Line> newest) {
        for (int i = 0; i < newest.size(); i++) {
            if (i >= lines.size()) {
                lines.add(newest.get(i));
            } else if (!lines.get(i).equals(newest.get(i))) {
                lines.set(i, newest.get(i));
            }
        }
        if (lines.size() > newest.size()) {
            lines.remove(newest.size(), lines.size());
        }
    }

    private void stop() {
        stop.setDisable(true);
        stop.setText(desk.say("running.stopping"));
        desk.session().stop();
    }

    @Override
    public void changed(Session.Change change) {
        switch (change) {
            case PROGRESS -> draw();
            case FINISHED -> {
                lamp.pulse(false);
                desk.way().go(new Page.Result());
            }
            case MISHAP -> desk.way().go(new Page.Welcome());
            case PLACES, MEMORY -> { }
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String name() {
        return desk.say(desk.session().practice() ? "running.practice.title" : "running.title");
    }

    @Override
    public Node first() {
        return stop;
    }

    private final class Cell extends ListCell<CheckupModel.Line> {
        @Override
        protected void updateItem(CheckupModel.Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String name = desk.name(line.device());
            String standing = desk.standing(line.standing());
            setGraphic(Pieces.deviceRow(desk.icon(line.device()), name, desk.underName(line.device()),
                pill(line.standing(), standing)));
            setAccessibleText(name + ". " + standing);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            setPrefWidth(0);
        }
    }
}
