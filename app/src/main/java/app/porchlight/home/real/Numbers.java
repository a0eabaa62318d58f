package app.porchlight.home.real;

import java.net.Inet4Address;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses and masks as they stand in the tables of three systems. Never throws. */
final class Numbers {
    /** Four decimal numbers with dots, not part of a longer run of digits. */
    static final String DOTTED = "(?<![0-9.])[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?![0-9.])";
    private static final Pattern WHOLE = Pattern.compile(DOTTED);

    private Numbers() {
    }

    static Optional<Inet4Address> address(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Inet4Address.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The first address that stands in the line. */
    static Optional<Inet4Address> first(String line) {
        Matcher found = WHOLE.matcher(line);
        return found.find() ? address(found.group()) : Optional.empty();
    }

    /** {@code 255.255.255.0} is 24; empty for what is no mask. */
    static Optional<Integer> prefix(Inet4Address mask) {
        int bits = 0;
        for (byte part : mask.getAddress()) {
            bits = bits << 8 | part & 0xFF;
        }
        int ones = Integer.bitCount(bits);
        boolean inOneRun = ones == 0 || bits == -1 << 32 - ones;
        return inOneRun ? Optional.of(ones) : Optional.empty();
    }

    static Optional<Long> whole(String text) {
        try {
            long number = Long.parseLong(text);
            return number < 0 ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
