package app.porchlight.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

/** What a device says unasked. */
public final class Listening {
    /** Most bytes that are listened to. */
    public static final int MOST = 4096;

    private static final int PAUSE_MILLIS = 150;

    private Listening() {
    }

    /**
     * Listens until the device pauses, has said {@link #MOST} bytes, closes, or {@code patience} is over.
     *
     * @return what came; empty where nothing did
     */
    public static byte[] to(Socket socket, Duration patience) throws IOException {
        byte[] heard = new byte[MOST];
        int length = 0;
        try (Deadline _ = Deadline.closing(socket, patience.plusSeconds(1))) {
            InputStream in = socket.getInputStream();
            socket.setSoTimeout((int) Math.max(1, patience.toMillis()));
            int more = in.read(heard);
            while (more > 0) {
                length += more;
                socket.setSoTimeout(PAUSE_MILLIS);
                more = length < MOST ? in.read(heard, length, MOST - length) : -1;
            }
        } catch (SocketTimeoutException pause) {
            // It has said what it had to say.
        }
        return Arrays.copyOf(heard, length);
    }
}
