package app.porchlight.protocol.files;

import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * File sharing of the first version (SMB 1, CIFS): says hello in that language alone, and hangs up. Source: Microsoft
 * MS-CIFS, SMB_COM_NEGOTIATE.
 */
public final class Smb1 {
    /** A session message of 47 bytes: NEGOTIATE, offering nothing but "NT LM 0.12". */
    private static final byte[] HELLO = HexFormat.of().parseHex("0000002fff534d4272000000001801280000000000000000000000"
        + "000000000000000000000c00024e54204c4d20302e313200");
    /** The same in the next language, offering 2.0.2 and 2.1. Source: Microsoft MS-SMB2, 2.2.3. */
    private static final byte[] NEWER_HELLO = HexFormat.of().parseHex(
        "00000068fe534d4240000000000000000000010000000000000000000000000000000000000000000000000000000000"
        + "000000000000000000000000000000000000000024000200010000000000000000000000000000000000000000000000"
        + "000000000000000002021002");
    private static final byte[] NEWER_ANSWER = HexFormat.of().parseHex("fe534d42");
    private static final byte[] ANSWER = HexFormat.of().parseHex("ff534d4272");
    /** "Not supported", said in that language all the same. Source: Microsoft MS-CIFS, 2.2.2.4. */
    private static final byte[] NOT_SUPPORTED = HexFormat.of().parseHex("bb0000c0");
    private static final int FRAME = 4;
    private static final int STATUS = 9;
    private static final int WORDS = 36;
    private static final int DIALECT = 37;
    private static final byte NONE = (byte) 0xff;

    private Smb1() {
    }

    /** What it answered. */
    public enum Answer { SPOKEN, REFUSED, SOMETHING_ELSE }

    public static Answer hello(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        try (Socket socket = dial.connect(host, port, patience)) {
            return ask(socket, patience);
        } catch (SocketException cut) {
            return newer(dial, host, port, patience);
        }
    }

    /** Who does not speak it cuts the line; so does one who talks to nobody. The first speaks the next language. */
    private static Answer newer(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        try (Socket socket = dial.connect(host, port, patience)) {
            socket.getOutputStream().write(NEWER_HELLO);
            byte[] heard = Listening.to(socket, patience);
            boolean speaks = heard.length >= FRAME + NEWER_ANSWER.length
                && Arrays.equals(heard, FRAME, FRAME + NEWER_ANSWER.length, NEWER_ANSWER, 0, NEWER_ANSWER.length);
            return speaks ? Answer.REFUSED : Answer.SOMETHING_ELSE;
        }
    }

    private static Answer ask(Socket socket, Duration patience) throws IOException {
        socket.getOutputStream().write(HELLO);
        byte[] heard = Listening.to(socket, patience);
        if (heard.length > 0) {
            return read(heard);
        }
        // Who only keeps silent has not answered, which ends in a time-out.
        if (socket.getInputStream().read() < 0) {
            throw new SocketException("cut");
        }
        return Answer.SOMETHING_ELSE;
    }

    /**
     * An answer that takes the offered language (its number 0) or none (0xFFFF). Who fails in some other way, or takes
     * what nobody offered, may speak it all the same.
     */
    static Answer read(byte[] heard) {
        boolean ours = heard.length > DIALECT + 1
            && Arrays.equals(heard, FRAME, FRAME + ANSWER.length, ANSWER, 0, ANSWER.length);
        if (!ours) {
            return Answer.SOMETHING_ELSE;
        }
        boolean well = heard[STATUS] == 0 && heard[STATUS + 1] == 0 && heard[STATUS + 2] == 0 && heard[STATUS + 3] == 0;
        if (well && heard[WORDS] > 1 && heard[DIALECT] == 0 && heard[DIALECT + 1] == 0) {
            return Answer.SPOKEN;
        }
        boolean none = well && heard[WORDS] > 0 && heard[DIALECT] == NONE && heard[DIALECT + 1] == NONE;
        boolean unsupported = Arrays.equals(heard, STATUS, STATUS + NOT_SUPPORTED.length,
            NOT_SUPPORTED, 0, NOT_SUPPORTED.length);
        return none || unsupported ? Answer.REFUSED : Answer.SOMETHING_ELSE;
    }
}
