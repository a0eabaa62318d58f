package app.porchlight.home.real;

import java.util.regex.Pattern;

/** XML as devices write it, made readable where that needs no guessing. */
final class Markup {
    /** Characters that may not stand in XML at all, which some devices let through from what people typed. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private Markup() {
    }

    /** Without forbidden characters, and without the garbage that some devices put around it. */
    static String readable(String xml) {
        int first = xml.indexOf('<');
        int last = xml.lastIndexOf('>');
        String inside = first < 0 || last < first ? "" : xml.substring(first, last + 1);
        return FORBIDDEN.matcher(inside).replaceAll("");
    }

    /**
     * True where it brings a document type: that is where entities come from, which make a reader fetch what the device
     * names, or fill the memory.
     */
    static boolean hasDocumentType(String xml) {
        return xml.contains("<!DOCTYPE");
    }
}
