package app.porchlight.home.real;

import app.porchlight.home.Place;
import app.porchlight.model.Evidence;
import app.porchlight.protocol.WsDiscovery;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Calls web services on the chosen adapter and hears those that answer from inside the home. For one thread. */
final class WebServices {
    private static final int LARGEST_DATAGRAM = 65_535;
    private static final int SLICE_MILLIS = 100;
    private static final int MOST_ANSWERS = 4000;
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int CALLS = 2;

    private final Place place;
    private final Consumer<Evidence> heard;

    WebServices(Place place, Consumer<Evidence> heard) {
        this.place = place;
        this.heard = heard;
    }

    /** Calls twice and listens until interrupted. */
    void run() {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(place.own(), 0))) {
            NetworkInterface adapter = NetworkInterface.getByInetAddress(place.own());
            if (adapter == null) {
                return;
            }
            socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, adapter);
            socket.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 1);
            socket.setSoTimeout(SLICE_MILLIS);
            listen(socket);
        } catch (IOException | RuntimeException e) {
            System.getLogger(WebServices.class.getName()).log(System.Logger.Level.DEBUG, "no WS-Discovery", e);
        }
    }

    private void listen(DatagramSocket socket) throws IOException {
        Set<Evidence> told = new HashSet<>();
        DatagramPacket answer = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
        int calls = 0;
        int answers = 0;
        long next = System.nanoTime();
        while (!Thread.currentThread().isInterrupted() && answers < MOST_ANSWERS) {
            if (calls < CALLS && System.nanoTime() - next >= 0) {
                for (String type : WsDiscovery.TYPES) {
                    // Each with a name of its own: one that was heard before is not answered.
                    byte[] probe = WsDiscovery.probe(UUID.randomUUID(), type);
                    socket.send(new DatagramPacket(probe, probe.length, InetAddress.ofLiteral(WsDiscovery.GROUP),
                        WsDiscovery.PORT));
                }
                calls++;
                next = System.nanoTime() + AGAIN.toNanos();
            }
            try {
                answer.setLength(LARGEST_DATAGRAM);
                socket.receive(answer);
            } catch (SocketTimeoutException expected) {
                continue;
            }
            answers++;
            tell(answer, told);
        }
    }

    private void tell(DatagramPacket answer, Set<Evidence> told) {
        InetAddress from = answer.getAddress();
        if (!place.subnet().hasRoomFor(from) || from.equals(place.own())) {
            return;
        }
        Map<String, String> fields = WsDiscovery.fields(Arrays.copyOf(answer.getData(), answer.getLength()));
        Evidence evidence = new Evidence.Answer(from, "wsd", fields);
        if (!fields.isEmpty() && told.add(evidence)) {
            heard.accept(evidence);
        }
    }
}
