package app.porchlight.home;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** An IPv4 network in CIDR form. */
public record Subnet(Inet4Address network, int prefix) {
    /** The largest network that is looked at, as a prefix length: 1,022 addresses. */
    public static final int LARGEST_PREFIX = 22;

    /** All four numbers are asked for: 192.168.1/24 means one thing to people and another to Java. */
    private static final Pattern CIDR = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3}){3})/([0-9]{1,2})");

    public Subnet {
        if (prefix < 0 || prefix > 32) {
            throw new IllegalArgumentException("no such prefix length: " + prefix);
        }
        network = address(number(network) & mask(prefix));
    }

    /**
     * Reads {@code 192.168.1.0/24}; host bits are dropped.
     *
     * @throws IllegalArgumentException where it is not an IPv4 network in numbers
     */
    public static Subnet of(String cidr) {
        Matcher written = CIDR.matcher(cidr);
        if (!written.matches()) {
            throw new IllegalArgumentException("not a network: " + cidr);
        }
        return new Subnet(Inet4Address.ofLiteral(written.group(1)), Integer.parseInt(written.group(2)));
    }

    public boolean contains(InetAddress address) {
        return address instanceof Inet4Address v4 && (number(v4) & mask(prefix)) == number(network);
    }

    /** True for an address in it that a device can have: not the network's own, and not the one that calls them all. */
    public boolean hasRoomFor(InetAddress address) {
        if (!contains(address)) {
            return false;
        }
        long inside = number((Inet4Address) address) - number(network);
        return size() <= 2 || inside != 0 && inside != size() - 1;
    }

    /** True where all of it is for private use: RFC 1918, link-local, or shared (RFC 6598). */
    public boolean isPrivate() {
        return List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10").stream()
            .map(Subnet::of).anyMatch(space -> prefix >= space.prefix && space.contains(network));
    }

    /** Every address that a device can have, lowest first; the network's own and the broadcast address are left out. */
    public List<Inet4Address> hosts() {
        long first = number(network);
        long skip = size() > 2 ? 1 : 0;
        return LongStream.range(first + skip, first + size() - skip).mapToObj(Subnet::address).toList();
    }

    /** The address that calls all of them. */
    public Inet4Address everybody() {
        return address(number(network) + size() - 1);
    }

    private long size() {
        return 1L << 32 - prefix;
    }

    private static long mask(int prefix) {
        return 0xFFFF_FFFFL << 32 - prefix & 0xFFFF_FFFFL;
    }

    private static long number(Inet4Address address) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(address.getAddress()).getInt());
    }

    private static Inet4Address address(long number) {
        try {
            byte[] bytes = ByteBuffer.allocate(4).putInt((int) number).array();
            return (Inet4Address) InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public String toString() {
        return network.getHostAddress() + "/" + prefix;
    }
}
