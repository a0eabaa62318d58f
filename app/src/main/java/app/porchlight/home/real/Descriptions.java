package app.porchlight.home.real;

import app.porchlight.home.Place;
import app.porchlight.model.Evidence;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.web.Http;
import java.net.Inet4Address;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jupnp.binding.staging.MutableDevice;
import org.jupnp.binding.staging.MutableService;
import org.jupnp.model.meta.RemoteDevice;

/**
 * What the home's devices tell of themselves over UPnP. jUPnP searches and listens; each device's description is read
 * once, through the home's own door, and nothing else of it. Safe for use by many threads.
 */
final class Descriptions {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Place place;
    private final Http http;
    private final Consumer<Evidence> heard;
    private final SsdpFilter filter;
    private final RouterServices services;

    /** @param services gets the routers' services that are found */
    Descriptions(Place place, Dial dial, Consumer<Evidence> heard, RouterServices services) {
        this.place = place;
        this.http = new Http(dial, PATIENCE);
        this.heard = heard;
        this.services = services;
        this.filter = new SsdpFilter(place.subnet());
    }

    /** Searches and listens until interrupted; then what is still under way is broken off. */
    void run() {
        Upnp upnp = new Upnp(new UpnpSetup(place, filter, new DescriptionReader(http, filter),
            new DescriptionBinder(this::read)));
        try {
            upnp.startup();
            new CountDownLatch(1).await();
        } catch (InterruptedException | RuntimeException e) {
            // Where another program holds the port, the other ways to find devices go on.
            System.getLogger(Descriptions.class.getName()).log(System.Logger.Level.DEBUG, "UPnP ends", e);
        } finally {
            Thread.ofVirtual().name("upnp end").start(() -> end(upnp));
        }
    }

    private static void end(Upnp upnp) {
        try {
            upnp.shutdown();
        } catch (RuntimeException e) {
            System.getLogger(Descriptions.class.getName()).log(System.Logger.Level.DEBUG, "UPnP did not end well", e);
        }
    }

    private void read(RemoteDevice device, MutableDevice said) {
        String location = device.getIdentity().getDescriptorURL().toString();
        filter.told(location).ifPresent(told -> {
            // First, so that who hears of the device can ask it.
            services.described(told.device(), String.valueOf(said.udn), control(told.device(), URI.create(location),
                said));
            heard.accept(new Evidence.Description(told.device(), location, told.server(), fields(said)));
        });
    }

    private static Map<String, String> fields(MutableDevice said) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "deviceType", said.deviceType);
        put(fields, "friendlyName", said.friendlyName);
        put(fields, "manufacturer", said.manufacturer);
        put(fields, "modelName", said.modelName);
        put(fields, "modelNumber", said.modelNumber);
        put(fields, "modelDescription", said.modelDescription);
        put(fields, "serialNumber", said.serialNumber);
        put(fields, "UDN", said.udn);
        put(fields, "ipv6Firewall", offers(said, RouterControl.FIREWALL) ? "yes" : "");
        return fields;
    }

    private static boolean offers(MutableDevice said, String service) {
        return said.services.stream().anyMatch(each -> String.valueOf(each.serviceType).endsWith(":" + service))
            || said.embeddedDevices.stream().anyMatch(inside -> offers(inside, service));
    }

    private static void put(Map<String, String> fields, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            fields.put(name, value.toString());
        }
    }

    private List<Soap> control(Inet4Address device, URI location, MutableDevice said) {
        List<Soap> found = new ArrayList<>();
        for (MutableService each : said.services) {
            String type = String.valueOf(each.serviceType);
            if (each.controlURI != null && RouterServices.concerns(type)) {
                // It must be the same device's: else one device could have another asked.
                DeviceUrl.of(location.resolve(each.controlURI)).filter(url -> url.host().equals(device))
                    .ifPresent(url -> found.add(new Soap(url, type, http)));
            }
        }
        said.embeddedDevices.forEach(inside -> found.addAll(control(device, location, inside)));
        return found;
    }
}
