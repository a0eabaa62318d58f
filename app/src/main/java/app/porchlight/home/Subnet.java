package app.porchlight.home;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.LongStream;

/** An IPv4 network in CIDR form. */
public record Subnet(Inet4Address network, int prefix) {
    /** The largest network that is looked at, as a prefix length: 1,022 addresses. */
    public static final int LARGEST_PREFIX = 22;

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
        int slash = cidr.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a network: " + cidr);
        }
        Inet4Address network = Inet4Address.ofLiteral(cidr.substring(0, slash));
        return new Subnet(network, Integer.parseInt(cidr.substring(slash + 1)));
    }

    public boolean contains(InetAddress address) {
        return address instanceof Inet4Address v4 && (number(v4) & mask(prefix)) == number(network);
    }

    /** True where all of it is for private use: RFC 1918, link-local, or shared (RFC 6598). */
    public boolean isPrivate() {
        return List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10").stream()
            .map(Subnet::of).anyMatch(space -> prefix >= space.prefix && space.contains(network));
    }

    /** Every address that a device can have, lowest first; the network's own and the broadcast address are left out. */
    public List<Inet4Address> hosts() {
        long first = number(network);
        long size = 1L << 32 - prefix;
        long skip = size > 2 ? 1 : 0;
        return LongStream.range(first + skip, first + size - skip).mapToObj(Subnet::address).toList();
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
