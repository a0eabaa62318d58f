package app.porchlight.home.real;

import app.porchlight.home.Gateway;
import app.porchlight.model.Mac;
import app.porchlight.model.PortMapping;
import app.porchlight.model.Said;
import app.porchlight.protocol.Admission;
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
import java.util.function.Predicate;

/**
 * A router's UPnP control, asked a few questions and never told anything.
 *
 * @param wan the services that know of doors from the Internet, at least one: many routers describe one for each way in
 *     which they could be connected, and only one of those is in use
 * @param services all of that router's services
 */
record RouterControl(InetAddress address, List<Soap> wan, List<Soap> services) implements Gateway {
    static final String FIREWALL = "WANIPv6FirewallControl:1";
    static final String HOSTS = "Hosts:1";

    private static final String OUTSIDE = "NewExternalIPAddress";
    private static final String NOT_AUTHORISED = "606";
    private static final int MOST = 64;
    /** No such entry: the list is at its end. */
    private static final Set<String> END = Set.of("713", "714");
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int MOST_DEVICES = 128;

    /** A question to one service. */
    @FunctionalInterface
    private interface Put<T> {
        T to(Soap service) throws IOException;
    }

    /**
     * What all of them answer.
     *
     * @param enough the answer after which no other needs to be heard
     * @throws IOException where one did not answer, unless another answered enough
     */
    private <T> List<T> ofEach(Put<T> question, Predicate<T> enough) throws IOException {
        List<T> answers = new ArrayList<>();
        IOException untold = null;
        for (Soap service : wan) {
            try {
                answers.add(question.to(service));
            } catch (IOException e) {
                untold = e;
            }
        }
        if (untold != null && answers.stream().noneMatch(enough)) {
            throw untold;
        }
        return answers;
    }

    @Override
    public Admission admission() throws IOException {
        List<Admission> answers = ofEach(RouterControl::admission, Admission.OPEN::equals);
        return answers.contains(Admission.OPEN) ? Admission.OPEN
            : answers.contains(Admission.SOMETHING_ELSE) ? Admission.SOMETHING_ELSE : Admission.GUARDED;
    }

    /** A fault is no yes: only "not authorised" is a no, all others say something else. */
    private static Admission admission(Soap service) throws IOException {
        try {
            Map<String, String> said = service.ask("GetExternalIPAddress", "");
            return said.containsKey(OUTSIDE) ? Admission.OPEN
                : NOT_AUTHORISED.equals(said.get("errorCode")) ? Admission.GUARDED : Admission.SOMETHING_ELSE;
        } catch (Soap.Refused loginWanted) {
            return Admission.GUARDED;
        }
    }

    @Override
    public List<PortMapping> portMappings() throws IOException {
        return ofEach(RouterControl::portMappings, list -> !list.isEmpty()).stream().flatMap(List::stream).distinct()
            .limit(MOST).toList();
    }

    private static List<PortMapping> portMappings(Soap wan) throws IOException {
        long until = System.nanoTime() + LONGEST.toNanos();
        List<PortMapping> all = new ArrayList<>();
        for (int index = 0; index < MOST; index++) {
            if (System.nanoTime() > until) {
                throw new IOException("the router is too slow");
            }
            Map<String, String> said = wan.ask("GetGenericPortMappingEntry",
                "<NewPortMappingIndex>" + index + "</NewPortMappingIndex>");
            String fault = said.getOrDefault("errorCode", "");
            boolean end = END.contains(fault);
            if (end || !fault.isEmpty() || !said.containsKey("NewExternalPort")) {
                // Some routers have another number for the end of the list; before any door it means "I do not say".
                return end ? List.copyOf(all) : told(all, fault);
            }
            if (!"0".equals(said.get("NewEnabled"))) {
                all.add(mapping(said));
            }
        }
        return told(all, "no end");
    }

    private static List<PortMapping> told(List<PortMapping> all, String insteadOfTheEnd) throws IOException {
        if (all.isEmpty()) {
            throw new IOException("no list of port mappings: " + insteadOfTheEnd);
        }
        return List.copyOf(all);
    }

    @Override
    public Optional<String> externalAddress() throws IOException {
        return ofEach(service -> Optional.ofNullable(service.ask("GetExternalIPAddress", "").get(OUTSIDE))
            .map(Said::clean).filter(each -> !each.isEmpty() && !each.equals("0.0.0.0")), Optional::isPresent).stream()
            .flatMap(Optional::stream).findFirst();
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
        return services.stream().filter(each -> each.is(name)).findFirst();
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
