package app.porchlight.desktop.state;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the person chose. Kept in a small file of its own, so that forgetting the history keeps the text size. */
public final class Settings {
    private static final int LARGE_TEXT = 150;
    private static final Logger LOG = Logger.getLogger(Settings.class.getName());

    private final Properties chosen = new Properties();
    private final Path file;
    private final Executor disk;

    /** Which colours. */
    public enum Appearance { SYSTEM, LIGHT, DARK }

    /** Where the window stood. */
    public record Bounds(double x, double y, double width, double height, boolean maximised) {
    }

    /** @param disk runs what writes the file, one at a time */
    public Settings(Path file, Executor disk) {
        this.file = file;
        this.disk = disk;
        if (Files.isReadable(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                chosen.load(in);
            } catch (IOException | IllegalArgumentException damaged) {
                LOG.log(Level.WARNING, "settings are unreadable and start afresh", damaged);
            }
        }
    }

    public boolean consented() {
        return flag("consented");
    }

    public void consented(boolean yes) {
        put("consented", yes);
    }

    public boolean lookOnly() {
        return flag("look-only");
    }

    public void lookOnly(boolean yes) {
        put("look-only", yes);
    }

    public boolean details() {
        return flag("details");
    }

    public void details(boolean yes) {
        put("details", yes);
    }

    public Appearance appearance() {
        String name = chosen.getProperty("appearance", "");
        for (Appearance each : Appearance.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return Appearance.SYSTEM;
    }

    public void appearance(Appearance appearance) {
        put("appearance", appearance);
    }

    /** 100 to 200. */
    public int textPercent() {
        return (int) Math.clamp(number("text-percent", 100), 100, 200);
    }

    /** From here on things that stand side by side have no room for that. */
    public boolean largeText() {
        return textPercent() >= LARGE_TEXT;
    }

    public void textPercent(int percent) {
        put("text-percent", percent);
    }

    /** Empty: as the system says. */
    public Optional<Locale> language() {
        return Optional.ofNullable(chosen.getProperty("language")).filter(tag -> !tag.isBlank())
            .map(Locale::forLanguageTag);
    }

    public void language(Optional<Locale> language) {
        put("language", language.map(Locale::toLanguageTag).orElse(""));
    }

    public Optional<Bounds> window() {
        if (!chosen.containsKey("window.width")) {
            return Optional.empty();
        }
        return Optional.of(new Bounds(number("window.x", 0), number("window.y", 0), number("window.width", 0),
            number("window.height", 0), flag("window.maximised")));
    }

    public void window(Bounds bounds) {
        chosen.setProperty("window.x", Double.toString(bounds.x()));
        chosen.setProperty("window.y", Double.toString(bounds.y()));
        chosen.setProperty("window.width", Double.toString(bounds.width()));
        chosen.setProperty("window.height", Double.toString(bounds.height()));
        put("window.maximised", bounds.maximised());
    }

    /** Where this and all else is kept that is remembered. */
    public Path folder() {
        return file.toAbsolutePath().getParent();
    }

    /** Back to how it was before the first start: the file is gone. */
    public void forget() {
        chosen.clear();
        disk.execute(() -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failed) {
                LOG.log(Level.WARNING, "settings could not be deleted", failed);
            }
        });
    }

    private boolean flag(String key) {
        return Boolean.parseBoolean(chosen.getProperty(key));
    }

    private double number(String key, double otherwise) {
        try {
            double number = Double.parseDouble(chosen.getProperty(key, Double.toString(otherwise)));
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException damaged) {
            return otherwise;
        }
    }

    private void put(String key, Object value) {
        chosen.setProperty(key, value.toString());
        save();
    }

    private void save() {
        Properties copy = (Properties) chosen.clone();
        disk.execute(() -> {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                    copy.store(out, null);
                }
            } catch (IOException failed) {
                LOG.log(Level.WARNING, "settings could not be kept", failed);
            }
        });
    }
}
