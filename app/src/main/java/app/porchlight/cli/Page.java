package app.porchlight.cli;

import app.porchlight.model.Said;
import java.util.ArrayList;
import java.util.List;

/**
 * Text for a terminal: lines of a certain width, in colours where they are wanted. What goes in is made harmless once
 * more, so that no device ever speaks to the terminal itself.
 */
public final class Page {
    /** A way to write a line. */
    public enum Ink {
        PLAIN(""), TITLE("1"), NEEDS("1;31"), IMPROVE("33"), FINE("32"), QUIET("2");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    private static final String ESCAPE = "\u001b[";

    private final int columns;
    private final boolean colour;
    private final StringBuilder text = new StringBuilder();

    Page(int columns, boolean colour) {
        this.columns = columns;
        this.colour = colour;
    }

    /** An empty line. */
    public Page gap() {
        text.append('\n');
        return this;
    }

    public Page line(Ink ink, String words) {
        return hanging(ink, "", words);
    }

    /** Words after a mark or an indent; further lines begin below the words, not below the mark. */
    public Page hanging(Ink ink, String mark, String words) {
        String indent = " ".repeat(width(mark));
        String lead = mark;
        for (String line : wrapped(words, Math.max(20, columns - width(mark)))) {
            text.append(lead).append(inked(ink, line)).append('\n');
            lead = indent;
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private String inked(Ink ink, String line) {
        return colour && !ink.code.isEmpty() ? ESCAPE + ink.code + "m" + line + ESCAPE + "0m" : line;
    }

    /** The words in lines of at most so many columns; a word that is longer than a line is cut. */
    static List<String> wrapped(String words, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : harmless(words).split(" ")) {
            String rest = word;
            if (!line.isEmpty() && width(line) + 1 + width(rest) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest) > columns) {
                String piece = fitting(rest, columns);
                lines.add(piece);
                rest = rest.substring(piece.length());
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** As much from the beginning as fits into so many columns, never half a character. */
    static String fitting(String words, int columns) {
        int end = 0;
        int used = 0;
        while (end < words.length()) {
            int point = words.codePointAt(end);
            used += width(point);
            if (used > columns) {
                break;
            }
            end += Character.charCount(point);
        }
        return words.substring(0, end);
    }

    /** The words without anything that a terminal would obey. Our own long sentences are cleaned piece by piece. */
    static String harmless(String words) {
        StringBuilder kept = new StringBuilder(words.length());
        for (String word : words.split("\\s+")) {
            String clean = Said.clean(word);
            kept.append(kept.isEmpty() || clean.isEmpty() ? "" : " ").append(clean);
        }
        return kept.toString();
    }

    private static int width(CharSequence words) {
        return words.codePoints().map(Page::width).sum();
    }

    /** Columns that a character takes, as terminals count them, near enough to keep lines from running over. */
    private static int width(int point) {
        if (Character.getType(point) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean wide = point >= 0x1100 && point <= 0x115F || point >= 0x2E80 && point <= 0xA4CF
            || point >= 0xAC00 && point <= 0xD7A3 || point >= 0xF900 && point <= 0xFAFF
            || point >= 0xFE30 && point <= 0xFE6F || point >= 0xFF00 && point <= 0xFF60
            || point >= 0x1F300 && point <= 0x1FAFF || point >= 0x20000;
        return wide ? 2 : 1;
    }
}
