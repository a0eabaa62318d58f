package app.porchlight.home.real;

import app.porchlight.model.Evidence;
import java.net.Inet6Address;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Who is there by IPv6: everybody on the adapter is pinged, twice ({@code ff02::1}), and the system's table tells who
 * answered. Most are further addresses of devices that are known by theirs in IPv4; whoever has no other is contacted
 * at its own on the link. For one thread.
 */
final class SixNeighbours {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    /** Whoever has just come has no address for a second or two, and Wi-Fi may lose what goes to everybody. */
    private static final int PINGS = 2;
    private static final int PREFIX_BYTES = 8;
    private static final int MOST = 4000;

    private final Link link;
    private final Consumer<Evidence> heard;

    SixNeighbours(Link link, Consumer<Evidence> heard) {
        this.link = link;
        this.heard = heard;
    }

    /** One adapter, as the system shows it. */
    interface Link {
        /** This computer's own addresses there. */
        List<Inet6Address> own();

        void pingEverybody() throws InterruptedException;

        List<SixTables.Entry> neighbours() throws InterruptedException;
    }

    /** Pokes twice and reads the table until interrupted. */
    void run() {
        List<Inet6Address> own = link.own();
        if (own.isEmpty()) {
            return;
        }
        Set<SixTables.Entry> told = new HashSet<>();
        try {
            for (int looks = 0; told.size() < MOST; looks++) {
                if (looks < PINGS) {
                    link.pingEverybody();
                }
                for (SixTables.Entry entry : link.neighbours()) {
                    if (atHome(entry.address(), own) && told.size() < MOST && told.add(entry)) {
                        heard.accept(new Evidence.Neighbour(entry.address(), entry.mac()));
                    }
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException theWindowIsOver) {
            return;
        }
    }

    /** Link-local, unique local (RFC 4193), or under a prefix that this computer's own address has; not its own. */
    static boolean atHome(Inet6Address address, List<Inet6Address> own) {
        boolean uniqueLocal = (address.getAddress()[0] & 0xFE) == 0xFC;
        return !own.contains(address) && (address.isLinkLocalAddress() || uniqueLocal
            || own.stream().filter(each -> !each.isLinkLocalAddress() && !each.isLoopbackAddress())
                .anyMatch(each -> Arrays.equals(each.getAddress(), 0, PREFIX_BYTES, address.getAddress(), 0,
                    PREFIX_BYTES)));
    }
}
