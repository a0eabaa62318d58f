package app.porchlight.protocol.data;

import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A store for programs' data (Redis): asks whether it is there for us. Reads nothing that is in it. */
public final class Redis {
    private static final Duration UNASKED = Duration.ofSeconds(1);

    private Redis() {
    }

    public static Admission ping(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        try (Socket socket = dial.connect(host, port, patience)) {
            // One that guards itself says so unasked and hangs up; a question would cut off what it says.
            byte[] unasked = Listening.to(socket, UNASKED);
            if (unasked.length > 0) {
                return read(unasked);
            }
            socket.setSoTimeout((int) patience.toMillis());
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return read(Listening.to(socket, patience));
        }
    }

    static Admission read(byte[] heard) {
        String text = new String(heard, StandardCharsets.ISO_8859_1);
        if (text.equals("+PONG\r\n")) {
            return Admission.OPEN;
        }
        return text.startsWith("-NOAUTH ") || text.startsWith("-DENIED ") ? Admission.GUARDED
            : Admission.SOMETHING_ELSE;
    }
}
