package app.porchlight.engine;

import app.porchlight.home.Connection;
import app.porchlight.home.Gateway;
import app.porchlight.model.Asked;
import app.porchlight.model.Device;
import app.porchlight.protocol.Dial;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/** A visit to one device: the way to it, and the record of what it is asked. */
public interface Visit {
    /** Where whoever speaks UPnP is called. */
    int UPNP_PORT = 1900;

    Device device();

    /** Connections to this device only. */
    Dial dial();

    /**
     * One UDP question to this device: see {@link app.porchlight.home.HomeNetwork#ask}. Sent once more where nothing
     * came: a single packet may get lost.
     */
    Optional<byte[]> ask(int port, byte[] question, Duration patience) throws IOException;

    /** The router's UPnP control, where this device is the router and offers it. */
    Optional<Gateway> gateway() throws InterruptedException;

    /** This computer's address in the home. */
    InetAddress own();

    /** How this computer is connected to the home. */
    Connection connection();

    /**
     * Whether anybody at home was heard over UPnP; known once {@link #gateway} was asked for. Where nobody was,
     * something may keep it from us, and a router that was not heard may offer it all the same.
     */
    boolean upnpHeard();

    /** Writes down what is about to be asked: see {@link Asked}. */
    void note(String what, int port);

    default InetAddress host() {
        return device().address();
    }
}
