package app.porchlight.desktop;

import app.porchlight.desktop.look.Icon;
import app.porchlight.desktop.look.Pieces;
import app.porchlight.desktop.screen.Desk;
import app.porchlight.words.Words;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The quiet rail on the left: where one can always go. */
final class Rail {
    private static final double LOGO = 30;

    private final VBox node = new VBox();
    private final Map<Place, ToggleButton> buttons = new EnumMap<>(Place.class);
    private final Label brand;
    private final HBox top;

    /** In order; settings stand at the foot. */
    enum Place { HOME, DEVICES, MAP, EARLIER, PRACTICE, SETTINGS }

    Rail(Desk desk, Consumer<Place> go) {
        Words words = desk.words();
        node.getStyleClass().add("rail");
        brand = Pieces.line(words.text("desktop.name"), "brand");
        top = Pieces.side(12, desk.lamp(LOGO, false).node(), brand);
        top.getStyleClass().add("brand-row");
        node.getChildren().add(top);
        for (Place place : Place.values()) {
            String id = place.name().toLowerCase(Locale.ROOT);
            String text = words.text("desktop.rail." + id);
            ToggleButton button = new ToggleButton(text, new Icon(icon(place)));
            button.setId("rail-" + id);
            button.setAccessibleText(text);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> go.accept(place));
            buttons.put(place, button);
            if (place == Place.SETTINGS) {
                node.getChildren().add(Pieces.spring());
            }
            node.getChildren().add(button);
        }
    }

    private static Ikon icon(Place place) {
        return switch (place) {
            case HOME -> MaterialDesignH.HOME_OUTLINE;
            case DEVICES -> MaterialDesignD.DEVICES;
            case MAP -> MaterialDesignS.SITEMAP_OUTLINE;
            case EARLIER -> MaterialDesignH.HISTORY;
            case PRACTICE -> MaterialDesignS.SCHOOL_OUTLINE;
            case SETTINGS -> MaterialDesignC.COG_OUTLINE;
        };
    }

    void mark(Place here) {
        buttons.forEach((place, button) -> button.setSelected(place == here));
    }

    /** To icons only; their names are told by tooltip and screen reader. */
    void fold(boolean narrow, boolean largeText) {
        node.getStyleClass().remove("narrow");
        if (narrow) {
            node.getStyleClass().add("narrow");
        }
        top.setVisible(!narrow || !largeText);
        top.setManaged(top.isVisible());
        brand.setVisible(!narrow);
        brand.setManaged(!narrow);
        buttons.values().forEach(button -> {
            button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            button.setTooltip(narrow ? new Tooltip(button.getText()) : null);
        });
    }

    VBox node() {
        return node;
    }
}
