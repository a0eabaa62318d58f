package app.porchlight.home.real;

import app.porchlight.model.Mac;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the IPv6 neighbour tables of three systems: Linux {@code ip -6 neigh}, macOS {@code ndp -an}, Windows
 * {@code netsh interface ipv6 show neighbors}. In all of them a line begins with the address, with a zone or without,
 * and has the hardware address where one is known. A line that makes no sense is passed over; nothing is thrown.
 */
final class SixTables {
    /** An address and the hardware address behind it. */
    record Entry(Inet6Address address, Mac mac) {
    }

    private static final Pattern LINE =
        Pattern.compile("\\s{0,9}([0-9A-Fa-f:]{2,39})(?:%[\\w.-]{1,20})?\\s(.{0,200}+).*");

    private SixTables() {
    }

    static List<Entry> read(String text) {
        return text.lines().map(SixTables::entry).flatMap(Optional::stream).toList();
    }

    private static Optional<Entry> entry(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || line.contains("FAILED")) {
            return Optional.empty();
        }
        Matcher written = NeighbourTables.MAC.matcher(parts.group(2));
        Optional<Mac> mac = written.find() ? Mac.of(written.group()).filter(each -> !each.nobody()) : Optional.empty();
        return mac.flatMap(who -> address(parts.group(1)).map(address -> new Entry(address, who)));
    }

    private static Optional<Inet6Address> address(String written) {
        try {
            return InetAddress.ofLiteral(written) instanceof Inet6Address six && !six.isMulticastAddress()
                ? Optional.of(six) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
