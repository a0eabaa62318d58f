package app.porchlight.protocol.control;

import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Android's debugging door (ADB). Says hello and reads one packet. Never answers a request for a key: that would pop up
 * a question on the television.
 */
public final class Adb {
    /** Says CNXN, version 0x01000000, at most 4096 bytes, system "host::". */
    private static final byte[] HELLO = HexFormat.of()
        .parseHex("434e584e00000001001000000700000032020000bcb1a7b1686f73743a3a00");

    private static final int HEAD = 24;

    private Adb() {
    }

    public static Admission hello(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        try (Socket socket = dial.connect(host, port, patience)) {
            socket.getOutputStream().write(HELLO);
            return read(Listening.to(socket, patience));
        }
    }

    /** A packet's head begins with its command and ends with the same, each bit turned round. */
    static Admission read(byte[] heard) {
        ByteBuffer packet = ByteBuffer.wrap(heard).order(ByteOrder.LITTLE_ENDIAN);
        if (heard.length < HEAD || packet.getInt(HEAD - Integer.BYTES) != ~packet.getInt(0)) {
            return Admission.SOMETHING_ELSE;
        }
        return switch (new String(heard, 0, Integer.BYTES, StandardCharsets.US_ASCII)) {
            case "CNXN" -> Admission.OPEN;
            case "AUTH", "STLS" -> Admission.GUARDED;
            default -> Admission.SOMETHING_ELSE;
        };
    }
}
