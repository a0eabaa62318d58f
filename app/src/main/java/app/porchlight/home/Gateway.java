package app.porchlight.home;

import app.porchlight.model.PortMapping;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** The router's UPnP control (Internet Gateway Device). Only ever read. */
public interface Gateway {
    /** The router's address inside the home. */
    InetAddress address();

    /**
     * All doors from the Internet into the home that the router tells of, at most 64.
     *
     * @throws IOException where the router does not answer or its answer makes no sense
     */
    List<PortMapping> portMappings() throws IOException;

    /** The address that the Internet sees, where the router tells. */
    Optional<String> externalAddress() throws IOException;
}
