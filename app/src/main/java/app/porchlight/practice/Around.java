package app.porchlight.practice;

import app.porchlight.home.Connection;
import app.porchlight.home.Connection.NameServer;
import app.porchlight.home.Gateway.Known;
import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.Mac;
import app.porchlight.model.Wifi;
import app.porchlight.model.Wifi.Security;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What surrounds the devices of a pretend home.
 *
 * @param wifi the Wi-Fi that this computer is on; empty: it is on a cable
 * @param nameServer the address that names are asked at, where it is not the router's
 * @param outside the router's address as the Internet sees it
 * @param remembered how many more devices the router knows of than live here
 * @param hindrances what on this computer hides devices
 */
record Around(Optional<Wifi> wifi, Optional<InetAddress> nameServer, String outside, int remembered,
        Set<Doubt> hindrances) {
    /** All as it should be; the address is from the block that is set aside for examples. */
    static final Around USUAL = new Around(Optional.of(new Wifi(Optional.of("Practice"), Security.WPA2, false,
        Optional.of("Practice guests"))), Optional.empty(), "203.0.113.77", 0, Set.of());

    /** As its owner would mend it at the router. */
    private Around healed() {
        return new Around(wifi.map(each -> new Wifi(each.name(), Security.WPA2, false, each.guests())),
            Optional.empty(), outside, remembered, hindrances);
    }

    /** The router's own list: those who live here, and those it knows besides. */
    List<Known> knownBesides() {
        return IntStream.rangeClosed(1, remembered).mapToObj(i -> new Known(
            Optional.of(InetAddress.ofLiteral("192.168.77." + (200 + i))),
            Mac.of("02:50:4c:00:02:" + (10 + i)), true)).toList();
    }

    /** @param router who asks for names where no other is named, and where the home is mended */
    Connection connection(Optional<PretendDevice> router) {
        Around now = router.filter(PretendDevice::isHealed).isPresent() ? healed() : this;
        return new Connection() {
            @Override
            public Optional<Wifi> wifi() {
                return now.wifi;
            }

            @Override
            public List<NameServer> nameServers() {
                return now.nameServer.map(far -> new NameServer(far, false))
                    .or(() -> router.map(each -> new NameServer(each.address(), true))).stream().toList();
            }

            @Override
            public Set<Doubt> hindrances() {
                return now.hindrances;
            }
        };
    }
}
