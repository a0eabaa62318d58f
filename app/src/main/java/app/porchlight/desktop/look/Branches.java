package app.porchlight.desktop.look;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * Cards that hang on one trunk, which comes from the middle above: in as many columns as there is room for, each card
 * where its column is shortest so far, with a line that leads to it.
 */
public final class Branches extends Pane {
    private static final double GAP = 16;
    private static final double STEM = 20;
    private static final int MOST_COLUMNS = 3;

    private final List<Region> cards;
    private final double narrowest;
    private final Path lines = new Path();
    private final Path marked = new Path();

    /**
     * @param narrowest the least width of a column, in pixels
     * @param marksFirst true where the line to the first card is to stand out
     */
    public Branches(List<? extends Region> cards, double narrowest, boolean marksFirst) {
        this.cards = List.copyOf(cards);
        this.narrowest = narrowest;
        lines.getStyleClass().add("branch");
        marked.getStyleClass().addAll("branch", "marked");
        marked.setVisible(marksFirst);
        getChildren().addAll(lines, marked);
        getChildren().addAll(cards);
        setMinWidth(0);
    }

    /** Where each card comes to stand in a width: its column, and how far down it begins and ends. */
    private record Place(Region card, int column, double top, double bottom) {
    }

    private int columns(double width) {
        int fit = (int) ((width + GAP) / (narrowest + GAP));
        return Math.max(1, Math.min(Math.min(MOST_COLUMNS, cards.size()), fit));
    }

    private double columnWidth(double width) {
        int columns = columns(width);
        return (width - GAP * (columns - 1)) / columns;
    }

    private List<Place> places(double width) {
        double[] ends = new double[columns(width)];
        Arrays.fill(ends, 2 * STEM - GAP);
        List<Place> places = new ArrayList<>();
        for (Region card : cards) {
            int column = 0;
            for (int i = 1; i < ends.length; i++) {
                column = ends[i] < ends[column] ? i : column;
            }
            double top = ends[column] + GAP;
            ends[column] = top + snapSizeY(card.prefHeight(columnWidth(width)));
            places.add(new Place(card, column, top, ends[column]));
        }
        return places;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return MOST_COLUMNS * (narrowest + GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        return places(width > 0 ? width : getWidth()).stream().mapToDouble(Place::bottom).max().orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double column = columnWidth(width);
        lines.getElements().clear();
        marked.getElements().clear();
        List<Place> places = places(width);
        double[] reached = new double[columns(width)];
        for (Place each : places) {
            each.card().resizeRelocate(snapPositionX(each.column() * (column + GAP)), each.top(), column,
                each.bottom() - each.top());
            double middle = each.column() * (column + GAP) + column / 2;
            boolean first = reached[each.column()] == 0;
            draw(lines, middle, first ? STEM : reached[each.column()], middle, each.top());
            reached[each.column()] = each.bottom();
        }
        double left = column / 2;
        draw(lines, width / 2, 0, width / 2, STEM);
        draw(lines, left, STEM, width - left, STEM);
        draw(marked, width / 2, 0, width / 2, STEM);
        draw(marked, width / 2, STEM, left, STEM);
        draw(marked, left, STEM, left, 2 * STEM);
    }

    private static void draw(Path path, double fromX, double fromY, double toX, double toY) {
        path.getElements().addAll(new MoveTo(Math.round(fromX), Math.round(fromY)),
            new LineTo(Math.round(toX), Math.round(toY)));
    }
}
