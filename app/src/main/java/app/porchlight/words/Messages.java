package app.porchlight.words;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/** The message files of one language, with gaps filled and numbers written as that language does. */
final class Messages {
    private static final String FILES = "words.messages";

    private final ResourceBundle found;
    private final Locale locale;

    Messages(Locale wanted) {
        found = ResourceBundle.getBundle(FILES, wanted, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        // A language that we do not speak gets English whole: no French date in an English sentence.
        boolean speaks = !found.getLocale().getLanguage().isEmpty();
        locale = speaks || wanted.getLanguage().equals("en") ? wanted : Locale.ENGLISH;
    }

    /** A language is there when its file is there: nothing lists them. */
    static List<Locale> languages() {
        return Stream.concat(Stream.of(Locale.ENGLISH), Arrays.stream(Locale.getISOLanguages()).sorted()
            .filter(code -> Messages.class.getResource("/words/messages_" + code + ".properties") != null)
            .map(Locale::of)).toList();
    }

    Locale locale() {
        return locale;
    }

    boolean has(String key) {
        return found.containsKey(key);
    }

    /** A missing key is a mistake of ours: tests stop at it, a person sees the key rather than nothing. */
    String text(String key, Object... gaps) {
        assert has(key) : "no words for " + key;
        if (!has(key)) {
            return key;
        }
        return new MessageFormat(found.getString(key), locale).format(gaps);
    }
}
