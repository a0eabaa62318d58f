package app.porchlight.desktop.screen;

import app.porchlight.desktop.state.Session;
import app.porchlight.home.Subnet;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

/** Where a device's own page is. */
final class DevicePage {
    private DevicePage() {
    }

    /** Empty where it has none, and in the practice home. Never an address outside the home that was checked. */
    static Optional<URI> of(Device device, Session session) {
        if (session.practice() || session.shown().isEmpty()) {
            return Optional.empty();
        }
        return of(device, Subnet.of(session.shown().get().result().network()));
    }

    static Optional<URI> of(Device device, Subnet home) {
        InetAddress address = device.address();
        if (!home.isPrivate() || !home.contains(address)) {
            return Optional.empty();
        }
        return door(device, "http").or(() -> door(device, "https"))
            .map(door -> URI.create(door.protocol() + "://" + address.getHostAddress() + ":" + door.port() + "/"));
    }

    private static Optional<Service> door(Device device, String protocol) {
        return device.services().stream().filter(service -> service.speaks(protocol)).findFirst();
    }
}
