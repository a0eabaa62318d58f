package app.porchlight.engine.discovery;

import app.porchlight.home.HomeNetwork;
import app.porchlight.model.Evidence;
import app.porchlight.protocol.datagram.NetBios;
import app.porchlight.protocol.datagram.ReverseDns;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What a device is called by others: the router is asked (reverse DNS), and the device itself (NetBIOS), one question
 * each. Nobody outside the home is asked, and a router that stays silent is soon left alone. Safe for use by many
 * threads.
 */
public final class Names {
    private static final Duration PATIENCE = Duration.ofMillis(600);
    private static final int SILENT_ROUTER = 3;

    private final HomeNetwork home;
    private final Consumer<Evidence> seen;
    /** One at a time: the router has other things to do. */
    private final Semaphore router = new Semaphore(1, true);
    private final AtomicInteger silentInARow = new AtomicInteger();

    /** @param seen called from several threads at once */
    public Names(HomeNetwork home, Consumer<Evidence> seen) {
        this.home = home;
        this.seen = seen;
    }

    /** Asks for the names of one address. */
    public void of(InetAddress address) throws InterruptedException {
        if (address.equals(home.place().own())) {
            return;
        }
        if (address instanceof Inet4Address v4 && asksTheRouter(address)) {
            atTheRouter(home.place().router().get(), v4)
                .ifPresent(name -> seen.accept(new Evidence.HostName(address, "dns", name)));
        }
        ask(address, NetBios.PORT, NetBios.question()).flatMap(NetBios::computer)
            .ifPresent(name -> seen.accept(new Evidence.HostName(address, "netbios", name)));
    }

    /** True where the router is asked for the name of that address, as long as it answers. */
    public boolean asksTheRouter(InetAddress address) {
        return address instanceof Inet4Address && !address.equals(home.place().own())
            && home.place().router().isPresent();
    }

    private Optional<String> atTheRouter(Inet4Address at, Inet4Address address) throws InterruptedException {
        router.acquire();
        try {
            if (silentInARow.get() >= SILENT_ROUTER) {
                return Optional.empty();
            }
            byte[] question = ReverseDns.question(address.hashCode() & 0xFFFF, address);
            Optional<byte[]> answer = ask(at, ReverseDns.PORT, question);
            silentInARow.updateAndGet(silent -> answer.isPresent() ? 0 : silent + 1);
            return answer.flatMap(bytes -> ReverseDns.name(question, bytes));
        } finally {
            router.release();
        }
    }

    private Optional<byte[]> ask(InetAddress host, int port, byte[] question) throws InterruptedException {
        try {
            return home.ask(host, port, question, PATIENCE);
        } catch (IOException unheard) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return Optional.empty();
        }
    }
}
