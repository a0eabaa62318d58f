package app.porchlight.home.real;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads whom three systems ask for the addresses behind names. What makes no sense is passed over; nothing throws. */
final class NameServerTables {
    private static final int MOST = 16;
    private static final Pattern SPACE = Pattern.compile("\\s{1,40}");

    private NameServerTables() {
    }

    /** Linux: {@code /etc/resolv.conf}. */
    static List<InetAddress> resolvConf(String text) {
        return addresses(text.lines().map(String::strip).filter(line -> line.startsWith("nameserver"))
            .map(line -> line.substring("nameserver".length())));
    }

    /** Linux: {@code resolvectl dns wlan0}, such as {@code Link 3 (wlan0): 192.168.1.1 fd00::1}. */
    static List<InetAddress> resolvectl(String text) {
        return addresses(text.lines().map(String::strip).filter(line -> line.startsWith("Link "))
            .filter(line -> line.contains("): "))
            .map(line -> line.substring(line.indexOf("): ") + 3)));
    }

    /** macOS: {@code scutil --dns}, those that are asked by way of the adapter. */
    static List<InetAddress> scutil(String text, String adapter) {
        return addresses(Arrays.stream(text.split("(?m)^resolver #")).skip(1)
            .filter(each -> each.contains("(" + adapter + ")")).flatMap(String::lines).map(String::strip)
            .filter(line -> line.startsWith("nameserver[")).map(line -> line.substring(line.indexOf(':') + 1)));
    }

    /** Windows: one address a line, as {@code Get-DnsClientServerAddress} has them. */
    static List<InetAddress> lines(String text) {
        return addresses(text.lines());
    }

    private static List<InetAddress> addresses(Stream<String> said) {
        return said.flatMap(line -> SPACE.splitAsStream(line.strip())).map(NameServerTables::address)
            .flatMap(Optional::stream).distinct().limit(MOST).toList();
    }

    /** Without what follows it: {@code %3} or {@code #dns.example} (the name in its certificate). */
    private static Optional<InetAddress> address(String word) {
        String numbers = word.toLowerCase(Locale.ROOT).replaceFirst("[%#].*", "");
        if (numbers.length() > 45 || !numbers.matches("[0-9a-f:.]+")) {
            return Optional.empty();
        }
        if (!numbers.contains(":")) {
            return Numbers.address(numbers).map(InetAddress.class::cast);
        }
        try {
            return Optional.of(InetAddress.ofLiteral(numbers));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
