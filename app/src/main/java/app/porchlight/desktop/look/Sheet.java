package app.porchlight.desktop.look;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A screen's paper: content in the middle, never wider than reads well, which scrolls; and a foot that stays. */
public final class Sheet {
    /** At text size 100 percent. */
    private static final double WIDEST = 64;
    /** For whoever looks from outside, such as a test: there is more to come. */
    private static final String UNFINISHED = "unfinished";
    private static final double NARROW = 44;

    private final double widestEms;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final Queue<Supplier<? extends Node>> below = new ArrayDeque<>();
    private final AnimationTimer drawing = new AnimationTimer() {
        @Override
        public void handle(long now) {
            drawNext();
        }
    };
    private final BorderPane whole = new BorderPane();

    private Sheet(double widestEms, Pos where) {
        this.widestEms = widestEms;
        content.getStyleClass().add("content");
        content.setStyle("-fx-max-width: " + widestEms + "em");
        StackPane middle = new StackPane(content);
        StackPane.setAlignment(content, where);
        scroll.setContent(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        content.setMinHeight(Region.USE_PREF_SIZE);
        whole.setCenter(scroll);
    }

    /** For lists and results. */
    public static Sheet wide() {
        return new Sheet(WIDEST, Pos.TOP_CENTER);
    }

    /** For one thought at a time. */
    public static Sheet narrow() {
        return new Sheet(NARROW, Pos.TOP_CENTER);
    }

    /** For one thought, in the middle of the window. */
    public static Sheet middle() {
        Sheet sheet = new Sheet(NARROW, Pos.CENTER);
        sheet.content.getStyleClass().add("middle");
        sheet.content.setAlignment(Pos.CENTER);
        sheet.content.setMaxHeight(Region.USE_PREF_SIZE);
        return sheet;
    }

    public Sheet add(Node... nodes) {
        content.getChildren().addAll(nodes);
        return this;
    }

    /** What had the focus has it again afterwards, where it is still there under the same id. */
    public void set(Node... nodes) {
        below.clear();
        String focused = focusedId();
        content.getChildren().setAll(nodes);
        Node again = focused.isEmpty() ? null : content.lookup("#" + focused);
        if (again != null) {
            Pieces.focus(again);
        }
    }

    /**
     * The first time, what is further down comes a part a frame: all at once the window would stand still. When it is
     * drawn anew it is all there at once, and nothing that one looks at moves.
     */
    public void set(List<? extends Node> first, List<Supplier<? extends Node>> further) {
        boolean fresh = content.getChildren().isEmpty();
        set(Stream.concat(first.stream(), further.stream().filter(each -> !fresh).map(Supplier::get))
            .toArray(Node[]::new));
        if (fresh) {
            below.addAll(further);
            unfinished(content, true);
            drawing.start();
        }
    }

    /** Marks what will have more in it in a moment. */
    public static void unfinished(Node part, boolean yes) {
        part.getStyleClass().removeAll(UNFINISHED);
        if (yes) {
            part.getStyleClass().add(UNFINISHED);
        }
    }

    private void drawNext() {
        if (below.isEmpty()) {
            unfinished(content, false);
            drawing.stop();
        } else {
            content.getChildren().add(below.remove().get());
        }
    }

    private String focusedId() {
        Node focused = content.getScene() == null ? null : content.getScene().getFocusOwner();
        for (Node each = focused; each != null; each = each.getParent()) {
            if (each == content) {
                return focused.getId() == null ? "" : focused.getId();
            }
        }
        return "";
    }

    /** What stays in sight at the bottom while the rest scrolls: the way back, and the ways on. */
    public void foot(Node back, Node... on) {
        FlowPane ways = Pieces.wrapping(12, on);
        ways.setAlignment(Pos.CENTER_RIGHT);
        HBox foot = Pieces.side(12, back, Pieces.grow(ways));
        foot.setStyle("-fx-max-width: " + widestEms + "em; -fx-padding: 0 32px 0 32px");
        StackPane bottom = new StackPane(foot);
        bottom.getStyleClass().add("foot");
        // It stands below the content also where a scroll bar takes some of that one's width.
        foot.translateXProperty().bind(scroll.viewportBoundsProperty().map(seen ->
            Math.min(0, Math.ceil((seen.getWidth() - scroll.getWidth()) / 2))));
        whole.setBottom(bottom);
    }

    /** Instead of scrolling as a whole: for a screen whose list scrolls by itself. */
    public static Node still(VBox content) {
        content.getStyleClass().add("content");
        content.setStyle("-fx-max-width: " + WIDEST + "em");
        content.setMinHeight(0);
        StackPane middle = new StackPane(content);
        // In a low window the list is shorter; what stands around it stays where it is.
        middle.setMinHeight(0);
        middle.setAlignment(Pos.TOP_CENTER);
        return middle;
    }

    public Node node() {
        return whole;
    }
}
