import app.porchlight.Main;
import app.porchlight.engine.Checkup;
import app.porchlight.engine.CheckupEvent;
import app.porchlight.engine.Options;
import app.porchlight.home.real.RealHome;
import app.porchlight.home.real.RealPlaces;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Identity;
import app.porchlight.model.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Finds what is in the home and says what it is, without any check. Run in a namespace of the benchmarks. Prints how
 * soon; writes what was found, a service a line (address, port, protocol), to the file that is its argument.
 */
final class Survey {
    private static final Logger UPNP = Logger.getLogger("org.jupnp");

    private Survey() {
    }

    public static void main(String[] arguments) throws Exception {
        Main.prepare();
        UPNP.setLevel(Level.OFF);
        Knowledge knowledge = ShippedKnowledge.read();
        Map<String, Long> seen = new TreeMap<>();
        Map<String, Map.Entry<String, Long>> named = new TreeMap<>();
        List<Device> devices;
        long click = System.nanoTime();
        try (RealHome home = RealHome.open(new RealPlaces().places().getFirst())) {
            devices = new Checkup(home, knowledge, List.of(), Options.LOOK_ONLY, Clock.systemUTC()).run(event -> {
                long millis = (System.nanoTime() - click) / 1_000_000;
                switch (event) {
                    case CheckupEvent.DeviceSeen(Device device) -> seen.putIfAbsent(device.id(), millis);
                    case CheckupEvent.DeviceIdentified(Device device) -> {
                        Identity now = device.identity();
                        String identity = now.kind() + " " + now.maker() + " " + now.model() + " " + now.givenName();
                        if (!named.containsKey(device.id()) || !named.get(device.id()).getKey().equals(identity)) {
                            named.put(device.id(), Map.entry(identity, millis));
                        }
                    }
                    default -> { }
                }
            }).devices().stream().map(each -> each.device()).toList();
        }
        long done = (System.nanoTime() - click) / 1_000_000;
        List<Long> last = named.values().stream().map(Map.Entry::getValue).sorted().toList();
        System.out.printf(Locale.ROOT, "%d devices; all on the list after %d ms; 95 %% of identities final after %d ms; "
            + "done after %d ms; %d MB of memory%n", devices.size(), seen.values().stream().max(Long::compare).orElse(0L),
            last.isEmpty() ? 0 : last.get((int) Math.ceil(last.size() * 0.95) - 1), done, memory());
        Files.writeString(Path.of(arguments[0]), devices.stream().flatMap(device -> device.services().stream()
            .map(service -> line(device, service))).collect(Collectors.joining()));
        System.exit(0);
    }

    private static String line(Device device, Service service) {
        return device.address().getHostAddress() + " " + service.port() + " " + service.protocol() + "\n";
    }

    /** The most that the program ever had in memory, as the system counts it. */
    private static long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmHWM"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }
}
