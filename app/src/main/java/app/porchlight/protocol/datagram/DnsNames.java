package app.porchlight.protocol.datagram;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        return labels(in).map(labels -> String.join(".", labels));
    }

    /** The same label by label, each a char a byte: what services are called may have dots inside. */
    static Optional<List<String>> labels(ByteBuffer in) {
        List<String> labels = new ArrayList<>();
        int size = 0;
        ByteBuffer at = in;
        int earliest = in.position();
        while (at.hasRemaining()) {
            int length = at.get() & 0xFF;
            if (length == 0) {
                return Optional.of(labels);
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
            } else if ((length & POINTER) != 0 || at.remaining() < length || size + length >= LONGEST) {
                return Optional.empty();
            } else {
                byte[] label = new byte[length];
                at.get(label);
                size += length + 1;
                labels.add(new String(label, StandardCharsets.ISO_8859_1));
            }
        }
        return Optional.empty();
    }
}
