package app.porchlight.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.desktop.OnScreen;
import app.porchlight.desktop.Stagehand;
import app.porchlight.desktop.state.Standing;
import app.porchlight.model.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.Ikon;

@OnScreen
class IconsTest {
    private static final Pattern LITERAL = Pattern.compile("MaterialDesign([A-Z])\\.([A-Z0-9_]+)");

    @Test
    void everyKindAndStanding_hasAPictureOfItsOwn() {
        Set<Ikon> kinds = new HashSet<>();
        Stream.of(Kind.values()).forEach(kind -> kinds.add(Icons.of(kind)));
        assertThat(kinds).hasSize(Kind.values().length);
        Set<Ikon> standings = new HashSet<>();
        Stream.of(Standing.values()).forEach(standing -> standings.add(Icons.of(standing)));
        assertThat(standings).hasSize(Standing.values().length);
    }

    /** Each icon that the code names is drawn as one glyph of the icon font: it is as wide as high, not a blank. */
    @Test
    void everyIconInTheCode_isInTheFont() throws Exception {
        List<String> literals = literals();
        assertThat(literals).hasSizeGreaterThan(40);
        Stagehand.now(() -> {
            Theme.loadFonts();
            return true;
        });
        Font font = new Font("Material Design Icons", 24);
        assertThat(font.getFamily()).isEqualTo("Material Design Icons");
        for (String literal : literals) {
            Matcher parts = LITERAL.matcher(literal);
            assertThat(parts.matches()).isTrue();
            Class<?> pack = Class.forName("org.kordamp.ikonli.materialdesign2.MaterialDesign" + parts.group(1));
            Ikon ikon = (Ikon) pack.getField(parts.group(2)).get(null);
            double width = Stagehand.now(() -> {
                Icon icon = new Icon(ikon);
                icon.setFont(font);
                return icon.getLayoutBounds().getWidth();
            });
            assertThat(width).as(literal).isBetween(20.0, 28.0);
        }
    }

    private static List<String> literals() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "app", "porchlight", "desktop"))) {
            return files.filter(file -> file.toString().endsWith(".java")).flatMap(IconsTest::literals).distinct()
                .sorted().toList();
        }
    }

    private static Stream<String> literals(Path file) {
        try {
            return LITERAL.matcher(Files.readString(file)).results().map(found -> found.group());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
