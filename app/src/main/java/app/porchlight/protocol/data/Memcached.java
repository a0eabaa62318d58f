package app.porchlight.protocol.data;

import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A store for passing data (memcached): asks for its version, which it tells only where anybody may use it: with logins
 * on, this language is off. Source: memcached, doc/protocol.txt.
 */
public final class Memcached {
    private static final Pattern VERSION = Pattern.compile("VERSION \\d+\\.\\d+[\\w.-]{0,20}\r\n");

    private Memcached() {
    }

    public static Admission hello(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        try (Socket socket = dial.connect(host, port, patience)) {
            socket.getOutputStream().write("version\r\n".getBytes(StandardCharsets.US_ASCII));
            return read(Listening.to(socket, patience));
        }
    }

    static Admission read(byte[] heard) {
        String text = new String(heard, StandardCharsets.ISO_8859_1);
        if (VERSION.matcher(text).matches()) {
            return Admission.OPEN;
        }
        return text.startsWith("CLIENT_ERROR unauth") ? Admission.GUARDED : Admission.SOMETHING_ELSE;
    }
}
