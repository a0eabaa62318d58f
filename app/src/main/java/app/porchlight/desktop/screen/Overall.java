package app.porchlight.desktop.screen;

import app.porchlight.desktop.look.Sheet;
import app.porchlight.desktop.state.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * A screen about all that is known at once. Drawn again when something of that changes; says so where there is nothing
 * yet, and leads to where it begins.
 */
final class Overall implements Screen {
    private final Desk desk;
    private final String key;
    private final Supplier<Optional<Drawn>> drawing;
    private final Sheet sheet = Sheet.wide();
    private Node first;

    /**
     * @param key of the title; of what stands there while there is nothing it is {@code <key>.none}
     * @param drawing draws what there is; empty where there is nothing
     */
    Overall(Desk desk, String key, Supplier<Optional<Drawn>> drawing) {
        this.desk = desk;
        this.key = key;
        this.drawing = drawing;
        draw();
    }

    /** @param first is focused when one arrives */
    record Drawn(Node first, List<Node> parts) {
    }

    private void draw() {
        Drawn now = drawing.get().orElseGet(() -> {
            Nothing nothing = new Nothing(desk, key + ".none");
            return new Drawn(nothing.button(), List.of(nothing.node()));
        });
        first = now.first();
        sheet.set(now.parts().toArray(Node[]::new));
    }

    @Override
    public void changed(Session.Change change) {
        switch (change) {
            case MEMORY -> draw();
            case PLACES, PROGRESS, FINISHED, MISHAP -> { }
        }
    }

    @Override
    public Node node() {
        return sheet.node();
    }

    @Override
    public String name() {
        return desk.say(key + ".title");
    }

    @Override
    public Node first() {
        return first;
    }
}
