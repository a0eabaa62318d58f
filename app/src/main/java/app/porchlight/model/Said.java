package app.porchlight.model;

/** What a device said of itself, made harmless to keep and to show: any text from a device may be hostile. */
public final class Said {
    /** Longest text that is kept of what a device says, in characters. */
    public static final int LONGEST = 200;

    private Said() {
    }

    /**
     * The text without control characters, without the marks that reverse or hide writing, with runs of white space
     * made one, and at most {@link #LONGEST} characters; {@code null} becomes empty.
     */
    public static String clean(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints().limit(4L * LONGEST).forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                    kept.append(' ');
                }
            } else if (harmless(point) && kept.length() < LONGEST) {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString().strip();
    }

    private static boolean harmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
