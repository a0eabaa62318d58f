package app.porchlight.home.real;

import app.porchlight.home.Gateway;
import app.porchlight.home.Place;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The routers' services that were heard in one listening. A device that describes itself anew, because it moved its
 * control to another door, has only what it says last. Safe for use by many threads.
 */
final class RouterServices {
    private static final Pattern WAN =
        Pattern.compile("urn:schemas-upnp-org:service:(WANIPConnection:[12]|WANPPPConnection:1)");
    /** Of whom else a router's services may be: its firewall, and its list of devices (TR-064). */
    private static final Pattern CONTROL = Pattern.compile(WAN.pattern()
        + "|urn:schemas-upnp-org:service:" + RouterControl.FIREWALL
        + "|urn:dslforum-org:service:" + RouterControl.HOSTS);
    /** Of one description, so that a device that has no end of them leaves room for the router. */
    private static final int MOST = 12;

    /** By who described them, and the name of what was described. */
    private final Map<Described, List<Soap>> services = new LinkedHashMap<>();

    private record Described(InetAddress device, String name) {
    }

    /** True for the services that are of use here. */
    static boolean concerns(String type) {
        return CONTROL.matcher(type).matches();
    }

    /** @param all of that description, all on that device */
    synchronized void described(InetAddress device, String name, List<Soap> all) {
        if (!all.isEmpty()) {
            services.put(new Described(device, name), all.stream().limit(MOST).toList());
        }
    }

    /** The control of the home's router, or else of another that answers. */
    synchronized Optional<Gateway> gateway(Place place) {
        List<Soap> wan = services.values().stream().flatMap(List::stream)
            .filter(each -> WAN.matcher(each.type()).matches()).toList();
        Optional<InetAddress> host = wan.stream().map(Soap::host)
            .filter(each -> place.router().filter(each::equals).isPresent()).findFirst()
            .or(() -> wan.stream().map(Soap::host).findFirst());
        return host.map(router -> new RouterControl(router, of(router, wan), of(router,
            services.values().stream().flatMap(List::stream).toList())));
    }

    private static List<Soap> of(InetAddress host, List<Soap> all) {
        return all.stream().filter(each -> each.host().equals(host)).distinct().toList();
    }
}
