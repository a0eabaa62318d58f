package app.porchlight.home.real;

import app.porchlight.home.Connection;
import app.porchlight.home.Place;
import app.porchlight.home.Subnet;
import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.Wifi;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** This computer's connection, told by its system's own tools. */
record SystemConnection(ThisMachine machine, Place place) implements Connection {
    /** The part of an address that all of a provider's own share, in bytes: a /16, and with IPv6 a /32. */
    private static final int PROVIDER = 2;
    private static final int PROVIDER_6 = 4;

    @Override
    public Optional<Wifi> wifi() throws InterruptedException {
        return machine.wifi(place.adapter());
    }

    @Override
    public List<NameServer> nameServers() throws InterruptedException {
        List<InetAddress> own = machine.addresses(place.adapter());
        boolean tunnel = hindrances().contains(Doubt.VPN_UP);
        return machine.nameServers(place.adapter(), !tunnel).stream()
            .filter(each -> !each.isLoopbackAddress()).map(each -> new NameServer(each, isNear(each, own))).toList();
    }

    static boolean isNear(InetAddress server, List<InetAddress> own) {
        if (server instanceof Inet4Address v4) {
            return new Subnet(v4, 32).isPrivate() || sharesProvider(v4, own, PROVIDER);
        }
        boolean notForTheInternet = server.isLinkLocalAddress() || server.isSiteLocalAddress()
            || (server.getAddress()[0] & 0xFE) == 0xFC;
        return notForTheInternet || sharesProvider(server, own, PROVIDER_6);
    }

    private static boolean sharesProvider(InetAddress server, List<InetAddress> own, int bytes) {
        byte[] start = Arrays.copyOf(server.getAddress(), bytes);
        return own.stream().filter(each -> each.getClass() == server.getClass())
            .anyMatch(each -> Arrays.equals(start, Arrays.copyOf(each.getAddress(), bytes)));
    }

    @Override
    public Set<Doubt> hindrances() throws InterruptedException {
        Set<Doubt> hindrances = EnumSet.noneOf(Doubt.class);
        if (new Choice(machine.adapters(), machine.routes()).vpnLeadsOut()) {
            hindrances.add(Doubt.VPN_UP);
        }
        if (machine.firewallShuts(place.adapter())) {
            hindrances.add(Doubt.FIREWALL_SHUTS);
        }
        return hindrances;
    }
}
