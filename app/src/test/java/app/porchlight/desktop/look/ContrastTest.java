package app.porchlight.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Measures, from the CSS itself, that everything written can be read: WCAG 2.2, at least 4.5 to 1. */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    /** Text first, then what it stands on. */
    private static final String[][] TEXTS = {
        {"ink", "bg"}, {"ink", "surface"}, {"ink", "lamp-soft"}, {"ink", "primary-soft"},
        {"muted", "bg"}, {"muted", "surface"}, {"muted", "primary-soft"},
        {"primary", "bg"}, {"primary", "surface"}, {"primary", "primary-soft"},
        {"on-primary", "primary"}, {"on-primary", "primary-hover"}, {"on-lamp", "lamp"},
        {"fine", "fine-soft"}, {"improve", "improve-soft"}, {"needs", "needs-soft"}, {"untold", "untold-soft"},
        {"surface", "ink"}, {"bg", "ink"}, {"surface", "fine"}, {"surface", "improve"}, {"surface", "needs"},
    };

    /** Edges of controls, the focus ring, icons on their tint. */
    private static final String[][] SHAPES = {
        {"line-strong", "bg"}, {"line-strong", "surface"}, {"primary", "bg"}, {"primary", "surface"},
        {"needs", "needs-soft"}, {"improve", "lamp-soft"}, {"primary", "primary-soft"},
    };

    @TestFactory
    Stream<DynamicTest> everyText_isReadable() {
        return Stream.of(":root", ":dark").flatMap(theme -> {
            Map<String, String> colours = colours(theme);
            return Stream.concat(
                Stream.of(TEXTS).map(pair -> atLeast(TEXT, theme, pair, colours)),
                Stream.of(SHAPES).map(pair -> atLeast(SHAPE, theme, pair, colours)));
        });
    }

    private static DynamicTest atLeast(double least, String theme, String[] pair, Map<String, String> colours) {
        return DynamicTest.dynamicTest(theme + " " + pair[0] + " on " + pair[1], () ->
            assertThat(contrast(colours.get(pair[0]), colours.get(pair[1]))).isGreaterThanOrEqualTo(least));
    }

    @Test
    void measure_isRight() {
        assertThat(contrast("#000000", "#FFFFFF")).isCloseTo(21, Offset.offset(0.01));
        assertThat(contrast("#777777", "#FFFFFF")).isLessThan(TEXT);
        assertThat(contrast("#F2B441", "#FAF8F4")).as("the lamp is never text on light").isLessThan(TEXT);
    }

    @Test
    void everyColourOfLight_hasOneInTheDark() {
        assertThat(colours(":dark").keySet()).isEqualTo(colours(":root").keySet()).hasSizeGreaterThan(15);
    }

    private static Map<String, String> colours(String theme) {
        String css = css();
        int start = css.indexOf(theme.equals(":root") ? ".root {" : ".root:dark {");
        Matcher token = Pattern.compile("-pl-([a-z-]+): (#[0-9A-F]{6});")
            .matcher(css.substring(start, css.indexOf('}', start)));
        Map<String, String> colours = new HashMap<>();
        while (token.find()) {
            colours.put(token.group(1), token.group(2));
        }
        return colours;
    }

    private static String css() {
        try (InputStream file = ContrastTest.class.getResourceAsStream("/desktop/porchlight.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
