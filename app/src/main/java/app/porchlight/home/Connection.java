package app.porchlight.home;

import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.Wifi;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * This computer's own connection to the home, as its system tells of it without special rights. Asked anew each time,
 * which may take some seconds; sends nothing.
 */
public interface Connection {
    /** The Wi-Fi that it is on; empty where it is on a cable or the system does not tell. */
    Optional<Wifi> wifi() throws InterruptedException;

    /** Whom it asks for the addresses behind names; empty where the system does not tell. */
    List<NameServer> nameServers() throws InterruptedException;

    /** What on this computer may keep devices from it: a VPN, a firewall. */
    Set<Doubt> hindrances() throws InterruptedException;

    /**
     * A name server.
     *
     * @param near it is in the home, has an address that is not for the Internet, or one so near to this computer's own
     *     that the same provider runs it
     */
    record NameServer(InetAddress address, boolean near) {
    }
}
