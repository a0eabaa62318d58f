package app.porchlight.practice;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.SSLContext;

/** One connection, as seen from the device. For one thread, but {@link #close} may come from any. */
final class Line implements Closeable {
    /** What a guest may say in one line. */
    private static final int LONGEST = 8192;
    /** A guest who says nothing for so long is sent away, as BusyBox does. */
    private static final Duration BORED = Duration.ofSeconds(60);
    private static final Duration FAREWELL = Duration.ofMillis(50);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private int left = Integer.MAX_VALUE;
    private int last = -1;
    private int before = -1;

    Line(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) BORED.toMillis());
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** The same line, encrypted, with this end as the server. */
    Line encrypted(SSLContext context) throws IOException {
        return new Line(context.getSocketFactory().createSocket(socket, null, true));
    }

    /** The next byte, or -1 at the end. */
    int hear() throws IOException {
        before = last;
        last = in.read();
        return last;
    }

    /** True where the byte before the one just heard was this one. */
    boolean justHeard(int what) {
        return before == what;
    }

    /** What has come, at least a byte; nothing where the guest has gone. */
    byte[] hearSome() throws IOException {
        byte[] some = new byte[LONGEST];
        return Arrays.copyOf(some, Math.max(0, in.read(some)));
    }

    byte[] hear(int bytes) throws IOException {
        return in.readNBytes(bytes);
    }

    /** The next line without its end, or null where the guest has gone. */
    String hearLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (line.length() >= LONGEST) {
                throw new IOException("the guest says too much");
            }
            line.append((char) c);
        }
        boolean cr = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
        return cr ? line.substring(0, line.length() - 1) : line.toString();
    }

    /** Waits until the guest goes; what is said meanwhile falls on deaf ears. */
    void hearOut() throws IOException {
        byte[] deaf = new byte[1024];
        while (in.read(deaf) >= 0) {
            continue;
        }
    }

    void say(String text) throws IOException {
        say(text.getBytes(StandardCharsets.UTF_8));
    }

    void say(byte... bytes) throws IOException {
        int some = Math.min(bytes.length, left);
        out.write(bytes, 0, some);
        out.flush();
        left -= some;
        if (left == 0) {
            slam();
            throw new IOException("broken off");
        }
    }

    /** From now on so many bytes are said, and then the guest is dropped. */
    Line breakOffAfter(int bytes) {
        left = bytes;
        return this;
    }

    /** Lets the guest hear the last words first: closing with something unheard would cut them off. */
    void hangUp() throws IOException {
        socket.shutdownOutput();
        socket.setSoTimeout((int) FAREWELL.toMillis());
        hear(LONGEST);
    }

    /** Drops the guest in the middle of a word. */
    void slam() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
