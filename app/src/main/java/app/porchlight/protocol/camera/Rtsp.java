package app.porchlight.protocol.camera;

import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Listening;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * RTSP (RFC 2326): asks a camera's stream server what it can do and what a stream is like. Never sets up or plays one.
 *
 * @param patience for the connection and each answer
 */
public record Rtsp(Dial dial, InetAddress host, int port, Duration patience) {
    /** What it answers to OPTIONS, as it came; empty where nothing did. Not empty does not mean RTSP. */
    public byte[] options() throws IOException {
        try (Socket socket = asking("OPTIONS", "/", "")) {
            return Listening.to(socket, patience);
        }
    }

    /** What it says of the stream at that path. */
    public RtspAnswer describe(String path) throws IOException {
        return describe(path, "");
    }

    /** @param authorization the answer to its challenge; empty for none */
    RtspAnswer describe(String path, String authorization) throws IOException {
        String login = authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n";
        try (Socket socket = asking("DESCRIBE", path, "Accept: application/sdp\r\n" + login)) {
            return RtspAnswer.read(socket, patience);
        }
    }

    /** As it stands in a question. */
    String address(String path) {
        String literal = host.getHostAddress();
        return "rtsp://" + (literal.contains(":") ? "[" + literal + "]" : literal) + ":" + port + path;
    }

    private Socket asking(String what, String path, String headers) throws IOException {
        Socket socket = dial.connect(host, port, patience);
        try {
            String question = what + " " + address(path) + " RTSP/1.0\r\nCSeq: 1\r\nUser-Agent: " + Http.AGENT + "\r\n"
                + headers + "\r\n";
            socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
            return socket;
        } catch (IOException cut) {
            socket.close();
            throw cut;
        }
    }
}
