package app.porchlight.engine;

import app.porchlight.home.Connection;
import app.porchlight.home.Gateway;
import app.porchlight.model.Device;
import app.porchlight.model.Identity;
import app.porchlight.protocol.Dial;
import java.net.ConnectException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A visit to one that is there, with all doors closed, and says nothing. */
public record NowhereVisit(Device device, boolean upnpHeard) implements Visit {
    public NowhereVisit(boolean upnpHeard) {
        this(new Device("x", List.of(InetAddress.ofLiteral("192.168.1.20")), Set.of(), Identity.UNKNOWN, List.of(),
            List.of()), upnpHeard);
    }

    @Override
    public Dial dial() {
        return (host, port, patience) -> {
            throw new ConnectException("Connection refused");
        };
    }

    @Override
    public Optional<byte[]> ask(int port, byte[] question, Duration patience) {
        return Optional.empty();
    }

    @Override
    public Optional<Gateway> gateway() {
        return Optional.empty();
    }

    @Override
    public InetAddress own() {
        return InetAddress.ofLiteral("192.168.1.50");
    }

    @Override
    public Connection connection() {
        throw new AssertionError("nobody asks the system");
    }

    @Override
    public void note(String what, int port) {
        // Nobody reads it.
    }
}
