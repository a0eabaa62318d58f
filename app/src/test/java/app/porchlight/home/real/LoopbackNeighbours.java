package app.porchlight.home.real;

import app.porchlight.home.Place;
import app.porchlight.home.Subnet;
import app.porchlight.model.Evidence;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * Neighbours on this computer's own loopback, with real sockets, in a network of their own: another run at the same
 * time is in another. Nothing here leaves the computer.
 */
final class LoopbackNeighbours implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    final List<Evidence> heard = new CopyOnWriteArrayList<>();
    private final int network = (int) (ProcessHandle.current().pid() % 60_000) + 256;
    private final List<MulticastSocket> open = new ArrayList<>();

    /** The network of the neighbours; this computer itself is beside it, at the loopback's usual address. */
    Place place() {
        return new Place("lo", Inet4Address.ofLiteral("127.0.0.1"), Subnet.of(at(0).getHostAddress() + "/24"),
            Optional.empty(), Optional.empty());
    }

    Inet4Address at(int number) {
        return Inet4Address.ofLiteral("127." + network / 256 + "." + network % 256 + "." + number);
    }

    /** A port that nobody has. */
    static int freePort() throws SocketException {
        try (DatagramSocket socket = new DatagramSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Says it to all in a group, or to a single address. */
    void says(InetAddress from, InetSocketAddress to, byte[]... datagrams) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, from)) {
            socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, loopback());
            for (byte[] each : datagrams) {
                socket.send(new DatagramPacket(each, each.length, to));
            }
        }
    }

    /** Listens to a group at a port, or to one address; tells what it is asked, and by whom. */
    List<DatagramPacket> listener(String group, int port) throws IOException {
        return listener(group, port, at(1), question -> new byte[0]);
    }

    /** Answers what is asked of the group, from that address; no answer where it gives none. */
    List<DatagramPacket> listener(String group, int port, InetAddress from, UnaryOperator<byte[]> answer)
            throws IOException {
        List<DatagramPacket> asked = new CopyOnWriteArrayList<>();
        InetAddress address = InetAddress.ofLiteral(group);
        MulticastSocket socket = address.isMulticastAddress() ? new MulticastSocket(port)
            : new MulticastSocket(new InetSocketAddress(address, port));
        open.add(socket);
        if (address.isMulticastAddress()) {
            socket.joinGroup(new InetSocketAddress(address, 0), loopback());
        }
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
                    socket.receive(packet);
                    asked.add(packet);
                    byte[] said = answer.apply(Arrays.copyOf(packet.getData(), packet.getLength()));
                    if (said.length > 0) {
                        says(from, (InetSocketAddress) packet.getSocketAddress(), said);
                    }
                }
            } catch (IOException closed) {
                Thread.currentThread().interrupt();
            }
        });
        return asked;
    }

    /** Lets it run in a thread, as long as {@code enough} is not true yet, then stops it; how long stopping took. */
    static Duration run(Runnable way, BooleanSupplier enough) throws InterruptedException {
        Thread thread = Thread.ofVirtual().start(way);
        long until = System.nanoTime() + LONGEST.toNanos();
        while (!enough.getAsBoolean() && System.nanoTime() < until) {
            Thread.sleep(10);
        }
        long stopped = System.nanoTime();
        thread.interrupt();
        thread.join(LONGEST);
        return thread.isAlive() ? LONGEST : Duration.ofNanos(System.nanoTime() - stopped);
    }

    /** True once that time is over. */
    static BooleanSupplier after(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() > until;
    }

    private static NetworkInterface loopback() throws SocketException {
        return NetworkInterface.getByInetAddress(InetAddress.ofLiteral("127.0.0.1"));
    }

    @Override
    public void close() {
        open.forEach(MulticastSocket::close);
    }
}
