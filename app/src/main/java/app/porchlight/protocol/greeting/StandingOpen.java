package app.porchlight.protocol.greeting;

import app.porchlight.protocol.Dial;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Goes through a door that stands open already, the first time; from then on knocks as usual. */
final class StandingOpen implements Dial {
    private final Dial dial;
    private final AtomicReference<Socket> open;

    StandingOpen(Dial dial, Socket open) {
        this.dial = dial;
        this.open = new AtomicReference<>(open);
    }

    @Override
    public Socket connect(InetAddress host, int port, Duration patience) throws IOException {
        Socket first = open.getAndSet(null);
        if (first == null) {
            return dial.connect(host, port, patience);
        }
        first.setSoTimeout(Math.clamp(patience.toMillis(), 1, Integer.MAX_VALUE));
        return first;
    }
}
