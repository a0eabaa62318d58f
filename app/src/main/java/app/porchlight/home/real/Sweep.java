package app.porchlight.home.real;

import app.porchlight.home.Doorkeeper;
import app.porchlight.home.Pace;
import app.porchlight.home.Place;
import app.porchlight.protocol.Dial.DoorBarred;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * Pokes each address of the home twice with one small datagram to a door that is closed everywhere, so that the system
 * asks for the hardware address behind it. What comes back is not read here: the neighbour table tells. (Java's own
 * {@code isReachable} would hold up a whole thread of the machine for each address.)
 */
record Sweep(Place place, Doorkeeper doorkeeper) {
    /** Not given to any service that a home device is known to run. */
    static final int CLOSED_PORT = 61219;
    private static final Duration BETWEEN = Duration.ofMillis(400);
    /** One socket's waiting room holds about this many datagrams whose receiver is not yet known. */
    private static final int BATCH = 250;
    /** Slow enough that a small home is not flooded while doors are knocked at too, and a large one done in time. */
    private static final int PER_SECOND = 320;
    private static final Duration LONGEST = Duration.ofMillis(1600);
    private static final int BURST = 60;
    private static final int PATIENT_TRIES = 25;

    /** @param answered addresses that need no second poke */
    void run(Predicate<InetAddress> answered) throws InterruptedException {
        List<Inet4Address> hosts = place.subnet().hosts();
        Pace pace = new Pace((int) Math.max(PER_SECOND, hosts.size() * 1000L / LONGEST.toMillis()), BURST);
        long second = System.nanoTime() + BETWEEN.toNanos();
        round(hosts, pace);
        Thread.sleep(Duration.ofNanos(Math.max(0, second - System.nanoTime())));
        round(hosts.stream().filter(host -> !answered.test(host)).toList(), pace);
    }

    private void round(List<Inet4Address> hosts, Pace pace) throws InterruptedException {
        for (int from = 0; from < hosts.size(); from += BATCH) {
            batch(hosts.subList(from, Math.min(hosts.size(), from + BATCH)), pace);
        }
    }

    private void batch(List<Inet4Address> hosts, Pace pace) throws InterruptedException {
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.setOption(StandardSocketOptions.SO_SNDBUF, 1 << 20);
            channel.bind(new InetSocketAddress(place.own(), 0));
            channel.configureBlocking(false);
            for (Inet4Address host : hosts) {
                if (!host.equals(place.own())) {
                    pace.await();
                    poke(channel, host);
                }
            }
        } catch (IOException e) {
            // No socket to be had: the neighbour table still tells of those that this computer knows already.
            System.getLogger(Sweep.class.getName()).log(System.Logger.Level.DEBUG, "no poke", e);
        }
    }

    /** Where the system's waiting room is full, waits a little; it never blocks, so that a stop is heard at once. */
    private void poke(DatagramChannel channel, Inet4Address host) throws InterruptedException {
        for (int tries = 0; tries < PATIENT_TRIES; tries++) {
            try {
                doorkeeper.check(host, CLOSED_PORT);
                if (channel.send(ByteBuffer.allocate(1), new InetSocketAddress(host, CLOSED_PORT)) > 0) {
                    return;
                }
            } catch (DoorBarred e) {
                return;
            } catch (IOException e) {
                // The neighbour table is full for a moment, or an answer to an earlier poke came back here.
                tries += 4;
            }
            Thread.sleep(20);
        }
    }
}
