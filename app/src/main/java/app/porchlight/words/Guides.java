package app.porchlight.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The guides in one language, read when asked for. Safe for use by many threads. */
public final class Guides {
    private static final String FOLDER = "/knowledge/guides/";

    private final Locale locale;

    private Guides(Locale locale) {
        this.locale = locale;
    }

    /** In this language, or in English where we do not speak it. */
    public static Guides in(Locale wanted) {
        return new Guides(new Messages(wanted).locale());
    }

    /** True where there is such a guide. */
    public boolean has(String id) {
        return read(id).isPresent();
    }

    /** @throws IllegalArgumentException where there is no such guide: a mistake in the knowledge */
    public Guide guide(String id) {
        String text = read(id).orElseThrow(() -> new IllegalArgumentException("no guide " + id));
        return new GuideText(shared -> read("_" + shared)
            .orElseThrow(() -> new IllegalArgumentException(id + " shares unknown steps " + shared))).read(id, text);
    }

    private Optional<String> read(String id) {
        return file(locale.getLanguage(), id).or(() -> file("en", id));
    }

    private static Optional<String> file(String language, String id) {
        try (InputStream file = Guides.class.getResourceAsStream(FOLDER + language + "/" + id + ".md")) {
            return file == null ? Optional.empty()
                : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
