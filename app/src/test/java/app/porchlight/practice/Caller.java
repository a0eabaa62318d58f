package app.porchlight.practice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A plain socket to a pretend device: says bytes, hears bytes. */
record Caller(Socket socket) implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(5);

    static Caller to(PracticeHome home, String address, int port) throws IOException {
        return new Caller(home.connect(host(address), port, PATIENCE));
    }

    static Inet4Address host(String address) {
        return Inet4Address.ofLiteral(address);
    }

    Caller say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** All that comes until the text ends so. */
    String hearUntil(String end) throws IOException {
        StringBuilder heard = new StringBuilder();
        while (!heard.toString().endsWith(end)) {
            int c;
            try {
                c = socket.getInputStream().read();
            } catch (SocketTimeoutException e) {
                throw new AssertionError("heard only: " + heard, e);
            }
            if (c < 0) {
                throw new AssertionError("it hung up after: " + heard);
            }
            heard.append((char) c);
        }
        return heard.toString();
    }

    /** All that comes until it hangs up. */
    String hearAll() throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(heard);
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
