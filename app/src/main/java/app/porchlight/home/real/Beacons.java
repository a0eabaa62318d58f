package app.porchlight.home.real;

import app.porchlight.home.Place;
import app.porchlight.model.Evidence;
import app.porchlight.protocol.datagram.Spoken;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/** Hears one sort of call to all at home. Sends nothing. For one thread. */
final class Beacons {
    private static final Duration SLICE = Duration.ofMillis(200);
    private static final int MOST = 2000;

    private final Place place;
    private final Spoken.Manner manner;
    private final Retold retold;

    Beacons(Place place, Spoken beacon, Consumer<Evidence> heard) {
        this.place = place;
        this.manner = beacon.manner();
        this.retold = new Retold(manner, heard);
    }

    /** Listens until interrupted, or until far too much was heard. */
    void run() {
        try (HomeSocket socket = HomeSocket.listening(place, manner.port(), manner.group(), MOST)) {
            while (socket.goesOn()) {
                socket.next(SLICE).ifPresent(retold::tell);
            }
        } catch (IOException e) {
            // Another program may have that port to itself: then there is that much less to hear.
            System.getLogger(Beacons.class.getName()).log(System.Logger.Level.DEBUG, manner.protocol(), e);
        }
    }
}
