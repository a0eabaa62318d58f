package app.porchlight.protocol.datagram;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.ZonedDateTime;
import java.util.Map;

/** How BroadLink's remotes and plugs are asked what they are, as their app does before it knows any. Pure. */
final class Broadlink {
    private static final int HELLO = 6;
    private static final int LENGTH = 48;
    private static final int SUM_AT = 0x20;
    private static final int SUM_FROM = 0xBEAF;
    private static final int TYPE_AT = 0x34;
    private static final int SHORTEST_ANSWER = 0x80;
    private static final int LONGEST_ANSWER = 0x100;

    private Broadlink() {
    }

    /** With the true time in it: a device may take it over. */
    static byte[] question(ZonedDateTime now) {
        ByteBuffer hello = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        hello.position(8);
        hello.putInt(now.getOffset().getTotalSeconds() / 3600).putShort((short) now.getYear())
            .put((byte) now.getMinute()).put((byte) now.getHour()).put((byte) (now.getYear() % 100))
            .put((byte) now.getDayOfWeek().getValue()).put((byte) now.getDayOfMonth())
            .put((byte) now.getMonthValue());
        hello.put(0x26, (byte) HELLO);
        int sum = SUM_FROM;
        for (byte each : hello.array()) {
            sum += each & 0xFF;
        }
        hello.putShort(SUM_AT, (short) sum);
        return hello.array();
    }

    /** {@code type}, four hexadecimal digits. */
    static Map<String, String> fields(byte[] said) {
        if (said.length < SHORTEST_ANSWER || said.length > LONGEST_ANSWER) {
            return Map.of();
        }
        int type = ByteBuffer.wrap(said).order(ByteOrder.LITTLE_ENDIAN).getShort(TYPE_AT) & 0xFFFF;
        return Map.of("type", "%04x".formatted(type));
    }
}
