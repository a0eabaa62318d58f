package app.porchlight.home.real;

import org.jupnp.UpnpService;
import org.jupnp.UpnpServiceConfiguration;
import org.jupnp.controlpoint.ControlPoint;
import org.jupnp.controlpoint.ControlPointImpl;
import org.jupnp.model.message.IncomingDatagramMessage;
import org.jupnp.model.message.header.RootDeviceHeader;
import org.jupnp.model.message.header.STAllHeader;
import org.jupnp.protocol.ProtocolCreationException;
import org.jupnp.protocol.ProtocolFactory;
import org.jupnp.protocol.ProtocolFactoryImpl;
import org.jupnp.protocol.ReceivingAsync;
import org.jupnp.registry.Registry;
import org.jupnp.registry.RegistryImpl;
import org.jupnp.transport.Router;
import org.jupnp.transport.RouterException;
import org.jupnp.transport.RouterImpl;

/** jUPnP put together so that it asks for quick answers and is not stopped by a hostile one. Started once. */
final class Upnp implements UpnpService {
    /** Devices spread their answers over so many seconds: the shortest there is, as a home has few devices. */
    private static final int SPREAD_SECONDS = 1;

    private final UpnpServiceConfiguration setup;
    private final ProtocolFactory protocols;
    private final Registry registry;
    private final Router router;
    private final ControlPoint controlPoint;
    private boolean ended;

    Upnp(UpnpServiceConfiguration setup) {
        this.setup = setup;
        this.protocols = new Unshaken(this);
        this.registry = new RegistryImpl(this);
        this.router = new RouterImpl(setup, protocols);
        this.controlPoint = new ControlPointImpl(setup, protocols, registry);
    }

    @Override
    public synchronized void startup() {
        try {
            if (!ended && router.enable()) {
                controlPoint.search(new STAllHeader(), SPREAD_SECONDS);
                // Some small ones do not know "all", though each must.
                controlPoint.search(new RootDeviceHeader(), SPREAD_SECONDS);
            }
        } catch (RouterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Threads first: what they hold open ends with them, and then the sockets can be closed. */
    @Override
    public synchronized void shutdown() {
        ended = true;
        setup.shutdown();
        registry.shutdown();
        try {
            router.shutdown();
        } catch (RouterException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public UpnpServiceConfiguration getConfiguration() {
        return setup;
    }

    @Override
    public ControlPoint getControlPoint() {
        return controlPoint;
    }

    @Override
    public ProtocolFactory getProtocolFactory() {
        return protocols;
    }

    @Override
    public Registry getRegistry() {
        return registry;
    }

    @Override
    public Router getRouter() {
        return router;
    }

    /** An exception from here would end jUPnP's listening for good, so it becomes one that it expects. */
    private static final class Unshaken extends ProtocolFactoryImpl {
        Unshaken(UpnpService service) {
            super(service);
        }

        /** What is fetched later is narrowed to nothing ({@link UpnpSetup}); who may be heard is not. */
        @Override
        @SuppressWarnings("rawtypes")
        protected boolean isSupportedServiceAdvertisement(IncomingDatagramMessage message) {
            return true;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public ReceivingAsync createReceivingAsync(IncomingDatagramMessage message) throws ProtocolCreationException {
            try {
                return super.createReceivingAsync(message);
            } catch (RuntimeException e) {
                throw new ProtocolCreationException("cannot be read", e);
            }
        }
    }
}
