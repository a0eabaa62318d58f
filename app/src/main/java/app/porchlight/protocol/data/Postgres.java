package app.porchlight.protocol.data;

import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;

/**
 * A PostgreSQL database: asks to be let in as its first user, and leaves. Source: PostgreSQL documentation, "Message
 * Formats". No password is said, and nothing is asked of the data.
 */
public final class Postgres {
    private static final int VERSION = 196_608;
    private static final byte[] GOODBYE = HexFormat.of().parseHex("5800000004");
    private static final int HEAD = 9;
    private static final int KIND = 5;
    private static final int OK = 0;
    /** Cleartext (3) to SASL (10): each is a way of asking for a login. */
    private static final int FIRST_WAY = 2;
    private static final int LAST_WAY = 10;

    private Postgres() {
    }

    public static Admission hello(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        byte[] who = "user\0postgres\0database\0postgres\0\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer hello = ByteBuffer.allocate(who.length + 8).putInt(who.length + 8).putInt(VERSION).put(who);
        try (Socket socket = dial.connect(host, port, patience)) {
            socket.getOutputStream().write(hello.array());
            Admission admission = read(Listening.to(socket, patience));
            if (admission == Admission.OPEN) {
                socket.getOutputStream().write(GOODBYE);
            }
            return admission;
        }
    }

    /** AuthenticationOk, a way to log in, or the error that nobody may come from here. */
    static Admission read(byte[] heard) {
        if (heard.length >= HEAD && heard[0] == 'R') {
            int way = ByteBuffer.wrap(heard).getInt(KIND);
            if (way == OK) {
                // It goes on with its settings; one that says the same again is none.
                return heard.length == HEAD || heard[HEAD] != 'R' ? Admission.OPEN : Admission.SOMETHING_ELSE;
            }
            return way >= FIRST_WAY && way <= LAST_WAY ? Admission.GUARDED : Admission.SOMETHING_ELSE;
        }
        // Class 28 of its error codes is "invalid authorization".
        boolean refused = heard.length > 0 && heard[0] == 'E'
            && new String(heard, StandardCharsets.ISO_8859_1).contains("C28");
        return refused ? Admission.GUARDED : Admission.SOMETHING_ELSE;
    }
}
