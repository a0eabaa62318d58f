package app.porchlight.home.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.jupnp.DefaultUpnpServiceConfiguration;
import org.jupnp.model.message.OutgoingDatagramMessage;
import org.jupnp.transport.Router;
import org.jupnp.transport.impl.DatagramIOConfigurationImpl;
import org.jupnp.transport.impl.NetworkAddressFactoryImpl;
import org.jupnp.transport.spi.DatagramIO;
import org.jupnp.transport.spi.DatagramProcessor;
import org.jupnp.transport.spi.MulticastReceiver;
import org.jupnp.transport.spi.NetworkAddressFactory;
import org.jupnp.transport.spi.StreamClient;
import org.jupnp.transport.spi.StreamServer;

/** What is called out to all who speak UPnP; nothing is sent. */
class UpnpTest {
    private static final String ALL = "ssdp:all";
    private static final String ROOTS = "upnp:rootdevice";
    /** Each is called three times, half a second apart, by the library. */
    private static final Duration LONG_ENOUGH = Duration.ofMillis(2500);

    private final List<String> called = new CopyOnWriteArrayList<>();

    @Test
    void searchesForAll_andForThoseWhoKnowOnlyRoots_andSendsNoMore() throws InterruptedException {
        Upnp upnp = new Upnp(new Dumb());
        try {
            upnp.startup();
            Thread.sleep(LONG_ENOUGH);
        } finally {
            upnp.shutdown();
        }
        assertThat(called).containsExactlyInAnyOrder(ALL, ALL, ALL, ROOTS, ROOTS, ROOTS);
    }

    /** Speaks into the wind. */
    @SuppressWarnings("rawtypes")
    private final class Dumb extends DefaultUpnpServiceConfiguration {
        Dumb() {
            super(0, 0, false);
        }

        @Override
        public NetworkAddressFactory createNetworkAddressFactory() {
            return new NetworkAddressFactoryImpl(0, 0) {
                @Override
                protected boolean isUsableNetworkInterface(NetworkInterface each) throws Exception {
                    return each.isLoopback();
                }

                @Override
                protected boolean isUsableAddress(NetworkInterface each, InetAddress address) {
                    return address.equals(FakeDevice.HERE);
                }
            };
        }

        @Override
        public StreamClient createStreamClient() {
            return null;
        }

        @Override
        public StreamServer createStreamServer(NetworkAddressFactory addresses) {
            return null;
        }

        @Override
        public MulticastReceiver createMulticastReceiver(NetworkAddressFactory addresses) {
            return null;
        }

        @Override
        public DatagramIO createDatagramIO(NetworkAddressFactory addresses) {
            return new Notes();
        }
    }

    @SuppressWarnings("rawtypes")
    private final class Notes implements DatagramIO<DatagramIOConfigurationImpl> {
        @Override
        public void init(InetAddress bindAddress, int port, Router router, DatagramProcessor processor) {
            // Bound to nothing.
        }

        @Override
        public void stop() {
            // Nothing to end.
        }

        @Override
        public void run() {
            // Nothing is heard.
        }

        @Override
        public DatagramIOConfigurationImpl getConfiguration() {
            return new DatagramIOConfigurationImpl();
        }

        @Override
        public void send(OutgoingDatagramMessage message) {
            called.add(message.getHeaders().getFirstHeader("ST"));
        }

        @Override
        public void send(DatagramPacket datagram) {
            throw new AssertionError("nothing is sent by hand");
        }
    }
}
