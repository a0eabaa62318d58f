package app.porchlight.home.real;

import app.porchlight.home.Place;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A datagram socket on the chosen adapter that hears who is inside the home, one at a time and not without end. For
 * one thread.
 */
final class HomeSocket implements AutoCloseable {
    private static final int LARGEST_DATAGRAM = 65_535;

    private final DatagramSocket socket;
    private final int most;
    private final Predicate<InetAddress> ours;
    private final DatagramPacket packet = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
    private int count;

    private HomeSocket(DatagramSocket socket, int most, Predicate<InetAddress> ours) {
        this.socket = socket;
        this.most = most;
        this.ours = ours;
    }

    private static Predicate<InetAddress> others(Place place) {
        return from -> place.subnet().hasRoomFor(from) && !from.equals(place.own());
    }

    /** What one said. */
    record Said(InetAddress from, byte[] bytes) {
    }

    /**
     * One that calls groups, and hears what is answered to it.
     *
     * @param most how many datagrams are heard, whoever sent them
     */
    static HomeSocket calling(Place place, int most) throws IOException {
        NetworkInterface adapter = adapter(place);
        DatagramSocket socket = new DatagramSocket(new InetSocketAddress(place.own(), 0));
        try {
            socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, adapter);
            socket.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 1);
            return new HomeSocket(socket, most, others(place));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** One that hears what is called out to a port, and to a group where it is not empty. */
    static HomeSocket listening(Place place, int port, String group, int most) throws IOException {
        NetworkInterface adapter = adapter(place);
        MulticastSocket socket = new MulticastSocket(port);
        try {
            if (!group.isEmpty()) {
                socket.joinGroup(new InetSocketAddress(InetAddress.ofLiteral(group), 0), adapter);
            }
            return new HomeSocket(socket, most, others(place));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * One that speaks in a group at its own port, as the others there do, and hears all of them; this computer's other
     * programs, too. Of a group by IPv6, neighbours on the link.
     */
    static HomeSocket inGroup(Place place, InetSocketAddress group, int hops, int most) throws IOException {
        NetworkInterface adapter = adapter(place);
        boolean six = group.getAddress() instanceof Inet6Address;
        DatagramChannel channel = DatagramChannel.open(six ? StandardProtocolFamily.INET6
            : StandardProtocolFamily.INET);
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, adapter);
            channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, hops);
            channel.bind(new InetSocketAddress(group.getPort()));
            channel.join(group.getAddress(), adapter);
            return new HomeSocket(channel.socket(), most, from -> six ? from.isLinkLocalAddress()
                && from instanceof Inet6Address : place.subnet().hasRoomFor(from));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static NetworkInterface adapter(Place place) throws IOException {
        NetworkInterface adapter = NetworkInterface.getByInetAddress(place.own());
        if (adapter == null) {
            throw new SocketException("the adapter is gone");
        }
        return adapter;
    }

    /** False once interrupted, or once far too much was heard. */
    boolean goesOn() {
        return !Thread.currentThread().isInterrupted() && count < most;
    }

    void call(byte[] question, InetSocketAddress group) throws IOException {
        socket.send(new DatagramPacket(question, question.length, group));
    }

    /** Waits as long as the slice for one datagram; nothing where none came, or one from elsewhere. */
    Optional<Said> next(Duration slice) throws IOException {
        socket.setSoTimeout((int) slice.toMillis());
        try {
            packet.setLength(LARGEST_DATAGRAM);
            socket.receive(packet);
        } catch (SocketTimeoutException expected) {
            return Optional.empty();
        }
        count++;
        InetAddress from = packet.getAddress();
        return ours.test(from) ? Optional.of(new Said(from, Arrays.copyOf(packet.getData(), packet.getLength())))
            : Optional.empty();
    }

    @Override
    public void close() {
        socket.close();
    }
}
