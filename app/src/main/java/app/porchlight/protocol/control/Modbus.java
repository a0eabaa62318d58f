package app.porchlight.protocol.control;

import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Modbus, the language of solar inverters, heating and chargers: asks once what the device is called, which reads and
 * changes nothing. Sources: MODBUS Application Protocol V1.1b3, 6.21; MODBUS Messaging on TCP/IP V1.0b, 3.1.3.
 */
public final class Modbus {
    /** Read Device Identification (0x2B, 0x0E), the basic names from the first on, of unit 1. */
    private static final byte[] QUESTION = HexFormat.of().parseHex("504c00000005012b0e0100");
    private static final short OURS = 0x504C;
    private static final int HEAD = 7;
    private static final int LENGTH_FROM = 6;
    private static final int FUNCTION = 0x2B;
    /** The same function, where it is declined: not known here, or no such unit. */
    private static final int DECLINED = 0xAB;
    private static final int DECLINED_LENGTH = 9;

    private Modbus() {
    }

    public static boolean answers(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        try (Socket socket = dial.connect(host, port, patience)) {
            socket.getOutputStream().write(QUESTION);
            return answers(Listening.to(socket, patience));
        }
    }

    /** True for an answer in this language, which has no logins: also for one that says it does not know. */
    static boolean answers(byte[] heard) {
        if (heard.length < DECLINED_LENGTH) {
            return false;
        }
        ByteBuffer answer = ByteBuffer.wrap(heard);
        boolean ours = answer.getShort() == OURS && answer.getShort() == 0
            && (answer.getShort() & 0xFFFF) == heard.length - LENGTH_FROM;
        return ours && switch (heard[HEAD] & 0xFF) {
            case FUNCTION -> heard[HEAD + 1] == 0x0E;
            case DECLINED -> heard.length == DECLINED_LENGTH;
            default -> false;
        };
    }
}
