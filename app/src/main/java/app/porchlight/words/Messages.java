package app.porchlight.words;

import java.text.Bidi;
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
    /**
     * Is not seen and reads from the left: on both sides of a text that reads from the right it keeps what stands
     * beside that in order. The newer signs that isolate a text are drawn as boxes by many fonts, ours among them.
     */
    private static final char FROM_THE_LEFT = '\u200E';

    private final ResourceBundle found;
    private final Locale locale;
    private final boolean setsApart;

    Messages(Locale wanted) {
        this(wanted, false);
    }

    /** @param setsApart true where a name that is written from the right is set apart from the sentence around it */
    Messages(Locale wanted, boolean setsApart) {
        this.setsApart = setsApart;
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
        return new MessageFormat(found.getString(key), locale)
            .format(setsApart ? Arrays.stream(gaps).map(Messages::setApart).toArray() : gaps);
    }

    private static Object setApart(Object gap) {
        return gap instanceof String text && Bidi.requiresBidi(text.toCharArray(), 0, text.length())
            ? FROM_THE_LEFT + text + FROM_THE_LEFT : gap;
    }
}
