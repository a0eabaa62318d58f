package app.porchlight.desktop.look;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.kordamp.ikonli.Ikon;

/** One of many: too many to have all in sight. */
public final class Picker<T> {
    private static final int IN_SIGHT = 9;

    private final ComboBox<T> box = new ComboBox<>();
    private final Function<T, String> name;
    private final Function<T, Ikon> icon;

    /** @param now chosen already; null for none */
    public Picker(List<T> all, T now, Function<T, String> name, Function<T, Ikon> icon, Consumer<T> chosen) {
        this.name = name;
        this.icon = icon;
        box.getItems().setAll(all);
        box.setVisibleRowCount(IN_SIGHT);
        box.setCellFactory(list -> new Cell());
        box.setValue(now);
        // With the arrow keys one passes by others: only what the list was closed at is chosen.
        box.setOnAction(event -> {
            if (box.getValue() != null && !box.isShowing()) {
                chosen.accept(box.getValue());
            }
        });
    }

    /**
     * @param spoken what it is for, to a screen reader
     * @param prompt shown while nothing is chosen
     */
    public ComboBox<T> node(String id, String spoken, String prompt) {
        box.setId(id);
        box.setAccessibleText(spoken);
        box.setPromptText(prompt);
        box.setButtonCell(new Cell());
        return box;
    }

    private final class Cell extends ListCell<T> {
        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            boolean nothing = empty || item == null;
            setText(nothing ? null : name.apply(item));
            setGraphic(nothing ? null : Pieces.icon(icon.apply(item), "small-icon"));
        }
    }
}
