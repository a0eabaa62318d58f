package app.porchlight.home.real;

import app.porchlight.home.Subnet;
import app.porchlight.model.Evidence;
import app.porchlight.protocol.datagram.MdnsAnswer.Told;
import app.porchlight.protocol.datagram.MdnsQuestion;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What has been announced so far over mDNS: tells of each service once it is known where it is, and knows what is still
 * to be asked. One that floods the home leaves room for the others. Safe for use by many threads.
 */
final class Announced {
    /** What one device may announce. */
    static final int MOST_OF_ONE = 200;
    /** Of those that do not say where they are, so many are asked each time. */
    static final int MOST_AT_ONCE = 40;
    private static final int MOST_TYPES = 300;
    private static final int MOST_SERVICES = 2000;
    private static final int MOST_HOSTS = 2000;
    private static final int MOST_ADDRESSES = 16;
    /** So often a service is asked for what it did not say. */
    private static final int ASKED = 4;
    /** By then whoever has an address by IPv4 has said so, and whoever says anything of a service. */
    private static final int ENOUGH = 2;
    private static final int TYPE_LABELS = 3;

    private final Subnet home;
    private final Consumer<Evidence> heard;
    private final Map<String, List<String>> types = new LinkedHashMap<>();
    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Map<String, Set<InetAddress>> hosts = new HashMap<>();
    private final Map<InetAddress, Integer> sizes = new HashMap<>();
    private final Map<InetAddress, Integer> counts = new HashMap<>();
    private final Set<Evidence> told = new HashSet<>();

    /** @param known types such as {@code _ipp._tcp} */
    Announced(Subnet home, List<String> known, Consumer<Evidence> heard) {
        this.home = home;
        this.heard = heard;
        known.forEach(type -> type(List.of(type.split("\\."))));
    }

    /** One service while it is not known yet where it is. */
    private static final class Service {
        private final List<String> name;
        private boolean bySix;
        private Told.Serves place;
        private Map<String, String> text;
        private int asked;
        private boolean done;

        Service(List<String> name, boolean bySix) {
            this.name = name;
            this.bySix = bySix;
        }
    }

    private void type(List<String> type) {
        String key = MdnsQuestion.key(type);
        if (types.size() < MOST_TYPES) {
            types.putIfAbsent(key, type);
        }
    }

    /** Takes in what one said. */
    synchronized void hear(InetAddress from, List<Told> records) {
        for (Told each : records) {
            switch (each) {
                case Told.Points points -> points(from, points);
                case Told.Serves place -> service(from, place.name(), service -> service.place = place);
                case Told.Says says -> service(from, says.name(), service -> service.text = says.text());
                case Told.Lives(List<String> host, InetAddress address) -> lives(from, MdnsQuestion.key(host), address);
            }
        }
        services.values().forEach(this::tell);
    }

    private void points(InetAddress from, Told.Points points) {
        if (points.name().equals(MdnsQuestion.TYPES.name())) {
            if (isType(points.to()) && points.to().size() == TYPE_LABELS && room(from)) {
                type(points.to().subList(0, TYPE_LABELS - 1));
            }
        } else {
            service(from, points.to(), service -> { });
        }
    }

    /** Ends like {@code _ipp._tcp.local}. */
    private static boolean isType(List<String> name) {
        int size = name.size();
        return size >= TYPE_LABELS && name.get(size - 1).equalsIgnoreCase("local")
            && name.get(size - 2).matches("(?i)_tcp|_udp") && name.get(size - TYPE_LABELS).startsWith("_");
    }

    private void service(InetAddress from, List<String> name, Consumer<Service> told) {
        if (name.size() != TYPE_LABELS + 1 || !isType(name)) {
            return;
        }
        String key = MdnsQuestion.key(name);
        Service service = services.get(key);
        if (service == null) {
            if (services.size() >= MOST_SERVICES || !room(from)) {
                return;
            }
            service = new Service(name, from instanceof Inet6Address);
            services.put(key, service);
        }
        service.bySix &= from instanceof Inet6Address;
        told.accept(service);
    }

    private void lives(InetAddress from, String host, InetAddress address) {
        boolean known = hosts.containsKey(host);
        boolean near = home.hasRoomFor(address) || address instanceof Inet6Address && address.isLinkLocalAddress();
        if (near && (known || hosts.size() < MOST_HOSTS && room(from))) {
            Set<InetAddress> addresses = hosts.computeIfAbsent(host, fresh -> new LinkedHashSet<>());
            if (addresses.size() < MOST_ADDRESSES) {
                addresses.add(address);
            }
        }
    }

    /** Counts what one device adds. */
    private boolean room(InetAddress from) {
        return sizes.merge(from, 1, Integer::sum) <= 2 * MOST_OF_ONE;
    }

    /** Where somebody has an address by IPv4, that is it. */
    private void tell(Service service) {
        if (service.done || service.place == null || service.text == null && service.asked < ENOUGH) {
            return;
        }
        Set<InetAddress> all = hosts.getOrDefault(MdnsQuestion.key(service.place.host()), Set.of());
        List<InetAddress> where = all.stream().filter(Inet4Address.class::isInstance).toList();
        if (where.isEmpty() && service.asked >= ENOUGH) {
            where = List.copyOf(all);
        }
        for (InetAddress address : where) {
            service.done = true;
            tell(new Evidence.Announcement(address, spelled(service.name), service.name.getFirst(),
                service.place.port(), service.text == null ? Map.of() : service.text));
            tell(new Evidence.HostName(address, "mdns", bare(service.place.host())));
        }
    }

    private String spelled(List<String> service) {
        List<String> type = service.subList(1, TYPE_LABELS);
        return String.join(".", types.getOrDefault(MdnsQuestion.key(type), type));
    }

    private static String bare(List<String> host) {
        boolean local = host.size() > 1 && host.getLast().equalsIgnoreCase("local");
        return String.join(".", local ? host.subList(0, host.size() - 1) : host);
    }

    private void tell(Evidence evidence) {
        int before = counts.getOrDefault(evidence.address(), 0);
        if (told.size() < MOST_SERVICES && before < MOST_OF_ONE && told.add(evidence)) {
            counts.put(evidence.address(), before + 1);
            heard.accept(evidence);
        }
    }

    /** All types that are known, those we know well first. */
    synchronized List<List<String>> types() {
        return List.copyOf(types.values());
    }

    /** What is known of these types already, so that nobody says it again. */
    synchronized List<Told.Points> known() {
        List<Told.Points> known = new ArrayList<>();
        services.values().stream().filter(service -> service.done).forEach(service ->
            known.add(new Told.Points(service.name.subList(1, service.name.size()), service.name)));
        return known;
    }

    /**
     * What is to be asked of services that did not say it all by themselves.
     *
     * @param six of those that were heard by IPv6 alone, or of the others
     */
    synchronized List<MdnsQuestion> missing(boolean six) {
        List<MdnsQuestion> missing = new ArrayList<>();
        services.values().stream().filter(each -> !each.done && each.bySix == six && each.asked < ASKED)
            .limit(MOST_AT_ONCE).forEach(service -> {
                service.asked++;
                if (service.text == null) {
                    missing.add(MdnsQuestion.text(service.name));
                }
                if (service.place == null) {
                    missing.add(MdnsQuestion.place(service.name));
                } else {
                    missing.add(MdnsQuestion.address(service.place.host()));
                    missing.add(MdnsQuestion.addressSix(service.place.host()));
                }
                tell(service);
            });
        return missing;
    }
}
