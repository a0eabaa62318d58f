package app.porchlight.home;

import app.porchlight.protocol.Dial.DoorBarred;
import app.porchlight.protocol.Dial.NoRoom;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * The rules of courtesy at the door, kept for every socket: only the home, never a port that prints, at most
 * {@value #PER_DEVICE} connections to one device ({@value #PER_GENTLE_DEVICE} to a gentle one), {@value #IN_ALL} in
 * all and beside them {@value #QUESTIONS} that only wait for a datagram, and new ones at a pace that a cheap router
 * bears. Safe for use by many threads.
 */
public final class Doorkeeper {
    public static final int PER_DEVICE = 4;
    public static final int PER_GENTLE_DEVICE = 2;
    public static final int IN_ALL = 200;
    /** A datagram that nobody answers is waited for to the end: those who knock must not queue behind it. */
    public static final int QUESTIONS = 150;

    /** Most bytes that are read over one connection; a device that says more is not heard out. */
    public static final int MOST_BYTES = 1 << 20;

    /** Doors behind which bytes become paper, or a job. Not opened, so that nothing can be written to them. */
    private static final Set<Integer> PRINTING = Set.of(515, 9100, 9101, 9102, 9103, 9104, 9105, 9106, 9107);

    private final Subnet home;
    private final Pace pace;
    private final Optional<Inet4Address> from;
    private final Semaphore all = new Semaphore(IN_ALL, true);
    private final Semaphore questions = new Semaphore(QUESTIONS, true);
    private final Map<InetAddress, Semaphore> devices = new ConcurrentHashMap<>();
    private final Set<InetAddress> onTheLink = ConcurrentHashMap.newKeySet();
    private final Set<Semaphore> gentle = ConcurrentHashMap.newKeySet();

    public Doorkeeper(Subnet home, Pace pace) {
        this(home, pace, Optional.empty());
    }

    /** @param from this computer's address in the home, so that a computer with several leaves by the right door */
    public Doorkeeper(Subnet home, Pace pace, Optional<Inet4Address> from) {
        this.home = home;
        this.pace = pace;
        this.from = from;
    }

    /** A neighbour by IPv6 belongs to the home too: one on its link, which no router passes on. Others stay barred. */
    public void welcome(InetAddress neighbour) {
        if (neighbour instanceof Inet6Address && neighbour.isLinkLocalAddress()) {
            onTheLink.add(neighbour);
        }
    }

    /** @throws DoorBarred where Porchlight does not go */
    public void check(InetAddress host, int port) throws DoorBarred {
        if (!home.hasRoomFor(host) && !onTheLink.contains(host)) {
            throw new DoorBarred(host.getHostAddress() + " is not in this home");
        }
        if (PRINTING.contains(port)) {
            throw new DoorBarred("port " + port + " prints");
        }
    }

    /** From now on this device gets at most {@value #PER_GENTLE_DEVICE} connections at a time. */
    public void goGentlyOn(InetAddress host) {
        goGently(permits(host));
    }

    /** These are addresses of one device: who comes from now on is counted over all of them. */
    public void areOne(List<InetAddress> addresses) {
        Semaphore shared = permits(addresses.getFirst());
        for (InetAddress each : addresses) {
            if (gentle.contains(permits(each))) {
                goGently(shared);
            }
            devices.put(each, shared);
        }
    }

    private void goGently(Semaphore permits) {
        if (gentle.add(permits)) {
            int fewer = PER_DEVICE - PER_GENTLE_DEVICE;
            if (!permits.tryAcquire(fewer)) {
                // Taken for good, once they are free; nobody waits for it.
                Thread.ofVirtual().name("gentle").start(() -> permits.acquireUninterruptibly(fewer));
            }
        }
    }

    /**
     * Connects under the rules. Waiting for one's turn does not count towards {@code patience}.
     *
     * @param route where the door of {@code host} really is: for a pretend home, on this computer
     */
    public Socket open(InetAddress host, int port, Duration patience, SocketAddress route) throws IOException {
        Socket socket = new Ticketed(enter(host, port, all));
        // Zero would mean for ever.
        int millis = Math.clamp(patience.toMillis(), 1, Integer.MAX_VALUE);
        try {
            if (from.isPresent() && host instanceof Inet4Address) {
                socket.bind(new InetSocketAddress(from.get(), 0));
            }
            socket.connect(route, millis);
            socket.setSoTimeout(millis);
            return socket;
        } catch (IOException e) {
            socket.close();
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted();
            }
            throw e instanceof SocketException broken && noRoom(broken) ? new NoRoom(e) : e;
        }
    }

    /** Takes a place for one question by datagram to that door, at the pace; it is given back by closing it. */
    public Turn question(InetAddress host, int port) throws IOException {
        return enter(host, port, questions);
    }

    private Turn enter(InetAddress host, int port, Semaphore places) throws IOException {
        check(host, port);
        Semaphore device = permits(host);
        try {
            device.acquire();
            try {
                places.acquire();
            } catch (InterruptedException e) {
                device.release();
                throw e;
            }
            Turn turn = new Turn(places, device);
            try {
                pace.await();
            } catch (InterruptedException e) {
                turn.close();
                throw e;
            }
            return turn;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private Semaphore permits(InetAddress host) {
        return devices.computeIfAbsent(host, fresh -> new Semaphore(PER_DEVICE, true));
    }

    /**
     * True where this computer, and not the device, is why there is no connection: no more files, buffers or ports. The
     * system says it only in words.
     */
    public static boolean noRoom(SocketException e) {
        String said = String.valueOf(e.getMessage());
        return said.contains("Too many open files") || said.contains("No buffer space available")
            || said.contains("Cannot assign requested address") || said.contains("Address already in use");
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("stopped");
    }

    /** A place for one socket. */
    public static final class Turn implements AutoCloseable {
        private final Semaphore places;
        private final Semaphore device;
        private final AtomicBoolean given = new AtomicBoolean();

        private Turn(Semaphore places, Semaphore device) {
            this.places = places;
            this.device = device;
        }

        @Override
        public void close() {
            if (given.compareAndSet(false, true)) {
                places.release();
                device.release();
            }
        }
    }

    /** A socket that hears only so much, and gives its place back when it is closed. */
    private static final class Ticketed extends Socket {
        private final Turn turn;

        Ticketed(Turn turn) {
            this.turn = turn;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return BoundedInputStream.builder().setInputStream(super.getInputStream()).setMaxCount(MOST_BYTES).get();
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                turn.close();
            }
        }
    }
}
