package app.porchlight.protocol;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

/** The one way to a socket. Whoever implements it decides what may be dialled at all. */
@FunctionalInterface
public interface Dial {
    /**
     * A connected TCP socket whose reads give up after {@code patience}. The caller closes it.
     *
     * @throws java.net.ConnectException where the door is closed
     * @throws java.net.SocketTimeoutException where nobody answers in time
     * @throws DoorBarred where Porchlight does not go: outside the home, or a port that makes printers print
     * @throws NoRoom where this computer has no room for another connection; says nothing about the device
     */
    Socket connect(InetAddress host, int port, Duration patience) throws IOException;

    /** Porchlight does not go there. Nothing was sent. */
    final class DoorBarred extends IOException {
        private static final long serialVersionUID = 1;

        public DoorBarred(String reason) {
            super(reason);
        }
    }

    /** This computer is out of sockets. It says nothing about the device. */
    final class NoRoom extends IOException {
        private static final long serialVersionUID = 1;

        public NoRoom(IOException cause) {
            super(cause);
        }
    }
}
