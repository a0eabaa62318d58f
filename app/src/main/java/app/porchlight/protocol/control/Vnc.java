package app.porchlight.protocol.control;

import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A shared screen (VNC): asks how it is guarded, and leaves before any login. Sources: RFC 6143; the RFB protocol as
 * its community keeps it, for VeNCrypt.
 */
public final class Vnc {
    private static final Pattern VERSION = Pattern.compile("RFB (\\d{3})\\.(\\d{3})\n");
    private static final int FIRST_WITH_A_LIST = 7;
    private static final int NONE = 1;
    /** A password of eight letters at most; what is shown and typed goes over the line as it is. */
    private static final int PASSWORD = 2;
    /** TightVNC's own beside it, which guards no better. */
    private static final int TIGHT = 16;
    private static final int ENCRYPTED = 19;
    private static final byte[] ENCRYPTED_VERSION = {0, 2};
    /** Encrypted, and nobody asked who they are: without and with a certificate. */
    private static final Set<Integer> ENCRYPTED_NONE = Set.of(257, 260);
    private static final int OLD_LENGTH = 4;

    private Vnc() {
    }

    /** What it answered. */
    public enum Answer {
        OPEN,
        /** There is a password, but a short one at most, and nothing is encrypted. */
        WEAK,
        GUARDED,
        SOMETHING_ELSE
    }

    public static Answer hello(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        try (Socket socket = dial.connect(host, port, patience)) {
            String theirs = new String(Listening.to(socket, patience), StandardCharsets.ISO_8859_1);
            Matcher version = VERSION.matcher(theirs);
            if (!version.matches()) {
                return Answer.SOMETHING_ELSE;
            }
            boolean lists = Integer.parseInt(version.group(1)) > 3
                || Integer.parseInt(version.group(2)) >= FIRST_WITH_A_LIST;
            String ours = lists ? "RFB 003.008\n" : "RFB 003.003\n";
            socket.getOutputStream().write(ours.getBytes(StandardCharsets.US_ASCII));
            byte[] ways = Listening.to(socket, patience);
            Answer answer = lists ? listed(ways) : decided(ways);
            return lists && answer == Answer.GUARDED && offers(ways, ENCRYPTED) ? encrypted(socket, patience) : answer;
        }
    }

    /** Says which of the ways it would be, and hears which kinds of it there are. */
    private static Answer encrypted(Socket socket, Duration patience) throws IOException {
        socket.getOutputStream().write(ENCRYPTED);
        Listening.to(socket, patience);
        socket.getOutputStream().write(ENCRYPTED_VERSION);
        return kinds(Listening.to(socket, patience));
    }

    /** An empty byte for "agreed", how many there are, and then each, four bytes long. */
    static Answer kinds(byte[] heard) {
        int count = heard.length < 2 || heard[0] != 0 ? 0 : heard[1] & 0xFF;
        if (count == 0 || heard.length < 2 + count * Integer.BYTES) {
            return Answer.SOMETHING_ELSE;
        }
        ByteBuffer in = ByteBuffer.wrap(heard).position(2);
        for (int i = 0; i < count; i++) {
            if (ENCRYPTED_NONE.contains(in.getInt())) {
                return Answer.OPEN;
            }
        }
        return Answer.GUARDED;
    }

    private static boolean offers(byte[] heard, int way) {
        return IntStream.rangeClosed(1, heard[0] & 0xFF).anyMatch(i -> heard[i] == way);
    }

    /** How many ways in there are, then each; none of them: a refusal with its reason. */
    static Answer listed(byte[] heard) {
        int ways = heard.length == 0 ? 0 : heard[0] & 0xFF;
        if (ways == 0 || heard.length <= ways) {
            return Answer.SOMETHING_ELSE;
        }
        return offers(heard, NONE) ? Answer.OPEN
            : IntStream.rangeClosed(1, ways).allMatch(i -> heard[i] == PASSWORD || heard[i] == TIGHT) ? Answer.WEAK
            : Answer.GUARDED;
    }

    /** The way in that an old server decides on, four bytes long; 0: a refusal. */
    static Answer decided(byte[] heard) {
        if (heard.length < OLD_LENGTH || heard[0] != 0 || heard[1] != 0 || heard[2] != 0) {
            return Answer.SOMETHING_ELSE;
        }
        return switch (heard[OLD_LENGTH - 1]) {
            case 0 -> Answer.SOMETHING_ELSE;
            case NONE -> Answer.OPEN;
            case PASSWORD -> Answer.WEAK;
            default -> Answer.GUARDED;
        };
    }
}
