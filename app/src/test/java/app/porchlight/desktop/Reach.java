package app.porchlight.desktop;

import app.porchlight.desktop.look.Theme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;

/** Finds what the Tab key does not reach, what says not what it is, and what hides that it has the focus. */
final class Reach {
    private static final int MOST = 400;
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");

    private Reach() {
    }

    static List<String> complaints(Scene scene) {
        scene.getRoot().pseudoClassStateChanged(Theme.KEYS, true);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        List<Node> all = new ArrayList<>();
        collect(scene.getRoot(), all);
        if (all.isEmpty()) {
            return List.of("nothing to reach");
        }
        List<String> complaints = new ArrayList<>();
        Set<Node> reached = reached(scene, all.getFirst());
        for (Node each : all) {
            if (!reached.contains(each) && !goesByArrows(each, reached)) {
                complaints.add("not reached: " + each);
            }
            if (Stream.of(each.getAccessibleText(), each instanceof Labeled labeled ? labeled.getText() : null)
                    .allMatch(text -> text == null || text.isBlank())) {
                complaints.add("mute: " + each);
            }
            if (each.getAccessibleRole() == AccessibleRole.NODE || each.getAccessibleRole() == AccessibleRole.PARENT) {
                complaints.add("no role: " + each);
            }
            if (each instanceof Region region && !showsFocus(region)) {
                complaints.add("focus is not seen: " + each);
            }
        }
        return complaints;
    }

    private static void collect(Node node, List<Node> all) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            all.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(each -> collect(each, all));
        }
    }

    /** What has the focus one after another while somebody presses the Tab key. */
    private static Set<Node> reached(Scene scene, Node first) {
        Set<Node> reached = new LinkedHashSet<>();
        first.requestFocus();
        while (scene.getFocusOwner() != null && reached.add(scene.getFocusOwner()) && reached.size() < MOST) {
            scene.getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
        }
        return reached;
    }

    /** Of a group of choices the Tab key reaches one; from there the arrow keys go on. */
    private static boolean goesByArrows(Node node, Set<Node> reached) {
        return node instanceof ToggleButton choice && choice.getToggleGroup() != null
            && choice.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    private static boolean showsFocus(Region region) {
        Background without = with(region, false);
        return !with(region, true).equals(without);
    }

    static Background with(Region region, boolean focus) {
        region.pseudoClassStateChanged(FOCUSED, focus);
        region.applyCss();
        return region.getBackground() == null ? Background.EMPTY : region.getBackground();
    }
}
