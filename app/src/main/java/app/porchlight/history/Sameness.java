package app.porchlight.history;

import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Mac;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which device of now is which of an earlier checkup, also where its id is another one by now. Pure. */
final class Sameness {
    private Sameness() {
    }

    /**
     * Earlier id to id now. The surest signs are tried first: the same id, a shared hardware address, the same UPnP
     * name (UDN), the same host name where no other device has it and no hardware address speaks against it. No device
     * stands for two.
     */
    static Map<String, String> match(List<Device> before, List<Device> now) {
        Map<String, String> found = new HashMap<>();
        List<Device> left = new ArrayList<>(before);
        List<Device> free = new ArrayList<>(now);
        pair(left, free, found, (old, each) -> old.id().equals(each.id()));
        pair(left, free, found, (old, each) -> share(macs(old), macs(each)));
        pair(left, free, found, (old, each) -> share(udns(old), udns(each)));
        Set<String> names = onceEach(left);
        names.retainAll(onceEach(free));
        pair(left, free, found, (old, each) -> !contradict(old, each)
            && hostNames(old).stream().anyMatch(name -> names.contains(name) && hostNames(each).contains(name)));
        return found;
    }

    /** True where another one has all of its hardware addresses and more: the two were joined, or taken apart. */
    static boolean partOf(Device device, List<Device> others) {
        Set<Mac> own = macs(device);
        return !own.isEmpty() && others.stream().map(Sameness::macs)
            .anyMatch(all -> all.size() > own.size() && all.containsAll(own));
    }

    private static void pair(List<Device> left, List<Device> free, Map<String, String> found,
            BiPredicate<Device, Device> same) {
        for (Device old : List.copyOf(left)) {
            free.stream().filter(each -> same.test(old, each)).findFirst().ifPresent(each -> {
                found.put(old.id(), each.id());
                left.remove(old);
                free.remove(each);
            });
        }
    }

    private static Set<Mac> macs(Device device) {
        return device.macs().stream().filter(mac -> !mac.nobody()).collect(Collectors.toSet());
    }

    private static Set<String> udns(Device device) {
        return device.seen(Evidence.Description.class).map(each -> each.fields().getOrDefault("UDN", ""))
            .filter(udn -> !udn.isEmpty()).collect(Collectors.toSet());
    }

    private static Set<String> hostNames(Device device) {
        return device.seen(Evidence.HostName.class).map(each -> each.name().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    private static Set<String> onceEach(List<Device> devices) {
        Stream<String> all = devices.stream().flatMap(each -> hostNames(each).stream());
        return all.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
            .filter(each -> each.getValue() == 1).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Both have an address that the factory gave, and another one. */
    private static boolean contradict(Device one, Device other) {
        return hasFactoryMac(one) && hasFactoryMac(other);
    }

    private static boolean hasFactoryMac(Device device) {
        return macs(device).stream().anyMatch(mac -> !mac.random());
    }

    private static <T> boolean share(Set<T> some, Set<T> others) {
        return some.stream().anyMatch(others::contains);
    }
}
