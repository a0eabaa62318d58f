package app.porchlight.home;

import app.porchlight.model.Mac;
import app.porchlight.model.PortMapping;
import app.porchlight.protocol.Admission;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** The router's UPnP control (Internet Gateway Device). Only ever read. */
public interface Gateway {
    /** The router's address inside the home. */
    InetAddress address();

    /**
     * Whether it serves whoever asks, told from its answer to a question that changes nothing. {@code GUARDED} where it
     * says no to strangers; {@code SOMETHING_ELSE} where what it says proves neither.
     *
     * @throws IOException where it does not answer, which proves neither: it may have moved to another door
     */
    Admission admission() throws IOException;

    /**
     * All doors from the Internet into the home that the router tells of, at most 64.
     *
     * @throws IOException where the router does not answer or its answer makes no sense; also where it has several
     *     lists, and one of them is not told while the others are empty
     */
    List<PortMapping> portMappings() throws IOException;

    /** The address that the Internet sees, where the router tells. */
    Optional<String> externalAddress() throws IOException;

    /**
     * Its firewall for IPv6; empty where it does not offer to tell (WANIPv6FirewallControl).
     *
     * @throws IOException where it offers to and then does not
     */
    Optional<Firewall> firewall() throws IOException;

    /** Its own list of who is at home, at most 128; empty where it shows none to guests. */
    Optional<List<Known>> knownDevices() throws IOException;

    /**
     * A firewall.
     *
     * @param on it keeps the Internet out
     * @param pinholes devices may open it for themselves
     */
    record Firewall(boolean on, boolean pinholes) {
    }

    /**
     * A device as the router knows it.
     *
     * @param active it is here now, and not only remembered
     */
    record Known(Optional<InetAddress> address, Optional<Mac> mac, boolean active) {
    }
}
