package app.porchlight.engine.discovery;

import app.porchlight.engine.Wishes;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Identity;
import app.porchlight.model.Mac;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Everybody at home: evidence goes in, devices come out, each above its addresses. For use by one thread.
 *
 * <p>Two addresses are one device where both have the same hardware and go by the same unique name (UPnP UDN, mDNS host
 * name). Addresses that merely share hardware are not: behind a repeater several things do. Those that merely share a
 * name may not be: some makers give all their cameras the same one, and anybody can take another's. So both are asked
 * like any other, and are one only where that shows no difference ({@link #join}). Hardware that answers for
 * {@value #TOO_MANY_FOR_ONE} addresses or more is one device that answers for absent ones (proxy ARP).
 */
public final class Household {
    static final int TOO_MANY_FOR_ONE = 8;
    /** Most addresses by IPv6 that are kept in mind until it is known whose hardware is behind them. */
    private static final int MOST_STRANGERS = 2000;
    /** Most devices that have an address by IPv6 alone: one that invents many is not met a thousand times. */
    static final int MOST_BY_SIX_ALONE = 50;

    /** A device is told of once its hardware address is known, or after this time without. */
    private static final long WAIT_FOR_MAC = TimeUnit.MILLISECONDS.toNanos(1500);
    /** Whoever has an address by IPv4 has shown it by then. */
    private static final long WAIT_FOR_FOUR = TimeUnit.SECONDS.toNanos(4);

    private final Function<List<Evidence>, Identity> identify;
    private final Wishes wishes;
    private final Map<InetAddress, Member> byAddress = new HashMap<>();
    private final Set<Member> members = new LinkedHashSet<>();
    private final Map<String, Set<Member>> byName = new LinkedHashMap<>();
    private final Map<Mac, Set<Member>> byMac = new HashMap<>();
    private final Map<String, String> merged = new HashMap<>();
    private final Set<Member> changed = new LinkedHashSet<>();
    private final Set<Mac> answersForMany = new HashSet<>();
    private final Map<InetAddress, Stranger> strangers = new LinkedHashMap<>();
    private final Set<Evidence> unheard = new LinkedHashSet<>();

    public Household(Function<List<Evidence>, Identity> identify, Wishes wishes) {
        this.identify = identify;
        this.wishes = wishes;
    }

    /** Two that had been told of are one: the id that is gone, and the one that stays. */
    public record Merge(String gone, String into) {
    }

    /** An address by IPv6 of which it is not known yet whose it is. */
    private record Stranger(Mac mac, long since) {
    }

    /** Takes a piece of evidence in. Returns what it merged, the id that is gone first. */
    public List<Merge> add(Evidence evidence, long now) {
        if (evidence.address() instanceof Inet6Address && !byAddress.containsKey(evidence.address())) {
            if (evidence instanceof Evidence.Neighbour(var address, var mac) && strangers.size() < MOST_STRANGERS) {
                strangers.putIfAbsent(address, new Stranger(mac, now));
                return introduce(mac, now);
            }
            if (!(evidence instanceof Evidence.Neighbour) && unheard.size() < MOST_STRANGERS) {
                unheard.add(evidence);
            }
            return List.of();
        }
        return take(evidence, now);
    }

    private List<Merge> take(Evidence evidence, long now) {
        Member member = byAddress.computeIfAbsent(evidence.address(), address -> {
            Member fresh = new Member(address, now);
            members.add(fresh);
            return fresh;
        });
        if (!member.add(evidence)) {
            return List.of();
        }
        changed.add(member);
        List<Merge> merges = new ArrayList<>();
        if (evidence instanceof Evidence.Neighbour neighbour && !neighbour.mac().nobody()) {
            ghosts(neighbour.mac(), member, merges);
            recognise(neighbour.mac(), resolve(member), merges);
            merges.addAll(introduce(neighbour.mac(), now));
        }
        for (String name : resolve(member).hostNames().toList()) {
            Set<Member> bearers = byName.computeIfAbsent(name, fresh -> new LinkedHashSet<>());
            bearers.add(resolve(member));
            join(bearers, merges, (one, other) -> !Collections.disjoint(one.macs(), other.macs()));
        }
        return merges;
    }

    /** An IPv6 address is nobody by itself: it belongs to the one device with its hardware, where there is just one. */
    private List<Merge> introduce(Mac mac, long now) {
        List<Member> sharing = bearers(mac);
        if (sharing.size() != 1) {
            return List.of();
        }
        List<Merge> merges = new ArrayList<>();
        Member member = sharing.getFirst();
        List<InetAddress> its = strangers.entrySet().stream().filter(each -> each.getValue().mac().equals(mac))
            .map(Map.Entry::getKey).toList();
        for (InetAddress address : its) {
            strangers.remove(address);
            if (member.add(new Evidence.Neighbour(address, mac))) {
                member.alsoAt(address);
                byAddress.put(address, member);
                changed.add(member);
                merges.addAll(hearOut(address, now));
            }
        }
        return merges;
    }

    /** What a stranger said before it was known whose address that is. */
    private List<Merge> hearOut(InetAddress address, long now) {
        List<Evidence> said = unheard.stream().filter(each -> each.address().equals(address)).toList();
        said.forEach(unheard::remove);
        return said.stream().flatMap(each -> take(each, now).stream()).toList();
    }

    /**
     * Who shows no address by IPv4 in time has none: then it is a device by that which every one has on its link. Not
     * where somebody answers for others: then it may be one of those.
     */
    private void meetStrangers(long now, boolean listeningIsOver) {
        if (oneAnswersForMany()) {
            return;
        }
        List<Map.Entry<InetAddress, Stranger>> alone = strangers.entrySet().stream()
            .filter(each -> each.getKey().isLinkLocalAddress())
            .filter(each -> listeningIsOver || now - each.getValue().since() > WAIT_FOR_FOUR)
            .filter(each -> bearers(each.getValue().mac()).isEmpty()).toList();
        for (var each : alone) {
            if (members.stream().filter(Member::onlyBySix).count() < MOST_BY_SIX_ALONE
                    && strangers.remove(each.getKey(), each.getValue())) {
                take(new Evidence.Neighbour(each.getKey(), each.getValue().mac()), now);
                hearOut(each.getKey(), now);
            }
        }
    }

    private List<Member> bearers(Mac mac) {
        return byMac.getOrDefault(mac, Set.of()).stream().filter(members::contains).toList();
    }

    /** Whoever was known by IPv6 alone has an address by IPv4 after all. */
    private void recognise(Mac mac, Member member, List<Merge> merges) {
        if (!member.onlyBySix()) {
            bearers(mac).stream().filter(Member::onlyBySix).forEach(six -> merge(six, member, merges));
        }
    }

    /**
     * Merges those that go by the same unique name, where they show no difference.
     *
     * @param alike told the ids of two
     */
    public List<Merge> join(BiPredicate<String, String> alike) {
        List<Merge> merges = new ArrayList<>();
        byName.values().forEach(bearers ->
            join(bearers, merges, (one, other) -> alike.test(one.id(), other.id())));
        return merges;
    }

    private void join(Set<Member> bearers, List<Merge> merges, BiPredicate<Member, Member> areOne) {
        for (Member first : bearers) {
            for (Member second : bearers) {
                Member one = resolve(first);
                Member other = resolve(second);
                if (one != other && !isApart(one) && !isApart(other) && areOne.test(one, other)) {
                    merge(other, one, merges);
                }
            }
        }
    }

    private boolean isApart(Member member) {
        return !Collections.disjoint(member.macs(), wishes.apart());
    }

    private Member resolve(Member member) {
        return byAddress.get(member.address());
    }

    private void ghosts(Mac mac, Member member, List<Merge> merges) {
        Set<Member> sharing = byMac.computeIfAbsent(mac, fresh -> new LinkedHashSet<>());
        sharing.add(member);
        sharing.retainAll(members);
        if (sharing.size() >= TOO_MANY_FOR_ONE || answersForMany.contains(mac)) {
            answersForMany.add(mac);
            Member real = sharing.stream().min(Comparator.comparing(each -> each.is(Evidence.Router.class) ? 0 : 1))
                .orElseThrow();
            List.copyOf(sharing).stream().filter(each -> each != real && each.onlyANeighbour())
                .forEach(ghost -> merge(ghost, real, merges));
        }
    }

    private void merge(Member gone, Member into, List<Merge> merges) {
        // A ghost's addresses are not the real one's: only evidence that speaks of itself goes along.
        if (gone.onlyANeighbour() && !Collections.disjoint(gone.macs(), answersForMany)) {
            gone.addresses().forEach(address -> byAddress.put(address, into));
        } else {
            into.absorb(gone);
            gone.addresses().forEach(address -> byAddress.put(address, into));
        }
        members.remove(gone);
        changed.remove(gone);
        changed.add(into);
        if (!gone.id().isEmpty()) {
            if (into.id().isEmpty()) {
                into.settleId(gone.id());
            } else {
                merged.put(gone.id(), into.id());
                merges.add(new Merge(gone.id(), into.id()));
            }
        }
    }

    /** Those that can be told of now, with their ids chosen; each is returned once. */
    public List<Member> due(long now, boolean listeningIsOver) {
        meetStrangers(now, listeningIsOver);
        List<Member> due = members.stream().filter(member -> member.id().isEmpty())
            .filter(member -> listeningIsOver || !member.macs().isEmpty() || member.is(Evidence.ThisComputer.class)
                || now - member.firstSeen() > WAIT_FOR_MAC).toList();
        for (Member member : due) {
            boolean own = member.macs().stream()
                .allMatch(mac -> bearers(mac).stream().findFirst().map(member::equals).orElse(true));
            settle(member, wishes.idOf(member.nameForGood(own, !isApart(member))));
        }
        return due.stream().filter(members::contains).toList();
    }

    /** What the person calls the same device as one before is that one. */
    private void settle(Member member, String id) {
        Optional<Member> same = members.stream().filter(each -> each.id().equals(id)).findFirst();
        if (same.isPresent()) {
            merge(member, same.get(), new ArrayList<>());
        } else {
            member.settleId(id);
        }
    }

    /** True where somebody was seen who has not been told of. */
    public boolean somebodyWaits() {
        return members.stream().anyMatch(member -> member.id().isEmpty());
    }

    /** Devices that were told of and of which more is known since this was last asked. */
    public List<Device> news() {
        List<Device> news = changed.stream().filter(member -> !member.id().isEmpty()).map(this::device).toList();
        changed.removeIf(member -> !member.id().isEmpty());
        return news;
    }

    public Device device(Member member) {
        return new Device(member.id(), member.addresses(), member.macs(), identify.apply(member.evidence()),
            member.services(), member.evidence());
    }

    /** The device of that id, or the one that it was merged into. */
    public Optional<Device> device(String id) {
        String now = current(id);
        return members.stream().filter(member -> member.id().equals(now)).findFirst().map(this::device);
    }

    /** The id under which the device goes now. */
    public String current(String id) {
        String now = id;
        while (merged.containsKey(now)) {
            now = merged.get(now);
        }
        return now;
    }

    /** All devices that were told of, in the order of their first address. */
    public List<Device> devices() {
        Map<String, Device> devices = new LinkedHashMap<>();
        members.stream().filter(member -> !member.id().isEmpty())
            .sorted(Comparator.comparing(member -> new BigInteger(1, member.address().getAddress())))
            .forEach(member -> devices.put(member.id(), device(member)));
        return List.copyOf(devices.values());
    }

    /** True where one device answered for many addresses, so that absent ones cannot be told from present ones. */
    public boolean oneAnswersForMany() {
        return !answersForMany.isEmpty();
    }
}
