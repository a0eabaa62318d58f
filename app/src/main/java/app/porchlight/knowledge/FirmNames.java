package app.porchlight.knowledge;

import java.util.regex.Pattern;

/** Shortens the registered name of a firm nobody has a better name for: "Fn Widgets Co., Ltd." to "Fn Widgets". */
final class FirmNames {
    private static final Pattern LEGAL = Pattern.compile("[\\s,.()]+(co|company|corp|corporation|inc|incorporated|ltd"
        + "|limited|llc|llp|plc|gmbh|ag|kg|bv|b\\.v|nv|n\\.v|ab|as|a/s|oy|srl|s\\.r\\.l|sa|s\\.a|spa|s\\.p\\.a|sas|pty"
        + "|pte|pvt|kk|k\\.k|int|int'l|international|technology|technologies|electronics|electronic|communications"
        + "|systems|group|holdings|industrial|ind)[\\s,.()]*$", Pattern.CASE_INSENSITIVE);

    private FirmNames() {
    }

    static String plain(String firm) {
        String left = firm.strip();
        for (String before = ""; !left.equals(before); ) {
            before = left;
            String shorter = LEGAL.matcher(left).replaceFirst("");
            left = shorter.isBlank() ? left : shorter;
        }
        return left;
    }
}
