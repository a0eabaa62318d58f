package app.porchlight.home.real;

import app.porchlight.home.Subnet;
import java.net.Inet4Address;
import java.util.Optional;

/**
 * A line of the system's routing table.
 *
 * @param via the router it goes through; empty where the network is right there
 * @param adapter the adapter's name or, as Windows tells it, its address
 * @param metric the lower the better
 */
record Route(Subnet to, Optional<Inet4Address> via, String adapter, long metric) {
    /** True for the way out to the Internet, also where a VPN writes it as two halves. */
    boolean leadsOut() {
        return to.prefix() <= 1;
    }
}
