package app.porchlight.home.real;

import app.porchlight.home.Connection;
import app.porchlight.home.Doorkeeper;
import app.porchlight.home.Gateway;
import app.porchlight.home.HomeNetwork;
import app.porchlight.home.Pace;
import app.porchlight.home.Place;
import app.porchlight.home.Subnet;
import app.porchlight.home.Trouble;
import app.porchlight.model.Evidence;
import app.porchlight.model.Mac;
import app.porchlight.protocol.datagram.Beacon;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The real network of the home that this computer is in. Safe for use by many threads.
 *
 * <p>Neighbours are told as the system's table has them. A router that answers for everybody (proxy ARP) makes every
 * address look taken, and a device that left a few minutes ago may still be in the table: who reads the evidence weighs
 * that.
 */
public final class RealHome implements HomeNetwork {
    /**
     * New sockets a second in the long run, and at once after a rest: what a cheap router's tables bear. Each is a
     * packet that is sent, some are a few more; meant are 250 packets a second, 600 at most (src/bench/compare.sh).
     */
    private static final int PER_SECOND = 215;
    /** While the system still asks for the hardware behind addresses, which it does three times, a second apart. */
    private static final int PER_SECOND_AT_FIRST = 150;
    private static final Duration SYSTEM_ASKS = Duration.ofMillis(2500);
    private static final int BURST = 30;
    /** A network that carries hundreds of devices carries more: so many for each beyond the first hundred. */
    private static final int PER_SECOND_AND_DEVICE = 4;
    private static final int HUNDRED = 100;
    private static final int LARGEST_DATAGRAM = 65_535;
    private static final int SLICE_MILLIS = 100;

    private final Place place;
    private final ThisMachine machine = new ThisMachine();
    private final Pace pace = new Pace(PER_SECOND_AT_FIRST, BURST);
    private final Doorkeeper doorkeeper;
    /** Of the last listening: one that is over may still hear the end of a description. */
    private volatile RouterServices services = new RouterServices();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @throws Trouble where the place is no home, however it was come by */
    public static RealHome open(Place place) throws Trouble {
        if (!place.subnet().isPrivate()) {
            throw new Trouble(Trouble.Key.NOT_PRIVATE, place.subnet().toString());
        }
        if (place.subnet().prefix() < Subnet.LARGEST_PREFIX) {
            throw new Trouble(Trouble.Key.TOO_LARGE, place.subnet().toString());
        }
        return new RealHome(place);
    }

    /** Takes any place: for tests, on this computer's own loopback. */
    RealHome(Place place) {
        this.place = place;
        this.doorkeeper = new Doorkeeper(place.subnet(), pace, Optional.of(place.own()));
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public boolean practice() {
        return false;
    }

    @Override
    public void goGentlyOn(InetAddress host) {
        doorkeeper.goGentlyOn(host);
    }

    @Override
    public void areOne(List<InetAddress> addresses) {
        doorkeeper.areOne(addresses);
    }

    @Override
    public Optional<Gateway> gateway() {
        return services.gateway(place);
    }

    @Override
    public Connection connection() {
        return new SystemConnection(machine, place);
    }

    @Override
    public Socket connect(InetAddress host, int port, Duration patience) throws IOException {
        refuseWhenClosed();
        return doorkeeper.open(host, port, patience, new InetSocketAddress(onOurLink(host), port));
    }

    /** An address on the link means something only together with the adapter. */
    private InetAddress onOurLink(InetAddress host) throws IOException {
        return host instanceof Inet6Address && host.isLinkLocalAddress()
            ? Inet6Address.getByAddress(null, host.getAddress(), NetworkInterface.getByName(place.adapter())) : host;
    }

    @Override
    public Optional<byte[]> ask(InetAddress host, int port, byte[] question, Duration patience) throws IOException {
        refuseWhenClosed();
        try (Doorkeeper.Turn _ = doorkeeper.question(host, port);
                DatagramSocket socket = new DatagramSocket(host instanceof Inet6Address ? new InetSocketAddress(0)
                    : new InetSocketAddress(place.own(), 0))) {
            // Not connected: many devices answer from another port. The address is checked instead.
            long until = System.nanoTime() + patience.toNanos();
            socket.send(new DatagramPacket(question, question.length, onOurLink(host), port));
            DatagramPacket answer = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
            while (receive(socket, answer, until)) {
                if (answer.getAddress().equals(host)) {
                    return Optional.of(Arrays.copyOf(answer.getData(), answer.getLength()));
                }
            }
            return Optional.empty();
        } catch (SocketException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("stopped");
            }
            throw Doorkeeper.noRoom(e) ? new NoRoom(e) : e;
        }
    }

    /** Waits in short slices, so that a stop is heard on any kind of thread. */
    private static boolean receive(DatagramSocket socket, DatagramPacket answer, long until) throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            long millis = (until - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return false;
            }
            try {
                socket.setSoTimeout((int) Math.min(millis, SLICE_MILLIS));
                answer.setLength(LARGEST_DATAGRAM);
                socket.receive(answer);
                return true;
            } catch (SocketTimeoutException expected) {
                continue;
            }
        }
        throw new InterruptedIOException("stopped");
    }

    @Override
    public void listen(Duration howLong, Consumer<Evidence> heard) throws InterruptedException {
        long until = System.nanoTime() + howLong.toNanos();
        place.router().ifPresent(router -> heard.accept(new Evidence.Router(router)));
        heard.accept(new Evidence.ThisComputer(place.own(), machine.name()));
        ownMac().ifPresent(mac -> heard.accept(new Evidence.Neighbour(place.own(), mac)));

        AtomicBoolean over = new AtomicBoolean();
        Consumer<Evidence> whileListening = evidence -> {
            if (!over.get()) {
                heard.accept(evidence);
            }
        };
        Map<InetAddress, Mac> answered = new ConcurrentHashMap<>();
        // The sweep is quick and tells the most, so it goes first.
        List<Thread> ways = new ArrayList<>();
        ways.add(Thread.ofVirtual().name("sweep").start(() -> sweep(answered)));
        if (!place.own().isLoopbackAddress()) {
            // From loopback, a call to all might leave by another adapter.
            ways.add(upnp(whileListening));
            ways.add(Thread.ofVirtual().name("web services")
                .start(GroupCall.webServices(place, whileListening)::run));
            for (GroupCall call : GroupCall.makers(place, whileListening)) {
                ways.add(Thread.ofVirtual().name("group call").start(call::run));
            }
            ways.add(Thread.ofVirtual().name("names")
                .start(new LinkNames(place, answered::keySet, whileListening)::run));
            ways.add(Thread.ofVirtual().name("ipv6")
                .start(new SixNeighbours(machine.six(place.adapter()), evidence -> {
                    doorkeeper.welcome(evidence.address());
                    whileListening.accept(evidence);
                })::run));
            for (Beacon beacon : Beacon.values()) {
                ways.add(Thread.ofVirtual().name("beacon").start(new Beacons(place, beacon, whileListening)::run));
            }
            Announced announced = new Announced(place.subnet(), Announcements.wellKnown(), whileListening);
            ways.add(Thread.ofVirtual().name("mdns").start(Announcements.byFour(place, announced)::run));
            ways.add(Thread.ofVirtual().name("mdns by ipv6").start(Announcements.bySix(place, announced)::run));
        }
        try {
            while (System.nanoTime() < until && !closed.get()) {
                readNeighbours(answered, heard);
                // A long table takes time to read.
                int pause = machine.millisBetweenLooks() + answered.size() / 4;
                Thread.sleep(Math.clamp((until - System.nanoTime()) / 1_000_000, 1, pause));
            }
        } finally {
            over.set(true);
            ways.forEach(Thread::interrupt);
        }
    }

    /** Searches for whoever speaks UPnP, until interrupted. What was known of the router's control is forgotten. */
    private Thread upnp(Consumer<Evidence> heard) {
        RouterServices fresh = new RouterServices();
        services = fresh;
        return Thread.ofVirtual().name("upnp").start(new Descriptions(place, this, heard, fresh)::run);
    }

    @Override
    public void callForGateway(Duration howLong, Consumer<Evidence> heard) throws InterruptedException {
        services = new RouterServices();
        if (place.own().isLoopbackAddress() || closed.get()) {
            return;
        }
        Thread way = upnp(heard);
        try {
            Thread.sleep(howLong);
        } finally {
            way.interrupt();
        }
    }

    private void sweep(Map<InetAddress, Mac> answered) {
        try {
            new Sweep(place, doorkeeper).run(answered::containsKey);
            Thread.sleep(SYSTEM_ASKS);
            pace.quickenTo(PER_SECOND);
        } catch (InterruptedException expected) {
            // The window is over.
            return;
        }
    }

    private void readNeighbours(Map<InetAddress, Mac> answered, Consumer<Evidence> heard)
            throws InterruptedException {
        for (NeighbourTables.Entry entry : machine.neighbours()) {
            boolean ours = place.subnet().hasRoomFor(entry.address()) && !entry.address().equals(place.own());
            if (ours && !entry.mac().equals(answered.put(entry.address(), entry.mac()))) {
                heard.accept(new Evidence.Neighbour(entry.address(), entry.mac()));
            }
        }
        // By hardware: a router that answers for everybody is still one.
        int beyond = Set.copyOf(answered.values()).size() - HUNDRED;
        if (beyond > 0) {
            pace.quickenTo(PER_SECOND + PER_SECOND_AND_DEVICE * beyond);
        }
    }

    @Override
    public Optional<Mac> hardwareAt(InetAddress host) throws InterruptedException {
        if (host instanceof Inet6Address) {
            return machine.six(place.adapter()).neighbours().stream().filter(entry -> entry.address().equals(host))
                .map(SixTables.Entry::mac).findFirst();
        }
        return machine.neighbours().stream().filter(entry -> entry.address().equals(host))
            .map(NeighbourTables.Entry::mac).filter(mac -> !mac.nobody()).findFirst();
    }

    private Optional<Mac> ownMac() {
        try {
            NetworkInterface adapter = NetworkInterface.getByName(place.adapter());
            byte[] bytes = adapter == null ? null : adapter.getHardwareAddress();
            return bytes == null || bytes.length != 6 ? Optional.empty()
                : Optional.of(new Mac(Long.parseLong(HexFormat.of().formatHex(bytes), 16)));
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    private void refuseWhenClosed() throws SocketException {
        if (closed.get()) {
            throw new SocketException("this home is closed");
        }
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
