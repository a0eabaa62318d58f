package app.porchlight.home;

import app.porchlight.model.Evidence;
import app.porchlight.model.Mac;
import app.porchlight.protocol.Dial;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The one way to the network. Every implementation keeps the house rules ({@link Doorkeeper}): nothing outside
 * {@link #place()} is contacted but neighbours on its link by IPv6, ports that make printers print are never opened, no
 * device gets a burst.
 * All methods may be called from any thread; each blocks at most as long as it was told to, and ends when interrupted.
 */
public interface HomeNetwork extends Dial, AutoCloseable {
    /** Where we are. Does not change while the network is open. */
    Place place();

    /** True for a pretend home. Everything that shows a result of it says so. */
    boolean practice();

    /**
     * Finds who is there: pokes each address gently, reads the neighbour table, listens to what announces itself.
     * Returns when {@code howLong} is over. The router and this computer are told first, neighbours as soon as they
     * answer.
     *
     * @param heard is called from several threads at once
     */
    void listen(Duration howLong, Consumer<Evidence> heard) throws InterruptedException;

    /**
     * One UDP question.
     *
     * @return the first answer from that address, at most 64 KiB; empty where none came in time
     */
    Optional<byte[]> ask(InetAddress host, int port, byte[] question, Duration patience) throws IOException;

    /**
     * Calls for the router's UPnP control once more: what was heard of it before is forgotten. Returns when
     * {@code howLong} is over.
     *
     * @param heard what devices say over UPnP meanwhile; is called from several threads at once
     */
    void callForGateway(Duration howLong, Consumer<Evidence> heard) throws InterruptedException;

    /**
     * The router's UPnP control as the last {@link #listen} or {@link #callForGateway} heard it; empty where that did
     * not, or there was none.
     */
    Optional<Gateway> gateway();

    /** How this computer is connected to the home, as its system tells. */
    Connection connection();

    /**
     * Whose hardware answers at that address now, as this computer's system knows it: asked for right after something
     * was sent there. Empty where the system does not tell.
     */
    Optional<Mac> hardwareAt(InetAddress host) throws InterruptedException;

    /** The device is gentle (a small board, a printer): from now on it gets fewer connections at a time. */
    void goGentlyOn(InetAddress host);

    /** These are addresses of one device: from now on its connections are counted over all of them. */
    void areOne(List<InetAddress> addresses);

    @Override
    void close();
}
