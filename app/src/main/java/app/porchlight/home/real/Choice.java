package app.porchlight.home.real;

import app.porchlight.home.Place;
import app.porchlight.home.Subnet;
import app.porchlight.home.Trouble;
import app.porchlight.home.Trouble.Key;
import java.net.Inet4Address;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of this computer's networks is the home. Decided by the way out to the Internet and the router on it, never by
 * the order in which the system lists its adapters.
 */
record Choice(List<Adapter> adapters, List<Route> routes) {
    private static final Subnet NO_DHCP = Subnet.of("169.254.0.0/16");
    /** Smaller networks lead to one other end, not to a home. */
    private static final int SMALLEST_PREFIX = 30;

    /** A network that this computer is on, before it is judged. */
    private record Spot(Adapter adapter, Adapter.Own own, Optional<Inet4Address> router, long metric) {
        Place place(Subnet subnet) {
            return new Place(adapter.name(), own.address(), subnet,
                router.filter(subnet::contains), Optional.empty());
        }
    }

    List<Place> places() throws Trouble {
        List<Spot> spots = spots().stream().filter(spot -> mayBeHome(spot.adapter)).toList();
        if (spots.isEmpty()) {
            throw new Trouble(vpnLeadsOut() ? Key.VPN : Key.NO_NETWORK);
        }
        List<Place> homes = new ArrayList<>();
        for (Spot spot : spots) {
            if (trouble(spot.own.subnet()).isEmpty()) {
                homes.add(spot.place(spot.own.subnet()));
            }
        }
        if (homes.isEmpty()) {
            Subnet likeliest = spots.getFirst().own.subnet();
            throw new Trouble(trouble(likeliest).orElseThrow(), likeliest.toString());
        }
        return List.copyOf(homes);
    }

    /** The place for a network that the person named; a part of a larger network will do. */
    Place place(Subnet wanted) throws Trouble {
        Optional<Key> wrong = trouble(wanted);
        if (wrong.isPresent()) {
            throw new Trouble(wrong.get(), wanted.toString());
        }
        List<Spot> spots = spots();
        List<Spot> there = spots.stream()
            .filter(spot -> wanted.contains(spot.own.address()) && spot.own.prefix() <= wanted.prefix()).toList();
        Optional<Spot> home = there.stream().filter(spot -> spot.adapter.kind() != Adapter.Kind.VPN).findFirst();
        if (home.isPresent()) {
            return home.get().place(wanted);
        }
        if (!there.isEmpty()) {
            throw new Trouble(Key.VPN);
        }
        throw new Trouble(Key.NOT_THIS_NETWORK, wanted.toString(),
            String.join(", ", spots.stream().map(spot -> spot.own.subnet().toString()).distinct().toList()));
    }

    private static Optional<Key> trouble(Subnet subnet) {
        if (!subnet.isPrivate()) {
            return Optional.of(Key.NOT_PRIVATE);
        }
        return subnet.prefix() < Subnet.LARGEST_PREFIX ? Optional.of(Key.TOO_LARGE) : Optional.empty();
    }

    /** Every network that this computer is on, the one with the best way out first. */
    private List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (Adapter adapter : adapters) {
            if (adapter.up() && !adapter.loopback()) {
                for (Adapter.Own own : adapter.addresses()) {
                    Adapter.Own sized = withSize(adapter, own);
                    if (sized.prefix() <= SMALLEST_PREFIX && !NO_DHCP.contains(sized.address())) {
                        spots.add(spot(adapter, sized));
                    }
                }
            }
        }
        spots.sort(Comparator.comparingLong(Spot::metric)
            .thenComparing(spot -> spot.router.isEmpty())
            .thenComparing(spot -> spot.adapter.kind()));
        return spots;
    }

    private Spot spot(Adapter adapter, Adapter.Own own) {
        List<Route> here = routes.stream().filter(route -> adapter.isMeantBy(route.adapter()))
            .filter(route -> route.via().filter(own.subnet()::contains).isPresent())
            .sorted(Comparator.comparing((Route route) -> !route.leadsOut()).thenComparing(Route::metric)).toList();
        Optional<Route> way = here.stream().findFirst();
        // A VPN may hold the way out; its own line to the outside still goes through the home's router.
        long metric = way.filter(Route::leadsOut).map(Route::metric).orElse(Long.MAX_VALUE);
        return new Spot(adapter, own, way.flatMap(Route::via), metric);
    }

    /** Where the adapter does not tell its network's size, the routing table may. */
    private Adapter.Own withSize(Adapter adapter, Adapter.Own own) {
        if (own.prefix() < 32) {
            return own;
        }
        return routes.stream().filter(route -> adapter.isMeantBy(route.adapter()) && route.via().isEmpty())
            .filter(route -> route.to().contains(own.address()))
            .map(route -> route.to().prefix()).filter(prefix -> prefix >= 8 && prefix < 32)
            .max(Comparator.naturalOrder()).map(prefix -> new Adapter.Own(own.address(), prefix)).orElse(own);
    }

    private boolean mayBeHome(Adapter adapter) {
        return adapter.kind() == Adapter.Kind.HOME
            || adapter.hyperV() && bestWayOut().filter(adapter::equals).isPresent();
    }

    /** True where a VPN holds the way out to the Internet. */
    boolean vpnLeadsOut() {
        return bestWayOut().filter(adapter -> adapter.kind() == Adapter.Kind.VPN).isPresent();
    }

    /** The adapter that holds the way out: the halves that a VPN writes are narrower, so they win. */
    private Optional<Adapter> bestWayOut() {
        return routes.stream().filter(Route::leadsOut)
            .sorted(Comparator.comparing((Route route) -> -route.to().prefix()).thenComparing(Route::metric))
            .flatMap(route -> adapters.stream().filter(each -> each.up() && each.isMeantBy(route.adapter())))
            .findFirst();
    }
}
