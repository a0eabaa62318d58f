package app.porchlight.protocol;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** RTSP (RFC 2326): asks a camera's stream server what it can do. Never sets up or plays a stream. */
public final class Rtsp {
    private Rtsp() {
    }

    /** What it answers to OPTIONS, as it came; empty where nothing did. Not empty does not mean RTSP. */
    public static byte[] options(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        try (Socket socket = dial.connect(host, port, patience)) {
            String question = "OPTIONS rtsp://" + host.getHostAddress() + ":" + port + "/ RTSP/1.0\r\nCSeq: 1\r\n"
                + "User-Agent: " + Http.AGENT + "\r\n\r\n";
            socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
            return Listening.to(socket, patience);
        }
    }
}
