package app.porchlight.home.real;

import app.porchlight.home.Place;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jupnp.DefaultUpnpServiceConfiguration;
import org.jupnp.binding.xml.DeviceDescriptorBinder;
import org.jupnp.model.types.ServiceType;
import org.jupnp.transport.impl.DatagramIOConfigurationImpl;
import org.jupnp.transport.impl.DatagramIOImpl;
import org.jupnp.transport.impl.MulticastReceiverConfigurationImpl;
import org.jupnp.transport.impl.MulticastReceiverImpl;
import org.jupnp.transport.impl.NetworkAddressFactoryImpl;
import org.jupnp.transport.spi.DatagramIO;
import org.jupnp.transport.spi.DatagramProcessor;
import org.jupnp.transport.spi.MulticastReceiver;
import org.jupnp.transport.spi.NetworkAddressFactory;
import org.jupnp.transport.spi.StreamClient;
import org.jupnp.transport.spi.StreamServer;

/**
 * jUPnP as a guest in the house: on the chosen adapter only, no server of its own, virtual threads (which keep no
 * program alive and end when interrupted).
 */
@SuppressWarnings("rawtypes")
final class UpnpSetup extends DefaultUpnpServiceConfiguration {
    /** Search answers stay below one Ethernet frame; jUPnP's own limit cuts the longer ones. */
    private static final int LONGEST_DATAGRAM = 2048;
    private static final int HOPS = 2;

    private final Place place;
    private final DatagramProcessor filter;
    private final StreamClient reader;
    private final DeviceDescriptorBinder binder;

    UpnpSetup(Place place, DatagramProcessor filter, StreamClient reader, DeviceDescriptorBinder binder) {
        super(0, 0, false);
        this.place = place;
        this.filter = filter;
        this.reader = reader;
        this.binder = binder;
    }

    @Override
    protected ExecutorService createDefaultExecutorService() {
        // What a hostile answer breaks, breaks only the thread that read it.
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("upnp-", 0)
            .uncaughtExceptionHandler((thread, e) -> System.getLogger(UpnpSetup.class.getName())
                .log(System.Logger.Level.DEBUG, "UPnP", e)).factory());
    }

    @Override
    public DatagramProcessor getDatagramProcessor() {
        return filter;
    }

    @Override
    public DeviceDescriptorBinder getDeviceDescriptorBinderUDA10() {
        return binder;
    }

    @Override
    public StreamClient createStreamClient() {
        return reader;
    }

    /** No device has this one, so that jUPnP does not fetch a further document for each of a device's services. */
    @Override
    public ServiceType[] getExclusiveServiceTypes() {
        return new ServiceType[] {new ServiceType("porchlight", "None")};
    }

    /** None: nobody needs to call us. */
    @Override
    public StreamServer createStreamServer(NetworkAddressFactory addresses) {
        return null;
    }

    @Override
    public MulticastReceiver createMulticastReceiver(NetworkAddressFactory addresses) {
        return new MulticastReceiverImpl(new MulticastReceiverConfigurationImpl(addresses.getMulticastGroup(),
            addresses.getMulticastPort(), LONGEST_DATAGRAM));
    }

    @Override
    public DatagramIO createDatagramIO(NetworkAddressFactory addresses) {
        return new DatagramIOImpl(new DatagramIOConfigurationImpl(HOPS, LONGEST_DATAGRAM));
    }

    @Override
    public NetworkAddressFactory createNetworkAddressFactory() {
        // The adapter is asked for while the super class is being built, so it cannot be a field of a named class.
        String adapter = place.adapter();
        InetAddress own = place.own();
        return new NetworkAddressFactoryImpl(0, 0) {
            @Override
            protected boolean isUsableNetworkInterface(NetworkInterface each) {
                return each.getName().equals(adapter);
            }

            @Override
            protected boolean isUsableAddress(NetworkInterface each, InetAddress address) {
                return address.equals(own);
            }
        };
    }
}
