package app.porchlight.practice;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A message broker (MQTT 3.1.1), as far as letting somebody in or not. */
record MqttServer(boolean asksLogin, Guard guard) implements Server {
    private static final int CONNECT = 0x10;
    private static final int LONGEST = 4096;
    private static final int ACCEPTED = 0;
    private static final int BAD_LOGIN = 4;
    private static final int NOT_ALLOWED = 5;
    private static final int HAS_USER = 0x80;
    private static final int HAS_PASSWORD = 0x40;
    private static final int HAS_WILL = 0x04;

    @Override
    public void serve(Line line) throws IOException, InterruptedException {
        if (line.hear() != CONNECT) {
            return;
        }
        int length = length(line);
        if (length > LONGEST) {
            return;
        }
        byte[] packet = line.hear(length);
        try {
            int answer = asksLogin ? judge(ByteBuffer.wrap(packet)) : ACCEPTED;
            line.say((byte) 0x20, (byte) 2, (byte) 0, (byte) answer);
            if (answer == ACCEPTED) {
                line.hearOut();
            } else {
                line.hangUp();
            }
        } catch (BufferUnderflowException cutShort) {
            line.slam();
        }
    }

    /** Seven bits a byte, the lowest first, at most four bytes. */
    private static int length(Line line) throws IOException {
        int length = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int part = line.hear();
            length |= (part & 0x7f) << shift;
            if (part < 0x80) {
                return length;
            }
        }
        return Integer.MAX_VALUE;
    }

    private int judge(ByteBuffer packet) throws InterruptedException {
        text(packet);
        packet.get();
        int flags = packet.get();
        packet.getShort();
        text(packet);
        if ((flags & HAS_WILL) != 0) {
            text(packet);
            text(packet);
        }
        if ((flags & HAS_USER) == 0) {
            return NOT_ALLOWED;
        }
        String user = text(packet);
        String password = (flags & HAS_PASSWORD) == 0 ? "" : text(packet);
        return guard.judge(secret -> secret.is(user, password)) == Guard.Answer.WELCOME ? ACCEPTED : BAD_LOGIN;
    }

    private static String text(ByteBuffer packet) {
        byte[] text = new byte[Math.min(packet.getShort() & 0xffff, packet.remaining())];
        packet.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
