package app.porchlight.home.real;

import app.porchlight.home.Place;
import app.porchlight.model.Evidence;
import app.porchlight.protocol.datagram.Datagram;
import app.porchlight.protocol.datagram.Spoken;
import app.porchlight.protocol.datagram.Tuya;
import app.porchlight.protocol.datagram.WsDiscovery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Calls a group, or all at home, on the chosen adapter and hears those that answer from inside the home. For one
 * thread.
 */
final class GroupCall {
    private static final Duration SLICE = Duration.ofMillis(100);
    private static final int MOST_ANSWERS = 4000;
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int CALLS = 2;

    private final Place place;
    private final Spoken.Manner manner;
    private final Retold retold;
    private final Supplier<List<byte[]>> questions;

    GroupCall(Place place, Consumer<Evidence> heard, Spoken.Manner manner, Supplier<List<byte[]>> questions) {
        this.place = place;
        this.manner = manner;
        this.retold = new Retold(manner, heard);
        this.questions = questions;
    }

    static GroupCall webServices(Place place, Consumer<Evidence> heard) {
        // Each with a name of its own: one that was heard before is not answered.
        return new GroupCall(place, heard,
            new Spoken.Manner("wsd", WsDiscovery.PORT, WsDiscovery.GROUP, WsDiscovery::fields), () ->
            WsDiscovery.TYPES.stream().map(type -> WsDiscovery.probe(UUID.randomUUID(), type)).toList());
    }

    /** Asks all devices of a maker at once, for each maker whose devices can be asked so. */
    static List<GroupCall> makers(Place place, Consumer<Evidence> heard) {
        List<GroupCall> calls = new ArrayList<>();
        Arrays.stream(Datagram.values()).filter(each -> !each.group().isEmpty()).forEach(each ->
            calls.add(new GroupCall(place, heard, each.manner(), () -> List.of(each.question()))));
        // They answer to all, where Beacons hears them.
        calls.add(new GroupCall(place, heard, new Spoken.Manner("tuya", Tuya.PORT, Spoken.EVERYBODY, _ -> Map.of()),
            () -> List.of(Tuya.question(place.own()))));
        return calls;
    }

    /** Calls twice and listens until interrupted. */
    void run() {
        try (HomeSocket socket = HomeSocket.calling(place, MOST_ANSWERS)) {
            listen(socket);
        } catch (IOException | RuntimeException e) {
            System.getLogger(GroupCall.class.getName()).log(System.Logger.Level.DEBUG,
                "no answers: " + manner.protocol(), e);
        }
    }

    private void listen(HomeSocket socket) throws IOException {
        InetSocketAddress all = new InetSocketAddress(manner.group().equals(Spoken.EVERYBODY)
            ? place.subnet().everybody() : InetAddress.ofLiteral(manner.group()), manner.port());
        int calls = 0;
        long next = System.nanoTime();
        while (socket.goesOn()) {
            if (calls < CALLS && System.nanoTime() - next >= 0) {
                for (byte[] question : questions.get()) {
                    socket.call(question, all);
                }
                calls++;
                next = System.nanoTime() + AGAIN.toNanos();
            }
            socket.next(SLICE).ifPresent(retold::tell);
        }
    }
}
