package app.porchlight.home.real;

import app.porchlight.home.Place;
import app.porchlight.model.Evidence;
import app.porchlight.protocol.Beacon;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Hears one sort of call to all at home. Sends nothing. For one thread. */
final class Beacons {
    private static final int LARGEST_DATAGRAM = 65_535;
    private static final int SLICE_MILLIS = 200;
    private static final int MOST = 2000;

    private final Place place;
    private final Beacon beacon;
    private final Consumer<Evidence> heard;

    Beacons(Place place, Beacon beacon, Consumer<Evidence> heard) {
        this.place = place;
        this.beacon = beacon;
        this.heard = heard;
    }

    /** Listens until interrupted, or until far too much was heard. */
    void run() {
        try (MulticastSocket socket = new MulticastSocket(beacon.port())) {
            NetworkInterface adapter = NetworkInterface.getByInetAddress(place.own());
            if (adapter == null) {
                return;
            }
            if (!beacon.group().isEmpty()) {
                socket.joinGroup(new InetSocketAddress(InetAddress.ofLiteral(beacon.group()), 0), adapter);
            }
            socket.setSoTimeout(SLICE_MILLIS);
            listen(socket);
        } catch (IOException e) {
            // Another program may have that port to itself: then there is that much less to hear.
            System.getLogger(Beacons.class.getName()).log(System.Logger.Level.DEBUG, beacon.protocol(), e);
        }
    }

    private void listen(MulticastSocket socket) throws IOException {
        Set<Evidence> told = new HashSet<>();
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
        int count = 0;
        while (!Thread.currentThread().isInterrupted() && count < MOST) {
            try {
                packet.setLength(LARGEST_DATAGRAM);
                socket.receive(packet);
            } catch (SocketTimeoutException expected) {
                continue;
            }
            count++;
            InetAddress from = packet.getAddress();
            Map<String, String> fields = beacon.fields(Arrays.copyOf(packet.getData(), packet.getLength()));
            boolean ours = place.subnet().hasRoomFor(from) && !from.equals(place.own());
            Evidence evidence = new Evidence.Answer(from, beacon.protocol(), fields);
            if (ours && !fields.isEmpty() && told.add(evidence)) {
                heard.accept(evidence);
            }
        }
    }
}
