package app.porchlight.protocol.web;

import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The line over which Zigbee2MQTT talks to its own page (WebSocket, RFC 6455): opens it without a password, says
 * nothing on it, and hangs up at the first words. Source: Zigbee2MQTT, lib/extension/frontend.ts.
 */
public final class HubSocket {
    private static final String PATH = "/api";
    /** The RFC's own example; it only shows that the answer is to this question. */
    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";
    private static final String ANSWER = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    /** What it closes with where it wants a password. */
    private static final String UNAUTHORIZED = "\u0011\u0031";
    private static final int SHORT = 126;
    private static final int LONG = 127;

    private HubSocket() {
    }

    public static Admission hello(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        try (Socket socket = dial.connect(host, port, patience)) {
            String question = "GET " + PATH + " HTTP/1.1\r\nHost: " + new Http.Site(host, port, false).name()
                + "\r\nUser-Agent: " + Http.AGENT + "\r\nUpgrade: websocket\r\nConnection: Upgrade"
                + "\r\nSec-WebSocket-Key: " + KEY + "\r\nSec-WebSocket-Version: 13\r\n\r\n";
            socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
            return read(Listening.to(socket, patience));
        }
    }

    static Admission read(byte[] heard) {
        String text = new String(heard, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? "" : text.substring(0, end);
        if (head.startsWith("HTTP/1.1 401 ") || head.startsWith("HTTP/1.1 403 ")) {
            return Admission.GUARDED;
        }
        if (!head.startsWith("HTTP/1.1 101 ") || !head.contains(ANSWER)) {
            return Admission.SOMETHING_ELSE;
        }
        return frame(text.substring(end + 4));
    }

    /** A first piece: its kind, how long it is, in one byte, two more or eight more, and its words. */
    private static Admission frame(String frame) {
        if (frame.length() < 2) {
            return Admission.SOMETHING_ELSE;
        }
        int more = switch (frame.charAt(1)) {
            case SHORT -> 2;
            case LONG -> 8;
            default -> 0;
        };
        String words = frame.substring(Math.min(frame.length(), 2 + more));
        return switch (frame.charAt(0)) {
            case TEXT -> words.startsWith("{\"payload\":") ? Admission.OPEN : Admission.SOMETHING_ELSE;
            case CLOSE -> words.startsWith(UNAUTHORIZED) ? Admission.GUARDED : Admission.SOMETHING_ELSE;
            default -> Admission.SOMETHING_ELSE;
        };
    }
}
