package app.porchlight.desktop.look;

import java.text.Bidi;
import java.util.regex.Pattern;

/** Names as they can be shown everywhere. */
public final class Readable {
    /** Below are signs that are letters as well, such as © and ™. */
    private static final int PICTURES_FROM = 0x2300;
    private static final int AS_A_PICTURE = 0xFE0F;

    private static final Pattern GAP = Pattern.compile(" {2,}");

    private Readable() {
    }

    /** Without the little pictures (emoji) that people put into names: many computers have no shapes for them. */
    public static String name(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        name.codePoints().filter(point -> !isPicture(point)).forEach(kept::appendCodePoint);
        return GAP.matcher(kept).replaceAll(" ").strip();
    }

    /**
     * The same to the eye, safe to be broken into lines. JavaFX 26 looks for the last letter of a line that is written
     * from the right as far before that line as it is long: where the text begins with it, that is before the text,
     * and the window could not be drawn. Signs that are not seen make room there.
     */
    static String breakable(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) ? "\u200E".repeat(text.length()) + text : text;
    }

    private static boolean isPicture(int point) {
        return Character.isEmojiPresentation(point) || Character.isEmojiModifier(point) || point == AS_A_PICTURE
            || Character.isExtendedPictographic(point) && point >= PICTURES_FROM
            || Character.getType(point) == Character.FORMAT;
    }
}
