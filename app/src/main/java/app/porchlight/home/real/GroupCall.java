package app.porchlight.home.real;

import app.porchlight.home.Place;
import app.porchlight.model.Evidence;
import app.porchlight.protocol.Datagram;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls a group on the chosen adapter and hears those that answer from inside the home. For one thread. */
final class GroupCall {
    private static final int LARGEST_DATAGRAM = 65_535;
    private static final int SLICE_MILLIS = 100;
    private static final int MOST_ANSWERS = 4000;
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int CALLS = 2;

    private final Place place;
    private final Consumer<Evidence> heard;
    private final String protocol;
    private final InetSocketAddress group;
    private final Supplier<List<byte[]>> questions;
    private final Function<byte[], Map<String, String>> reader;

    private GroupCall(Place place, Consumer<Evidence> heard, String protocol, InetSocketAddress group,
            Supplier<List<byte[]>> questions, Function<byte[], Map<String, String>> reader) {
        this.place = place;
        this.heard = heard;
        this.protocol = protocol;
        this.group = group;
        this.questions = questions;
        this.reader = reader;
    }

    static GroupCall webServices(Place place, Consumer<Evidence> heard) {
        // Each with a name of its own: one that was heard before is not answered.
        return new GroupCall(place, heard, "wsd", group(WsDiscovery.GROUP, WsDiscovery.PORT), () ->
            WsDiscovery.TYPES.stream().map(type -> WsDiscovery.probe(UUID.randomUUID(), type)).toList(),
            WsDiscovery::fields);
    }

    /** Asks all devices of a maker at once, for each group that there is. */
    static List<GroupCall> makers(Place place, Consumer<Evidence> heard) {
        return Arrays.stream(Datagram.values()).filter(each -> !each.group().isEmpty()).map(each ->
            new GroupCall(place, heard, each.protocol(), group(each.group(), each.port()),
                () -> List.of(each.question()), each::fields)).toList();
    }

    private static InetSocketAddress group(String address, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), port);
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
            System.getLogger(GroupCall.class.getName()).log(System.Logger.Level.DEBUG, "no answers: " + protocol, e);
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
                for (byte[] question : questions.get()) {
                    socket.send(new DatagramPacket(question, question.length, group));
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
        Map<String, String> fields = reader.apply(Arrays.copyOf(answer.getData(), answer.getLength()));
        Evidence evidence = new Evidence.Answer(from, protocol, fields);
        if (!fields.isEmpty() && told.add(evidence)) {
            heard.accept(evidence);
        }
    }
}
