package app.porchlight.home.real;

import app.porchlight.home.Subnet;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the routing tables of three systems. A line that makes no sense is passed over; nothing is thrown. */
final class RouteTables {
    private static final int RTF_UP = 1;
    private static final int RTF_REJECT = 0x200;
    private static final Pattern IP_ROUTE = Pattern.compile("(?<to>default|[0-9.]+(?:/[0-9]{1,2})?)"
        + "(?: via (?<via>[0-9.]+))?(?: dev (?<dev>\\S+))?.*");
    private static final Pattern METRIC = Pattern.compile(" metric ([0-9]{1,10})");
    private static final Pattern NETSTAT = Pattern.compile("(?<to>default|[0-9.]+(?:/[0-9]{1,2})?)\\s+"
        + "(?<via>\\S+)\\s+(?<flags>[A-Za-z][A-Za-z0-9]*)\\s+(?:[0-9]+\\s+[0-9]+\\s+)?(?<dev>[a-z]\\S*).*");

    private RouteTables() {
    }

    /** Linux: {@code /proc/net/route}, whose numbers are hexadecimal with the first byte last. */
    static List<Route> procNetRoute(String text) {
        return text.lines().skip(1).map(RouteTables::procLine).flatMap(Optional::stream).toList();
    }

    private static Optional<Route> procLine(String line) {
        String[] part = line.strip().split("\\s+");
        if (part.length < 8) {
            return Optional.empty();
        }
        Optional<Inet4Address> to = reversed(part[1]);
        Optional<Inet4Address> via = reversed(part[2]);
        Optional<Integer> prefix = reversed(part[7]).flatMap(Numbers::prefix);
        Optional<Long> metric = Numbers.whole(part[6]);
        int flags;
        try {
            flags = Integer.parseInt(part[3], 16);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        if (to.isEmpty() || via.isEmpty() || prefix.isEmpty() || metric.isEmpty()
            || (flags & RTF_UP) == 0 || (flags & RTF_REJECT) != 0) {
            return Optional.empty();
        }
        return Optional.of(new Route(new Subnet(to.get(), prefix.get()),
            via.filter(router -> !router.isAnyLocalAddress()), part[0], metric.get()));
    }

    private static Optional<Inet4Address> reversed(String hex) {
        try {
            int number = Integer.reverseBytes(Integer.parseUnsignedInt(hex, 16));
            byte[] bytes = {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number};
            return Optional.of((Inet4Address) InetAddress.getByAddress(bytes));
        } catch (NumberFormatException | UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Linux: {@code ip -4 route}. */
    static List<Route> ipRoute(String text) {
        return text.lines().map(String::strip).map(IP_ROUTE::matcher).filter(Matcher::matches)
            .filter(line -> line.group("dev") != null)
            .map(line -> route(line, metric(line))).flatMap(Optional::stream).toList();
    }

    private static long metric(Matcher line) {
        Matcher written = METRIC.matcher(line.group());
        return written.find() ? Long.parseLong(written.group(1)) : 0;
    }

    /** macOS: {@code netstat -rn -f inet}; the order of the lines is the order of preference. */
    static List<Route> netstat(String text) {
        List<Matcher> lines = text.lines().map(String::strip).map(NETSTAT::matcher).filter(Matcher::matches)
            .filter(line -> line.group("flags").startsWith("U")).toList();
        return IntStream.range(0, lines.size())
            .mapToObj(i -> route(lines.get(i), i)).flatMap(Optional::stream).toList();
    }

    private static Optional<Route> route(Matcher line, long metric) {
        String via = line.group("via");
        return destination(line.group("to")).map(to ->
            new Route(to, via == null ? Optional.empty() : Numbers.address(via), line.group("dev"), metric));
    }

    /** {@code default}, {@code 192.168.1.5}, {@code 192.168.1.0/24}, and macOS's short {@code 192.168.1} (a /24). */
    private static Optional<Subnet> destination(String text) {
        if (text.equals("default")) {
            return Optional.of(Subnet.of("0.0.0.0/0"));
        }
        String[] part = text.split("/", 2);
        String[] bytes = part[0].split("\\.");
        String padded = part[0] + ".0".repeat(Math.max(0, 4 - bytes.length));
        Optional<Long> prefix = part.length > 1 ? Numbers.whole(part[1]) : Optional.of(8L * bytes.length);
        return Numbers.address(padded).flatMap(address ->
            prefix.filter(bits -> bits <= 32).map(bits -> new Subnet(address, bits.intValue())));
    }

    /** Windows: {@code route print -4}. Only numbers are read, so the language does not matter. */
    static List<Route> routePrint(String text) {
        return text.lines().map(RouteTables::printedLine).flatMap(Optional::stream).toList();
    }

    private static Optional<Route> printedLine(String line) {
        String[] part = line.strip().split("\\s{1,40}");
        if (part.length < 5) {
            return Optional.empty();
        }
        // "On-link" is several words in some languages, so the line is read from both ends.
        Optional<Inet4Address> to = Numbers.address(part[0]);
        Optional<Integer> prefix = Numbers.address(part[1]).flatMap(Numbers::prefix);
        Optional<Inet4Address> adapter = Numbers.address(part[part.length - 2]);
        Optional<Long> metric = Numbers.whole(part[part.length - 1]);
        if (to.isEmpty() || prefix.isEmpty() || adapter.isEmpty() || metric.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Route(new Subnet(to.get(), prefix.get()), Numbers.address(part[2]),
            adapter.get().getHostAddress(), metric.get()));
    }
}
