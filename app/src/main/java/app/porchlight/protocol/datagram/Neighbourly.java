package app.porchlight.protocol.datagram;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What routers tell their neighbours of themselves, asked or not (MikroTik's MNDP). Pure. */
final class Neighbourly {
    private static final int MOST = 40;
    private static final Map<Integer, String> NAMES = Map.of(5, "identity", 7, "version", 8, "platform", 12, "board");

    private Neighbourly() {
    }

    /** Four bytes, then type, length, value, each number of two bytes. */
    static Map<String, String> mikrotik(byte[] said) {
        ByteBuffer in = ByteBuffer.wrap(said);
        Map<String, String> fields = new LinkedHashMap<>();
        if (said.length <= 4) {
            return fields;
        }
        in.position(4);
        for (int count = 0; count < MOST && in.remaining() >= 4; count++) {
            int type = in.getShort() & 0xFFFF;
            int length = in.getShort() & 0xFFFF;
            if (length > in.remaining()) {
                return fields;
            }
            byte[] value = new byte[length];
            in.get(value);
            if (NAMES.containsKey(type) && length > 0) {
                fields.put(NAMES.get(type), new String(value, StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
