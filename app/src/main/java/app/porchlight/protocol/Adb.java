package app.porchlight.protocol;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Android's debugging door (ADB). Says hello and reads one packet. Never answers a request for a key: that would pop up
 * a question on the television.
 */
public final class Adb {
    /** Says CNXN, version 0x01000000, at most 4096 bytes, system "host::". */
    private static final byte[] HELLO = HexFormat.of()
        .parseHex("434e584e00000001001000000700000032020000bcb1a7b1686f73743a3a00");

    private Adb() {
    }

    /** What it answered. */
    public enum Answer { OPEN, GUARDED, SOMETHING_ELSE }

    public static Answer hello(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        try (Socket socket = dial.connect(host, port, patience)) {
            socket.getOutputStream().write(HELLO);
            byte[] heard = Listening.to(socket, patience);
            return switch (new String(Arrays.copyOf(heard, 4), StandardCharsets.US_ASCII)) {
                case "CNXN" -> Answer.OPEN;
                case "AUTH", "STLS" -> Answer.GUARDED;
                default -> Answer.SOMETHING_ELSE;
            };
        }
    }
}
