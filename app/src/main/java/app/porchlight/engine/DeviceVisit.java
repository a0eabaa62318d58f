package app.porchlight.engine;

import app.porchlight.home.Connection;
import app.porchlight.home.Gateway;
import app.porchlight.home.HomeNetwork;
import app.porchlight.model.Asked;
import app.porchlight.model.Device;
import app.porchlight.protocol.Dial;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** A visit over the home network, which reaches nobody but the device that is visited. */
final class DeviceVisit implements Visit {
    private final HomeNetwork home;
    private final Device device;
    private final Clock clock;
    private final Consumer<Asked> asked;
    private final RouterHeard router;

    DeviceVisit(HomeNetwork home, Device device, Clock clock, Consumer<Asked> asked, RouterHeard router) {
        this.home = home;
        this.device = device;
        this.clock = clock;
        this.asked = asked;
        this.router = router;
    }

    @Override
    public Device device() {
        return device;
    }

    @Override
    public Dial dial() {
        return (host, port, patience) -> {
            if (!device.addresses().contains(host)) {
                throw new Dial.DoorBarred("not the device that is visited");
            }
            return home.connect(host, port, patience);
        };
    }

    @Override
    public Optional<byte[]> ask(int port, byte[] question, Duration patience) throws IOException {
        Optional<byte[]> answer = home.ask(host(), port, question, patience);
        return answer.isPresent() ? answer : home.ask(host(), port, question, patience);
    }

    @Override
    public Optional<Gateway> gateway() throws InterruptedException {
        return router.gateway().filter(gateway -> device.addresses().contains(gateway.address()));
    }

    @Override
    public InetAddress own() {
        return home.place().own();
    }

    @Override
    public Connection connection() {
        return home.connection();
    }

    @Override
    public boolean upnpHeard() {
        return router.upnpHeard();
    }

    @Override
    public void note(String what, int port) {
        asked.accept(new Asked(clock.instant(), device.id(), what, port));
    }
}
