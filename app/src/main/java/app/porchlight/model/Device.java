package app.porchlight.model;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing at home, above its addresses.
 *
 * @param id the same in every checkup for the same thing, as far as it can be told
 * @param addresses at least one; the one it goes by comes first, and the one it is asked at on a visit
 * @param evidence all that was seen of it, in the order it came
 */
public record Device(String id, List<InetAddress> addresses, Set<Mac> macs, Identity identity,
        List<Service> services, List<Evidence> evidence) {
    public Device {
        addresses = List.copyOf(addresses);
        macs = Set.copyOf(macs);
        services = List.copyOf(services);
        evidence = List.copyOf(evidence);
    }

    /** The address to ask it at. */
    public InetAddress address() {
        return addresses.getFirst();
    }

    /**
     * Where it is asked about that door, or as a whole: one device may answer differently at each of its addresses.
     * At least one address; by IPv6 only where it has no other, or the door was seen there.
     */
    public List<InetAddress> where(Optional<Service> door) {
        Set<InetAddress> open = seen(Evidence.Door.class)
            .filter(each -> door.filter(it -> it.port() == each.service().port()).isPresent())
            .map(Evidence.Door::address).collect(Collectors.toSet());
        List<InetAddress> where = addresses.stream()
            .filter(each -> door.isPresent() ? open.contains(each) : each instanceof Inet4Address).toList();
        return where.isEmpty() ? List.of(address()) : where;
    }

    /** The same device as it shows itself at that address of its own: what stands open elsewhere alone is left out. */
    public Device facing(InetAddress address) {
        Set<Service> elsewhere = seen(Evidence.Door.class).filter(each -> !each.address().equals(address))
            .map(Evidence.Door::service).collect(Collectors.toSet());
        seen(Evidence.Door.class).filter(each -> each.address().equals(address)).map(Evidence.Door::service)
            .forEach(elsewhere::remove);
        return new Device(id, Stream.concat(Stream.of(address), addresses.stream()).distinct().toList(), macs, identity,
            services.stream().filter(each -> !elsewhere.contains(each)).toList(),
            evidence.stream().filter(each -> !each.isOfADoor() || each.address().equals(address)).toList());
    }

    /** All evidence of one sort. */
    public <E extends Evidence> Stream<E> seen(Class<E> sort) {
        return evidence.stream().filter(sort::isInstance).map(sort::cast);
    }

    public boolean isRouter() {
        return seen(Evidence.Router.class).findAny().isPresent();
    }

    public boolean isThisComputer() {
        return seen(Evidence.ThisComputer.class).findAny().isPresent();
    }
}
