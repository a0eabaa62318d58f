package app.porchlight.desktop.look;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * Rows in a card, with a hairline between. Where there are many, those that one sees are there at once, and the others
 * follow a few a frame: hundreds at once would make the window stand still.
 */
public final class Rows {
    private static final int AT_ONCE = 12;
    private static final int A_FRAME = 4;

    private Rows() {
    }

    /** @param row draws one */
    public static <T> VBox card(List<T> things, Function<T, ? extends Node> row) {
        VBox card = Pieces.card();
        card.getStyleClass().add("rows");
        add(card, things, row, true);
        return card;
    }

    /** Rows below what a card has already, without hairlines. */
    public static <T> void add(VBox card, List<T> things, Function<T, ? extends Node> row) {
        add(card, things, row, false);
    }

    private static <T> void add(VBox card, List<T> things, Function<T, ? extends Node> row, boolean apart) {
        Deque<T> waiting = new ArrayDeque<>(things);
        add(card, waiting, row, apart, AT_ONCE);
        if (!waiting.isEmpty()) {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    add(card, waiting, row, apart, A_FRAME);
                    if (waiting.isEmpty()) {
                        stop();
                    }
                }
            }.start();
        }
    }

    private static <T> void add(VBox card, Deque<T> waiting, Function<T, ? extends Node> row, boolean apart,
            int most) {
        for (int i = 0; i < most && !waiting.isEmpty(); i++) {
            if (apart && !card.getChildren().isEmpty()) {
                card.getChildren().add(Pieces.hairline());
            }
            card.getChildren().add(row.apply(waiting.remove()));
        }
    }
}
