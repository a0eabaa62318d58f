package app.porchlight.desktop.look;

import app.porchlight.desktop.state.Settings.Appearance;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.kordamp.ikonli.materialdesign2.MaterialDesignAIkonHandler;

/** Dresses a scene: fonts, colours of light or dark, text size. */
public final class Theme {
    /** Text at 100 percent, in pixels. */
    public static final double BASE = 15;
    private static final String STYLES = "/desktop/porchlight.css";
    private static final String FONTS = "/com/formdev/flatlaf/fonts/inter/Inter-";
    /** Of the scene's root, while it is used by keyboard: whatever has the focus shows it. */
    public static final PseudoClass KEYS = PseudoClass.getPseudoClass("keys");
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private Theme() {
    }

    /** Loads the fonts that the styles name: letters and icons. Once, before the first scene. */
    public static void loadFonts() {
        for (String weight : List.of("Regular", "SemiBold", "Bold")) {
            load(Theme.class.getResourceAsStream(FONTS + weight + ".otf"));
        }
        load(new MaterialDesignAIkonHandler().getFontResourceAsStream());
    }

    private static void load(InputStream file) {
        try (InputStream in = Objects.requireNonNull(file)) {
            Objects.requireNonNull(Font.loadFont(in, BASE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static void dress(Scene scene, Appearance appearance, double textPercent) {
        boolean dark = isDark(appearance);
        String base = (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
        // Of the application, not of the scene: lists that drop down and tooltips are windows of their own. It is large
        // and is read anew whenever it is set.
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        String styles = Objects.requireNonNull(Theme.class.getResource(STYLES)).toExternalForm();
        if (!scene.getStylesheets().contains(styles)) {
            scene.getStylesheets().add(styles);
        }
        Parent root = scene.getRoot();
        root.pseudoClassStateChanged(DARK, dark);
        root.setStyle("-fx-font-size: " + BASE * textPercent / 100 + "px");
    }

    private static boolean isDark(Appearance appearance) {
        return switch (appearance) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /** True where things may move on the screen. */
    public static boolean mayMove() {
        return !Platform.getPreferences().isReducedMotion();
    }
}
