package app.porchlight.protocol.data;

import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;

/** A message broker (MQTT 3.1.1): asks to be let in without a login, and leaves. Subscribes to nothing. */
public final class Mqtt {
    /** CONNECT as a new guest without name, user or password. */
    private static final byte[] HELLO = HexFormat.of().parseHex("100c00044d5154540402003c0000");
    private static final byte[] GOODBYE = HexFormat.of().parseHex("e000");
    private static final int LENGTH = 4;

    private Mqtt() {
    }

    public static Admission hello(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        try (Socket socket = dial.connect(host, port, patience)) {
            socket.getOutputStream().write(HELLO);
            Admission answer = read(Listening.to(socket, patience));
            if (answer == Admission.OPEN) {
                socket.getOutputStream().write(GOODBYE);
            }
            return answer;
        }
    }

    /** A CONNACK: accepted (0), or no (4 bad login, 5 not allowed). */
    static Admission read(byte[] heard) {
        if (heard.length != LENGTH || heard[0] != 0x20 || heard[1] != 2) {
            return Admission.SOMETHING_ELSE;
        }
        return switch (heard[LENGTH - 1]) {
            case 0 -> Admission.OPEN;
            case 4, 5 -> Admission.GUARDED;
            default -> Admission.SOMETHING_ELSE;
        };
    }
}
