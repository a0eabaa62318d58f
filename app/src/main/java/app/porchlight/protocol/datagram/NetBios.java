package app.porchlight.protocol.datagram;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks a computer which names it goes by on a Windows network (NetBIOS node status, RFC 1002, 4.2.17). Pure. */
public final class NetBios {
    public static final int PORT = 137;

    private static final int NODE_STATUS = 0x21;
    private static final int HEADER = 12;
    private static final int NAME = 15;
    private static final int GROUP = 0x8000;
    private static final int ANSWER = 0x8000;

    private NetBios() {
    }

    /** The question for all names: "*", spelled as the protocol spells names. */
    public static byte[] question() {
        ByteBuffer question = ByteBuffer.allocate(50).putShort((short) 1).putShort((short) 0).putShort((short) 1)
            .putShort((short) 0).putShort((short) 0).putShort((short) 0).put((byte) 0x20)
            .put(("CK" + "A".repeat(30)).getBytes(StandardCharsets.US_ASCII)).put((byte) 0)
            .putShort((short) NODE_STATUS).putShort((short) 1);
        return question.array();
    }

    /** The computer's own name in an answer: the one of the first kind that it shares with nobody. */
    public static Optional<String> computer(byte[] answer) {
        ByteBuffer in = ByteBuffer.wrap(answer);
        if (in.remaining() < HEADER || in.getShort(0) != 1 || (in.getShort(2) & ANSWER) == 0
                || in.getShort(6) < 1) {
            return Optional.empty();
        }
        in.position(HEADER);
        if (!DnsNames.skip(in) || in.remaining() < 11 || in.getShort() != NODE_STATUS) {
            return Optional.empty();
        }
        in.position(in.position() + 8);
        for (int names = in.get() & 0xFF; names > 0 && in.remaining() >= NAME + 3; names--) {
            byte[] name = new byte[NAME];
            in.get(name);
            boolean ofTheComputer = in.get() == 0;
            boolean shared = (in.getShort() & GROUP) != 0;
            String text = new String(name, StandardCharsets.US_ASCII).strip();
            if (ofTheComputer && !shared && text.matches("[\\x21-\\x7E][\\x20-\\x7E]*")) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
