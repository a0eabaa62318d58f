package app.porchlight.model;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
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
