package app.porchlight.home.real;

import app.porchlight.home.Place;
import app.porchlight.model.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
import javax.jmdns.ServiceTypeListener;

/**
 * What announces itself over mDNS. All types that the home names are asked for, and those we know well even where
 * nobody names them. Repeats are told once. Safe for use by many threads.
 */
final class Announcements implements ServiceTypeListener, ServiceListener {
    private static final String DOMAIN = ".local.";
    private static final Duration BETWEEN_TYPES = Duration.ofMillis(30);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int MOST_TYPES = 300;
    private static final int MOST_SERVICES = 2000;
    /** What one device may announce: one that floods the home leaves room for the others. */
    static final int MOST_OF_ONE = 200;
    /** Of those that do not say where they are, so many are asked once more each time. */
    static final int MOST_AT_ONCE = 40;

    private final Place place;
    private final Consumer<Evidence> heard;
    private final Set<String> types = ConcurrentHashMap.newKeySet();
    private final Map<String, ServiceEvent> unresolved = new ConcurrentHashMap<>();
    private final Set<Evidence> told = ConcurrentHashMap.newKeySet();
    private final Map<InetAddress, AtomicInteger> counts = new ConcurrentHashMap<>();

    Announcements(Place place, Consumer<Evidence> heard) {
        this.place = place;
        this.heard = heard;
    }

    /** Asks and listens until interrupted. */
    void run() {
        JmDNS dns;
        try {
            // With a name given, nothing asks a name server for ours, which may take ten seconds.
            dns = JmDNS.create(InetAddress.getByAddress("porchlight", place.own().getAddress()), "porchlight");
        } catch (IOException | RuntimeException e) {
            System.getLogger(Announcements.class.getName()).log(System.Logger.Level.DEBUG, "no mDNS", e);
            return;
        }
        try {
            dns.addServiceTypeListener(this);
            for (String type : wellKnown()) {
                Thread.sleep(BETWEEN_TYPES);
                ask(dns, type + DOMAIN);
            }
            while (true) {
                Thread.sleep(AGAIN);
                unresolved.values().stream().limit(MOST_AT_ONCE).forEach(Announcements::resolve);
            }
        } catch (InterruptedException | IOException | RuntimeException e) {
            System.getLogger(Announcements.class.getName()).log(System.Logger.Level.TRACE, "mDNS ends", e);
        } finally {
            // Saying goodbye takes it two seconds, for which nobody waits.
            Thread.ofVirtual().name("mdns goodbye").start(() -> close(dns));
        }
    }

    private static void close(JmDNS dns) {
        try {
            dns.close();
        } catch (IOException | RuntimeException e) {
            System.getLogger(Announcements.class.getName()).log(System.Logger.Level.DEBUG, "mDNS end", e);
        }
    }

    /** The types we know, those most often seen in homes first. */
    static List<String> wellKnown() throws IOException {
        try (InputStream list = Announcements.class.getResourceAsStream("announced-types.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                .map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        }
    }

    @Override
    public void serviceTypeAdded(ServiceEvent event) {
        ask(event.getDNS(), event.getType());
    }

    @Override
    public void subTypeForServiceTypeAdded(ServiceEvent event) {
        // The type itself is asked for; its parts say nothing more.
    }

    private void ask(JmDNS dns, String type) {
        if (types.size() < MOST_TYPES && types.add(type.toLowerCase(Locale.ROOT))) {
            dns.addServiceListener(type, this);
        }
    }

    @Override
    public void serviceAdded(ServiceEvent event) {
        if (unresolved.size() < MOST_SERVICES && told.size() < MOST_SERVICES) {
            unresolved.put(key(event), event);
            resolve(event);
        }
    }

    private static String key(ServiceEvent event) {
        return event.getType() + "/" + event.getName();
    }

    private static void resolve(ServiceEvent event) {
        // It waits for the answer, which comes by way of serviceResolved.
        Thread.ofVirtual().name("mdns ask")
            .start(() -> event.getDNS().requestServiceInfo(event.getType(), event.getName(), true));
    }

    @Override
    public void serviceRemoved(ServiceEvent event) {
        unresolved.remove(key(event));
    }

    @Override
    public void serviceResolved(ServiceEvent event) {
        ServiceInfo info = event.getInfo();
        // Often only an IPv6 address comes first, and the other a moment later, in a repeat.
        for (Inet4Address address : info.getInet4Addresses()) {
            if (place.subnet().hasRoomFor(address)) {
                unresolved.remove(key(event));
                tell(new Evidence.Announcement(address, bare(event.getType()), event.getName(), info.getPort(),
                    text(info)));
                String host = bare(String.valueOf(info.getServer()));
                if (!host.isBlank()) {
                    tell(new Evidence.HostName(address, "mdns", host));
                }
            }
        }
    }

    private void tell(Evidence evidence) {
        AtomicInteger ofOne = counts.computeIfAbsent(evidence.address(), fresh -> new AtomicInteger());
        if (told.size() < MOST_SERVICES && ofOne.get() < MOST_OF_ONE && told.add(evidence)) {
            ofOne.incrementAndGet();
            heard.accept(evidence);
        }
    }

    private static String bare(String name) {
        return name.endsWith(DOMAIN) ? name.substring(0, name.length() - DOMAIN.length()) : name;
    }

    private static Map<String, String> text(ServiceInfo info) {
        Map<String, String> text = new HashMap<>();
        for (String key : Collections.list(info.getPropertyNames())) {
            String value = info.getPropertyString(key);
            text.put(key, value == null ? "" : value);
        }
        return text;
    }
}
