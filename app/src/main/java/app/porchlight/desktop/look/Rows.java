package app.porchlight.desktop.look;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/**
 * Rows of one height, however many: only those that one sees are there, and a few above and below for the Tab key to
 * go on to. A thousand at once would make the window stand still.
 */
public final class Rows<T> extends Region {
    private static final int SPARE = 3;
    private static final double HAIRLINE = 1;

    private final List<T> things;
    private final Function<T, ? extends Node> row;
    private final boolean apart;
    private final SortedMap<Integer, Node> drawn = new TreeMap<>();
    private final Node first;
    private Window shown = Window.NOTHING;

    private record Window(int from, int to) {
        static final Window NOTHING = new Window(0, 0);
    }

    private Rows(List<T> things, Function<T, ? extends Node> row, boolean apart) {
        this.things = List.copyOf(things);
        this.row = row;
        this.apart = apart;
        setMinWidth(0);
        first = things.isEmpty() ? null : draw(0);
        localToSceneTransformProperty().addListener((place, before, now) -> moved());
        sceneProperty().flatMap(Scene::heightProperty).addListener((height, before, now) -> moved());
    }

    /** A card full of them, with hairlines between. */
    public static <T> Rows<T> card(List<T> things, Function<T, ? extends Node> row) {
        Rows<T> card = new Rows<>(things, row, true);
        card.getStyleClass().addAll("card", "rows");
        return card;
    }

    /** Without hairlines, within something else. */
    public static <T> Rows<T> plain(List<T> things, Function<T, ? extends Node> row) {
        return new Rows<>(things, row, false);
    }

    /** What was drawn for the first thing; null where there is none. */
    public Node first() {
        return first;
    }

    private Node draw(int number) {
        Node node = row.apply(things.get(number));
        Node whole = apart && number > 0 ? Pieces.stack(0, Pieces.hairline(), node) : node;
        getChildren().add(drawn.headMap(number).size(), whole);
        drawn.put(number, whole);
        return node;
    }

    /** Those in the window now, and the spare ones. Only once they are laid out is it known how high one is. */
    private Window inWindow() {
        double above = -localToScene(0, snappedTopInset()).getY();
        int from = (int) Math.floor(above / step()) - SPARE;
        int to = (int) Math.ceil((above + getScene().getHeight()) / step()) + SPARE;
        return new Window(Math.clamp(from, 0, things.size()), Math.clamp(to, 0, things.size()));
    }

    /** When it was scrolled, or the window became higher. */
    private void moved() {
        if (getScene() != null && shown != Window.NOTHING && !inWindow().equals(shown)) {
            requestLayout();
        }
    }

    /** What has come into the window is drawn, what has gone is dropped; but what has the focus stays. */
    private void look() {
        shown = inWindow();
        SortedSet<Integer> wanted = new TreeSet<>(Set.of(0));
        IntStream.range(shown.from(), shown.to()).forEach(wanted::add);
        drawn.forEach((number, node) -> {
            if (node.isFocusWithin()) {
                wanted.addAll(List.of(Math.max(0, number - 1), number, Math.min(things.size() - 1, number + 1)));
            }
        });
        List<Node> gone = drawn.keySet().stream().filter(each -> !wanted.contains(each)).map(drawn::get).toList();
        getChildren().removeAll(gone);
        drawn.values().removeAll(gone);
        wanted.removeAll(drawn.keySet());
        for (int number : wanted) {
            draw(number);
            drawn.get(number).applyCss();
        }
    }

    /** From one row to the next. */
    private double step() {
        return snapSizeY(Math.max(1, first.prefHeight(-1))) + line();
    }

    /** Stands above each but the first. */
    private double line() {
        return apart ? HAIRLINE : 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return first == null ? 0 : first.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + (things.isEmpty() ? 0 : things.size() * step() - line()) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (things.isEmpty() || getScene() == null) {
            return;
        }
        look();
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double step = step();
        drawn.forEach((number, node) -> {
            double above = number == 0 ? 0 : line();
            node.resizeRelocate(left, snappedTopInset() + number * step - above, width, step - line() + above);
        });
    }
}
