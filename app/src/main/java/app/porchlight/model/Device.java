package app.porchlight.model;

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
 * @param addresses at least one; the one it is asked at comes first
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

    /** The same device, asked where that door stands open: at the first such address, where there are several. */
    public Device facing(Optional<Service> door) {
        Set<InetAddress> open = seen(Evidence.Door.class)
            .filter(each -> door.filter(it -> it.port() == each.service().port()).isPresent())
            .map(Evidence.Door::address).collect(Collectors.toSet());
        List<InetAddress> facing = Stream.concat(addresses.stream().filter(open::contains), addresses.stream())
            .distinct().toList();
        return new Device(id, facing, macs, identity, services, evidence);
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
