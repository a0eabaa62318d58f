package app.porchlight.home.real;

import app.porchlight.home.Gateway;
import app.porchlight.model.Mac;
import app.porchlight.model.PortMapping;
import app.porchlight.model.Said;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A router's UPnP control, asked a few questions and never told anything.
 *
 * @param wan the service that knows of doors from the Internet
 * @param others all services that were found, of whatever device
 */
record RouterControl(Soap wan, List<Soap> others) implements Gateway {
    static final String FIREWALL = "WANIPv6FirewallControl:1";
    static final String HOSTS = "Hosts:1";

    private static final int MOST = 64;
    /** No such entry: the list is at its end. */
    private static final Set<String> END = Set.of("713", "714");
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int MOST_DEVICES = 128;

    @Override
    public InetAddress address() {
        return wan.host();
    }

    @Override
    public List<PortMapping> portMappings() throws IOException {
        long until = System.nanoTime() + LONGEST.toNanos();
        List<PortMapping> all = new ArrayList<>();
        for (int index = 0; index < MOST; index++) {
            if (System.nanoTime() > until) {
                throw new IOException("the router is too slow");
            }
            Map<String, String> said = wan.ask("GetGenericPortMappingEntry",
                "<NewPortMappingIndex>" + index + "</NewPortMappingIndex>");
            String fault = said.getOrDefault("errorCode", "");
            if (END.contains(fault)) {
                break;
            }
            if (!fault.isEmpty() || !said.containsKey("NewExternalPort")) {
                // Some routers have another number for the end of the list; at its start it means "I do not say".
                if (index == 0) {
                    throw new IOException("no list of port mappings: " + fault);
                }
                break;
            }
            if (!"0".equals(said.get("NewEnabled"))) {
                all.add(mapping(said));
            }
        }
        return List.copyOf(all);
    }

    @Override
    public Optional<String> externalAddress() throws IOException {
        return Optional.ofNullable(wan.ask("GetExternalIPAddress", "").get("NewExternalIPAddress"))
            .map(Said::clean).filter(each -> !each.isEmpty());
    }

    private static PortMapping mapping(Map<String, String> said) throws IOException {
        int external = port(said.get("NewExternalPort"));
        int internal = port(said.getOrDefault("NewInternalPort", said.get("NewExternalPort")));
        String protocol = said.getOrDefault("NewProtocol", "tcp").strip().toLowerCase(Locale.ROOT);
        Inet4Address device = Numbers.address(said.getOrDefault("NewInternalClient", "").strip())
            .orElseGet(() -> Inet4Address.ofLiteral("0.0.0.0"));
        return new PortMapping(external, protocol.equals("udp") ? "udp" : "tcp", device, internal,
            said.get("NewPortMappingDescription"));
    }

    private static int port(String text) throws IOException {
        return Numbers.whole(text.strip()).filter(port -> port <= 65535).map(Long::intValue)
            .orElseThrow(() -> new IOException("not a port"));
    }

    private Optional<Soap> other(String name) {
        return others.stream().filter(each -> each.host().equals(address()) && each.is(name)).findFirst();
    }

    @Override
    public Optional<Firewall> firewall() throws IOException {
        Optional<Soap> service = other(FIREWALL);
        if (service.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> said = service.get().ask("GetFirewallStatus", "");
        if (!said.containsKey("FirewallEnabled")) {
            throw new IOException("no firewall status: " + said.getOrDefault("errorCode", ""));
        }
        return Optional.of(new Firewall(yes(said.get("FirewallEnabled")), yes(said.get("InboundPinholeAllowed"))));
    }

    /** As UPnP writes it; who writes otherwise is taken to mean no. */
    private static boolean yes(String said) {
        return said != null && Set.of("1", "true", "yes").contains(said.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<List<Known>> knownDevices() {
        Optional<Soap> service = other(HOSTS);
        if (service.isEmpty()) {
            return Optional.empty();
        }
        try {
            long until = System.nanoTime() + LONGEST.toNanos();
            long count = Numbers.whole(service.get().ask("GetHostNumberOfEntries", "")
                .getOrDefault("NewHostNumberOfEntries", "").strip()).orElseThrow(() -> new IOException("no number"));
            List<Known> all = new ArrayList<>();
            for (int index = 0; index < Math.min(count, MOST_DEVICES) && System.nanoTime() < until; index++) {
                Map<String, String> said = service.get().ask("GetGenericHostEntry",
                    "<NewIndex>" + index + "</NewIndex>");
                all.add(new Known(Numbers.address(said.getOrDefault("NewIPAddress", "").strip())
                    .map(InetAddress.class::cast), Mac.of(said.getOrDefault("NewMACAddress", "").strip()),
                    yes(said.get("NewActive"))));
            }
            return Optional.of(List.copyOf(all));
        } catch (IOException closed) {
            // Most routers keep the list to those who log in.
            return Optional.empty();
        }
    }
}
