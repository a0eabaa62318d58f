package app.porchlight.home.real;

import app.porchlight.home.Subnet;
import java.net.DatagramPacket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jupnp.model.UnsupportedDataException;
import org.jupnp.model.message.IncomingDatagramMessage;
import org.jupnp.model.message.UpnpRequest;
import org.jupnp.transport.impl.DatagramProcessorImpl;

/**
 * Lets through only what a device of this home says of itself: the description must lie on the sender, its address
 * written in numbers (a name would be looked up), and one sender may name only a few. All else is dropped here, before
 * anything is opened or looked up. Safe for use by many threads.
 */
final class SsdpFilter extends DatagramProcessorImpl {
    private static final int PER_DEVICE = 8;
    private static final int IN_ALL = 512;

    /** Where a description lies, as its device told. */
    record Told(Inet4Address device, String server) {
    }

    private final Subnet home;
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    SsdpFilter(Subnet home) {
        this.home = home;
    }

    @Override
    public IncomingDatagramMessage<?> read(InetAddress receivedOn, DatagramPacket datagram)
            throws UnsupportedDataException {
        if (!home.hasRoomFor(datagram.getAddress())) {
            throw dropped("from outside the home");
        }
        IncomingDatagramMessage<?> message = super.read(receivedOn, datagram);
        if (message.getOperation() instanceof UpnpRequest asked && asked.getMethod() != UpnpRequest.Method.NOTIFY) {
            throw dropped("somebody else's search");
        }
        note(message, (Inet4Address) datagram.getAddress());
        return message;
    }

    /** Who told of the description at this address, and how; empty where nobody did. */
    Optional<Told> told(String location) {
        return Optional.ofNullable(told.get(location));
    }

    private void note(IncomingDatagramMessage<?> message, Inet4Address sender) throws UnsupportedDataException {
        String location = message.getHeaders().getFirstHeader("LOCATION");
        if (location == null || told.containsKey(location)) {
            if (location != null && !told.get(location).device().equals(sender)) {
                throw dropped("told by another");
            }
            return;
        }
        if (DeviceUrl.of(location).filter(url -> url.host().equals(sender)).isEmpty()) {
            throw dropped("a description elsewhere");
        }
        long ofSender = told.values().stream().filter(each -> each.device().equals(sender)).count();
        if (ofSender >= PER_DEVICE || told.size() >= IN_ALL) {
            throw dropped("too many descriptions");
        }
        String server = message.getHeaders().getFirstHeader("SERVER");
        told.put(location, new Told(sender, server == null ? "" : server));
    }

    private static UnsupportedDataException dropped(String why) {
        return new UnsupportedDataException(why);
    }
}
