package app.porchlight.home.real;

import app.porchlight.home.Place;
import app.porchlight.model.Evidence;
import app.porchlight.protocol.Llmnr;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks each device once for its name, over multicast as LLMNR wants it, and takes the answer from nobody but that
 * device: others are known to answer in its place. For one thread.
 */
final class LinkNames {
    private static final int LARGEST_DATAGRAM = 65_535;
    /** Between two questions, too: all at home hear each of them. */
    private static final int SLICE_MILLIS = 50;
    private static final int MOST_ASKED = 256;
    private static final int MOST_ANSWERS = 2000;

    private final Place place;
    private final Supplier<Set<InetAddress>> neighbours;
    private final Consumer<Evidence> heard;
    private final Map<InetAddress, byte[]> asked = new HashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** @param neighbours those seen so far, by any thread */
    LinkNames(Place place, Supplier<Set<InetAddress>> neighbours, Consumer<Evidence> heard) {
        this.place = place;
        this.neighbours = neighbours;
        this.heard = heard;
    }

    /** Asks whoever is seen, and listens, until interrupted. */
    void run() {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(place.own(), 0))) {
            NetworkInterface adapter = NetworkInterface.getByInetAddress(place.own());
            if (adapter == null) {
                return;
            }
            socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, adapter);
            socket.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 1);
            socket.setSoTimeout(SLICE_MILLIS);
            InetSocketAddress group = new InetSocketAddress(InetAddress.ofLiteral(Llmnr.GROUP), Llmnr.PORT);
            for (int answers = 0; !Thread.currentThread().isInterrupted() && answers < MOST_ANSWERS;) {
                Optional<byte[]> question = next();
                if (question.isPresent()) {
                    socket.send(new DatagramPacket(question.get(), question.get().length, group));
                }
                answers += answer(socket) ? 1 : 0;
            }
        } catch (IOException | RuntimeException e) {
            System.getLogger(LinkNames.class.getName()).log(System.Logger.Level.DEBUG, "no LLMNR", e);
        }
    }

    private Optional<byte[]> next() {
        return neighbours.get().stream().filter(Inet4Address.class::isInstance).map(Inet4Address.class::cast)
            .filter(each -> asked.size() < MOST_ASKED && !asked.containsKey(each)).findFirst().map(each -> {
                byte[] question = Llmnr.question(random.nextInt(1 << 16), each);
                asked.put(each, question);
                return question;
            });
    }

    /** Hears one answer, if there is one; a second answer of a device is not heard. */
    private boolean answer(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
        try {
            socket.receive(packet);
        } catch (SocketTimeoutException expected) {
            return false;
        }
        InetAddress from = packet.getAddress();
        byte[] question = asked.getOrDefault(from, new byte[0]);
        if (question.length > 0) {
            Llmnr.name(question, Arrays.copyOf(packet.getData(), packet.getLength())).ifPresent(name -> {
                asked.put(from, new byte[0]);
                heard.accept(new Evidence.HostName(from, "llmnr", name));
            });
        }
        return true;
    }
}
