package app.porchlight.model;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A 48-bit hardware address. */
public record Mac(long bits) {
    private static final long MASK = 0xFFFF_FFFF_FFFFL;
    private static final Pattern WRITTEN = Pattern.compile("[0-9A-Fa-f]{1,2}([:-][0-9A-Fa-f]{1,2}){5}");

    public Mac {
        if ((bits & ~MASK) != 0) {
            throw new IllegalArgumentException("more than 48 bits: " + Long.toHexString(bits));
        }
    }

    /** Reads {@code 00:12:16:a4:3b:20}, {@code 00-12-…} and macOS's {@code 0:12:16:…}; empty for anything else. */
    public static Optional<Mac> of(String text) {
        if (text == null || !WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        long bits = 0;
        for (String part : text.split("[:-]")) {
            bits = bits << 8 | Integer.parseInt(part, 16);
        }
        return Optional.of(new Mac(bits));
    }

    /** True for an address that software chose (phones do, for privacy): it names no maker. */
    public boolean random() {
        return (bits >> 40 & 0x02) != 0;
    }

    /** True for all zeros, all ones and group addresses: no single device has such an address. */
    public boolean nobody() {
        return bits == 0 || (bits >> 40 & 0x01) != 0;
    }

    @Override
    public String toString() {
        String hex = HexFormat.of().toHexDigits(bits, 12);
        StringBuilder text = new StringBuilder(17);
        for (int i = 0; i < 12; i += 2) {
            text.append(i == 0 ? "" : ":").append(hex, i, i + 2);
        }
        return text.toString();
    }
}
