package app.porchlight.engine.discovery;

import app.porchlight.model.Evidence;
import app.porchlight.model.Mac;
import app.porchlight.model.Service;
import app.porchlight.protocol.datagram.Datagram;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One device while it is being found out about. For use by one thread. */
public final class Member {
    /**
     * Most pieces of evidence of one sort that are kept of one device. One that announces more is not heard out; its
     * doors are another sort, so that nobody hides a door behind a flood of announcements.
     */
    static final int MOST_OF_A_SORT = 200;

    private final Set<Evidence> evidence = new LinkedHashSet<>();
    private final Map<Class<? extends Evidence>, Integer> counts = new HashMap<>();
    private final LinkedHashSet<InetAddress> addresses = new LinkedHashSet<>();
    private final long firstSeen;
    private String id = "";

    Member(InetAddress address, long now) {
        addresses.add(address);
        firstSeen = now;
    }

    /** Adds what was seen; false where it was known or is too much. */
    boolean add(Evidence piece) {
        Class<? extends Evidence> sort = piece.getClass();
        if (counts.getOrDefault(sort, 0) >= MOST_OF_A_SORT || !evidence.add(piece)) {
            return false;
        }
        counts.merge(sort, 1, Integer::sum);
        return true;
    }

    /** It has another address at the same adapter. */
    void alsoAt(InetAddress address) {
        addresses.add(address);
    }

    void absorb(Member other) {
        addresses.addAll(other.addresses);
        other.evidence.forEach(this::add);
    }

    /** Its name for good, once {@link #settleId} has chosen it; empty before. */
    public String id() {
        return id;
    }

    /**
     * The id for good: from the hardware address, which the same thing has in every checkup; else, where that is
     * random, shared or not known, from its name; else from its address.
     */
    String nameForGood(boolean macIsItsOwn, boolean nameIsItsOwn) {
        Optional<String> mac = macs().stream().filter(each -> macIsItsOwn && !each.random()).map(Mac::toString).sorted()
            .findFirst();
        Optional<String> name = hostNames().filter(each -> nameIsItsOwn).findFirst();
        return hash(mac.or(() -> name).orElseGet(() -> address().getHostAddress()));
    }

    void settleId(String chosen) {
        id = chosen;
    }

    public InetAddress address() {
        return addresses.getFirst();
    }

    public List<InetAddress> addresses() {
        return List.copyOf(addresses);
    }

    public List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    long firstSeen() {
        return firstSeen;
    }

    Set<Mac> macs() {
        Set<Mac> macs = new LinkedHashSet<>();
        seen(Evidence.Neighbour.class).map(Evidence.Neighbour::mac).filter(mac -> !mac.nobody()).forEach(macs::add);
        return macs;
    }

    /** What it calls itself so that no other thing at home has the same name. */
    Stream<String> hostNames() {
        return Stream.concat(
            seen(Evidence.Description.class).map(each -> each.fields().getOrDefault("UDN", "")),
            seen(Evidence.HostName.class).filter(each -> each.source().equals("mdns")).map(Evidence.HostName::name))
            .filter(name -> !name.isBlank());
    }

    boolean is(Class<? extends Evidence> sort) {
        return seen(sort).findAny().isPresent();
    }

    boolean onlyBySix() {
        return addresses.stream().allMatch(Inet6Address.class::isInstance);
    }

    /** True where nothing but the neighbour table knows of it. */
    boolean onlyANeighbour() {
        return evidence.stream().allMatch(Evidence.Neighbour.class::isInstance);
    }

    /**
     * Its open doors; where two pieces of evidence disagree on what is spoken behind one, the one that knows more. At
     * another address, something else may stand behind the same number. An address that opens to everything has no
     * doors but those behind which somebody spoke.
     */
    List<Service> services() {
        Map<InetAddress, Map<Integer, Service>> doors = new LinkedHashMap<>();
        seen(Evidence.Door.class).forEach(door -> doors.computeIfAbsent(door.address(), _ -> new LinkedHashMap<>())
            .merge(door.service().port(), door.service(), (one, other) -> one.speaks(Service.SILENT) ? other : one));
        return doors.entrySet().stream().flatMap(each -> told(each.getKey(), each.getValue())).distinct().toList();
    }

    private Stream<Service> told(InetAddress address, Map<Integer, Service> doors) {
        boolean opensToEverything = doors.size() > Knocks.TOO_MANY;
        return doors.values().stream().map(door -> asTold(address, door))
            .filter(service -> !opensToEverything || !service.speaks(Service.SILENT));
    }

    /** A recorder says nothing at its door, but by datagram which one it is. */
    private Service asTold(InetAddress address, Service service) {
        boolean recorder = service.speaks(Service.SILENT) && seen(Evidence.Answer.class)
            .filter(each -> each.address().equals(address) && each.protocol().equals(Datagram.XIONGMAI.protocol()))
            .anyMatch(each -> Integer.toString(service.port()).equals(each.fields().get(Datagram.RECORDERS_DOOR)));
        return recorder ? Service.tcp(service.port(), "dvrip") : service;
    }

    private <E extends Evidence> Stream<E> seen(Class<E> sort) {
        return evidence.stream().filter(sort::isInstance).map(sort::cast);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
