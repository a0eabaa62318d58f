package app.porchlight.practice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Android's debugging door (ADB), as far as its first answer: come in (CNXN), or show a key first (AUTH).
 *
 * @param banner what it says of itself when it lets somebody in
 */
record AdbServer(String banner, boolean asksForKey) implements Server {
    private static final int HEADER = 24;
    private static final int MOST = 4096;
    private static final int VERSION = 0x01000000;
    private static final int TOKEN = 1;
    private static final int TOKEN_LENGTH = 20;

    @Override
    public void serve(Line line) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(line.hear(HEADER)).order(ByteOrder.LITTLE_ENDIAN);
        if (header.limit() < HEADER || header.getInt() != name("CNXN")) {
            return;
        }
        int length = header.getInt(12);
        if (length < 0 || length > MOST || line.hear(length).length < length) {
            return;
        }
        if (asksForKey) {
            byte[] token = new byte[TOKEN_LENGTH];
            ThreadLocalRandom.current().nextBytes(token);
            line.say(packet("AUTH", TOKEN, 0, token));
        } else {
            String says = banner.isBlank() ? "device::ro.product.name=tv;ro.product.model=TV;" : banner;
            line.say(packet("CNXN", VERSION, MOST, (says + "\0").getBytes(StandardCharsets.UTF_8)));
        }
        line.hearOut();
    }

    private static byte[] packet(String command, int first, int second, byte[] data) {
        int sum = 0;
        for (byte each : data) {
            sum += each & 0xff;
        }
        return ByteBuffer.allocate(HEADER + data.length).order(ByteOrder.LITTLE_ENDIAN).putInt(name(command))
            .putInt(first).putInt(second).putInt(data.length).putInt(sum).putInt(~name(command)).put(data).array();
    }

    private static int name(String command) {
        return ByteBuffer.wrap(command.getBytes(StandardCharsets.US_ASCII)).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }
}
