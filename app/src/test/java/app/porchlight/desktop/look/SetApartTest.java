package app.porchlight.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.desktop.OnScreen;
import app.porchlight.desktop.Stagehand;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The signs that set a name apart from its sentence are not seen themselves, and do their work. */
@OnScreen
class SetApartTest {
    private static final int SIZE = 40;
    private static final int WIDTH = 700;
    /** As far as the name reaches. */
    private static final int NAME = 100;

    private static boolean sameInk(String font, String one, String other) {
        return sameInk(font, one, other, WIDTH);
    }

    private static boolean sameInk(String font, String one, String other, int until) {
        return Stagehand.now(() -> {
            Theme.loadFonts();
            WritableImage first = drawn(font, one);
            WritableImage second = drawn(font, other);
            PixelReader left = first.getPixelReader();
            PixelReader right = second.getPixelReader();
            for (int y = 0; y < first.getHeight(); y++) {
                for (int x = 0; x < until; x++) {
                    if (left.getArgb(x, y) != right.getArgb(x, y)) {
                        return false;
                    }
                }
            }
            return true;
        });
    }

    private static WritableImage drawn(String font, String written) {
        Text text = new Text(written);
        text.setFont(Font.font(font, SIZE));
        StackPane pane = new StackPane(text);
        pane.setAlignment(Pos.CENTER_LEFT);
        return new Scene(pane, WIDTH, 80).snapshot(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inter", "Inter SemiBold"})
    void signs_areNotSeen(String font) {
        assertThat(sameInk(font, "Kitchen (2)", "\u200EKitchen\u200E (2)")).isTrue();
        assertThat(sameInk(font, "מטבח", "\u200Eמטבח\u200E")).isTrue();
        assertThat(sameInk(font, "Kitchen (2)", "Kitchen (3)")).isFalse();
    }

    /** Without them the number would jump to the other side of the name. */
    @Test
    void numberAfterAName_staysBehindIt() {
        assertThat(sameInk("Inter", "\u200Eמטבח\u200E 1", "\u200Eמטבח\u200E 8", NAME)).isTrue();
        assertThat(sameInk("Inter", "מטבח 1", "מטבח 8", NAME)).isFalse();
    }

    /** Where JavaFX breaks lines of such names by itself, it fails: at any width, in any place of a sentence. */
    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s (Garage)", "New: %s", "A door leads to %s, and from there to %s (2)"})
    void namesFromTheRight_canBeBrokenIntoLines(String sentence) {
        for (String name : List.of("מצלמה בסלון", "كاميرا المطبخ", "מצלמה בסלון ".repeat(9).strip(), "א".repeat(60))) {
            String said = sentence.replace("%s", "\u200E" + name + "\u200E");
            assertThat(Stagehand.<Boolean>now(() -> breaksEverywhere(Readable.breakable(said)))).isTrue();
            assertThat(Stagehand.<Boolean>now(() -> breaksEverywhere(Readable.breakable(name)))).isTrue();
        }
    }

    private static boolean breaksEverywhere(String said) {
        Theme.loadFonts();
        Text text = new Text(said);
        text.setFont(Font.font("Inter SemiBold", SIZE));
        double least = Double.MAX_VALUE;
        for (int width = 2000; width > 20; width -= 7) {
            text.setWrappingWidth(width);
            least = Math.min(least, text.getLayoutBounds().getHeight());
        }
        return text.getLayoutBounds().getHeight() > least;
    }
}
