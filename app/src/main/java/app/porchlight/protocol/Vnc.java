package app.porchlight.protocol;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shared screen (VNC, RFC 6143): asks how it is guarded, and leaves before any picture is sent. */
public final class Vnc {
    private static final Pattern VERSION = Pattern.compile("RFB (\\d{3})\\.(\\d{3})\n");
    private static final int FIRST_WITH_A_LIST = 7;
    private static final int NONE = 1;
    private static final int OLD_LENGTH = 4;

    private Vnc() {
    }

    /** What it answered. */
    public enum Answer { OPEN, GUARDED, SOMETHING_ELSE }

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
            return lists ? listed(ways) : decided(ways);
        }
    }

    /** How many ways in there are, then each; none of them: a refusal with its reason. */
    static Answer listed(byte[] heard) {
        int ways = heard.length == 0 ? 0 : heard[0] & 0xFF;
        if (ways == 0 || heard.length <= ways) {
            return Answer.SOMETHING_ELSE;
        }
        for (int i = 1; i <= ways; i++) {
            if (heard[i] == NONE) {
                return Answer.OPEN;
            }
        }
        return Answer.GUARDED;
    }

    /** The way in that an old server decides on, four bytes long; 0: a refusal. */
    static Answer decided(byte[] heard) {
        if (heard.length < OLD_LENGTH || heard[0] != 0 || heard[1] != 0 || heard[2] != 0) {
            return Answer.SOMETHING_ELSE;
        }
        return switch (heard[OLD_LENGTH - 1]) {
            case 0 -> Answer.SOMETHING_ELSE;
            case NONE -> Answer.OPEN;
            default -> Answer.GUARDED;
        };
    }
}
