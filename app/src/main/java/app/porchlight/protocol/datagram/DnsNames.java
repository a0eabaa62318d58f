package app.porchlight.protocol.datagram;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Names as DNS writes them (RFC 1035, 4.1.4). A name that points at itself, or onwards, is no name. */
final class DnsNames {
    private static final int POINTER = 0xC0;
    private static final int LONGEST = 255;

    private DnsNames() {
    }

    /** Moves past a name; false where there is none. */
    static boolean skip(ByteBuffer in) {
        return read(in).isPresent();
    }

    /** The name at this position, its labels joined by dots; the buffer stands after it. Empty where it is none. */
    static Optional<String> read(ByteBuffer in) {
        StringBuilder name = new StringBuilder();
        ByteBuffer at = in;
        int earliest = in.position();
        while (at.hasRemaining()) {
            int length = at.get() & 0xFF;
            if (length == 0) {
                return Optional.of(name.toString());
            }
            if ((length & POINTER) == POINTER) {
                if (!at.hasRemaining()) {
                    return Optional.empty();
                }
                int target = (length & ~POINTER) << 8 | at.get() & 0xFF;
                // Only ever backwards, so that it ends.
                if (target >= earliest) {
                    return Optional.empty();
                }
                earliest = target;
                at = in.duplicate().position(target);
            } else if ((length & POINTER) != 0 || at.remaining() < length || name.length() + length >= LONGEST) {
                return Optional.empty();
            } else {
                byte[] label = new byte[length];
                at.get(label);
                name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.ISO_8859_1));
            }
        }
        return Optional.empty();
    }
}
