package app.porchlight.protocol.control;

import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Windows' remote desktop (RDP): asks for its login screen without saying who we are first, and hangs up at its answer.
 * No name and no password are said. Source: Microsoft MS-RDPBCGR, sections 2.2.1.1 and 2.2.1.2.
 */
public final class RemoteDesktop {
    /** An X.224 connection request that offers encryption alone (PROTOCOL_SSL), and no login before it (CredSSP). */
    private static final byte[] HELLO = HexFormat.of().parseHex("030000130ee000000000000100080001000000");
    private static final int TPKT = 3;
    private static final int CONFIRM = 0xD0;
    private static final int SHORT_LENGTH = 11;
    private static final int LENGTH = 19;
    private static final int KIND = 11;
    private static final int CHOICE = 15;
    private static final int AGREED = 2;
    private static final int REFUSED = 3;
    /** It encrypts in its own way only, as the oldest do. */
    private static final int ONLY_OLD = 2;
    private static final int LOGIN_FIRST = 5;
    private static final int CARD_FIRST = 6;

    private RemoteDesktop() {
    }

    /** @return open where the login screen shows before anybody said who they are */
    public static Admission hello(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        try (Socket socket = dial.connect(host, port, patience)) {
            socket.getOutputStream().write(HELLO);
            return read(Listening.to(socket, patience));
        }
    }

    static Admission read(byte[] heard) {
        boolean ours = heard.length >= SHORT_LENGTH && heard[0] == TPKT && (heard[5] & 0xFF) == CONFIRM
            && ((heard[2] & 0xFF) << 8 | heard[3] & 0xFF) == heard.length && heard[4] == heard.length - 5;
        if (!ours) {
            return Admission.SOMETHING_ELSE;
        }
        if (heard.length == SHORT_LENGTH) {
            // One from before there was a choice.
            return Admission.OPEN;
        }
        if (heard.length != LENGTH) {
            return Admission.SOMETHING_ELSE;
        }
        int choice = ByteBuffer.wrap(heard).order(ByteOrder.LITTLE_ENDIAN).getInt(CHOICE);
        return switch (heard[KIND]) {
            case AGREED -> choice == 0 || choice == 1 ? Admission.OPEN : Admission.SOMETHING_ELSE;
            case REFUSED -> switch (choice) {
                case ONLY_OLD -> Admission.OPEN;
                case LOGIN_FIRST, CARD_FIRST -> Admission.GUARDED;
                default -> Admission.SOMETHING_ELSE;
            };
            default -> Admission.SOMETHING_ELSE;
        };
    }
}
