package app.porchlight.protocol.control;

import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Ways in that makers left behind, told by what they say to anything at all. Sources: E. Vanderbeken, "TCP/32764
 * backdoor" (2013), on boards by SerComm; Trend Micro (2014), on routers by Netis.
 */
public final class HiddenDoor {
    /** On routers with boards by SerComm (Linksys, Netgear, Cisco and others). */
    public static final int ROUTER = 32_764;
    /** On routers by Netis; it takes single questions. */
    public static final int NETIS = 53_413;

    /** On recorders by Xiongmai, where it switches telnet on. Source: V. Yarmak, "HiSilicon DVR hack" (2020). */
    public static final int RECORDER = 9530;

    private static final byte[] ANYTHING = {'\r', '\n', '\r', '\n'};

    private HiddenDoor() {
    }

    /** A line's end or two: no order to anybody. */
    public static byte[] anything() {
        return ANYTHING.clone();
    }

    /** @return {@code GUARDED} for something else that answered clearly */
    public static Admission router(Dial dial, InetAddress host, Duration patience) throws IOException {
        try (Socket socket = dial.connect(host, ROUTER, patience)) {
            socket.getOutputStream().write(ANYTHING);
            return read(Listening.to(socket, patience));
        }
    }

    /**
     * Comes back where the door opens. Connecting is all that may be done: a word could be the one that it waits for.
     *
     * @throws IOException where it does not open
     */
    public static void recorder(Dial dial, InetAddress host, Duration patience) throws IOException {
        dial.connect(host, RECORDER, patience).close();
    }

    /** It begins with its mark, in the order of bytes of its processor. */
    static Admission read(byte[] heard) {
        String said = new String(heard, StandardCharsets.ISO_8859_1);
        return said.startsWith("ScMM") || said.startsWith("MMcS") ? Admission.OPEN
            : said.length() < ANYTHING.length ? Admission.SOMETHING_ELSE : Admission.GUARDED;
    }

    /** It asks for its login. */
    public static boolean netis(byte[] heard) {
        return new String(heard, StandardCharsets.ISO_8859_1).contains("Login:");
    }
}
