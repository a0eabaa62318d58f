package app.porchlight.protocol.datagram;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a computer with Steam answers to those that look for games to borrow. After eight bytes that are always the
 * same, a header and a body, each after its length and both in the form of protocol buffers. Who plays there is not
 * read. Pure.
 */
final class SteamStatus {
    private static final long START = 0xFFFFFFFF214C5FA0L;
    /** In the header: what sort of message it is; 1 is a status. */
    private static final int SORT = 2;
    private static final int STATUS = 1;
    /** In the body. */
    private static final int HOST_NAME = 4;
    private static final int MOST_FIELDS = 64;

    private SteamStatus() {
    }

    static Map<String, String> fields(byte[] said) {
        ByteBuffer in = ByteBuffer.wrap(said);
        if (said.length < 16 || in.getLong() != START) {
            return Map.of();
        }
        in.order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer header = part(in);
        ByteBuffer body = part(in);
        String name = number(header, SORT) == STATUS ? text(body, HOST_NAME) : "";
        return name.isBlank() ? Map.of() : Map.of("hostname", name);
    }

    /** The next part after its length; nothing where it is cut short. */
    private static ByteBuffer part(ByteBuffer in) {
        int length = in.remaining() < 4 ? -1 : in.getInt();
        if (length < 0 || length > in.remaining()) {
            return ByteBuffer.allocate(0);
        }
        ByteBuffer part = in.slice(in.position(), length);
        in.position(in.position() + length);
        return part;
    }

    /** The first number of that field; negative where there is none. */
    private static long number(ByteBuffer part, int field) {
        ByteBuffer at = part.duplicate();
        return find(at, field, 0) ? varint(at) : -1;
    }

    private static String text(ByteBuffer part, int field) {
        ByteBuffer at = part.duplicate();
        long length = find(at, field, 2) ? varint(at) : -1;
        if (length < 0 || length > at.remaining()) {
            return "";
        }
        byte[] text = new byte[(int) length];
        at.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Moves to the value of that field; false where it is not there, or something is not as it should be. */
    private static boolean find(ByteBuffer at, int field, int form) {
        for (int count = 0; count < MOST_FIELDS && at.hasRemaining(); count++) {
            long tag = varint(at);
            if (tag == ((long) field << 3 | form)) {
                return true;
            }
            long skip = switch ((int) (tag & 7)) {
                case 0 -> varint(at) < 0 ? -1 : 0;
                case 1 -> 8;
                case 2 -> varint(at);
                case 5 -> 4;
                default -> -1;
            };
            if (tag < 0 || skip < 0 || skip > at.remaining()) {
                return false;
            }
            at.position(at.position() + (int) skip);
        }
        return false;
    }

    /** Seven bits a byte, the lowest first; negative where it has no end. Of ten bytes, the highest bit is dropped. */
    private static long varint(ByteBuffer at) {
        long value = 0;
        for (int shift = 0; shift < 70 && at.hasRemaining(); shift += 7) {
            byte next = at.get();
            value |= shift < 63 ? (long) (next & 0x7F) << shift : 0;
            if (next >= 0) {
                return value;
            }
        }
        return -1;
    }
}
