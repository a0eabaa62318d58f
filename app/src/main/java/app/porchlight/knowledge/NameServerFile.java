package app.porchlight.knowledge;

import java.net.InetAddress;
import java.util.Set;
import java.util.stream.Collectors;

/** The addresses in {@code knowledge/name-servers.yaml}. */
final class NameServerFile {
    private NameServerFile() {
    }

    static Set<InetAddress> read(Entry file) {
        return file.only("servers").list("servers").stream().flatMap(each -> {
            each.only("operator", "addresses", "source");
            if (each.maybe("operator").isEmpty() || each.maybe("source").isEmpty()) {
                throw each.wrong("source", "say who runs it and where that is written");
            }
            return each.texts("addresses").stream().map(address -> address(each, address));
        }).collect(Collectors.toUnmodifiableSet());
    }

    private static InetAddress address(Entry entry, String written) {
        try {
            return InetAddress.ofLiteral(written);
        } catch (IllegalArgumentException e) {
            throw entry.wrong("addresses", written + " is no address");
        }
    }
}
