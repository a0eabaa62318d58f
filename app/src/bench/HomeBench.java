import app.porchlight.Main;
import app.porchlight.home.Place;
import app.porchlight.home.real.RealHome;
import app.porchlight.home.real.RealPlaces;
import app.porchlight.model.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * How quickly the home is found, in a program that has just started. Run by {@code home.sh} in a namespace of its own.
 * Arguments: how many others answer ARP, how many announce themselves over mDNS, how many over UPnP.
 */
public final class HomeBench {
    private static final Duration WINDOW = Duration.ofSeconds(8);
    private static final Logger UPNP = Logger.getLogger("org.jupnp");

    private HomeBench() {
    }

    public static void main(String[] arguments) throws Exception {
        Main.prepare();
        UPNP.setLevel(Level.OFF);
        int[] expected = Stream.of(arguments).mapToInt(Integer::parseInt).toArray();
        Place place = new RealPlaces().places().getFirst();
        AtomicInteger sockets = new AtomicInteger();
        Thread counting = Thread.ofPlatform().daemon().start(() -> count(sockets));

        Map<String, Set<Object>> heard = new ConcurrentHashMap<>();
        Map<String, Long> complete = new ConcurrentHashMap<>();
        try (RealHome home = RealHome.open(place)) {
            long click = System.nanoTime();
            home.listen(WINDOW, evidence -> {
                String way = way(evidence, place);
                Set<Object> known = heard.computeIfAbsent(way, fresh -> ConcurrentHashMap.newKeySet());
                if (known.add(evidence.address()) && known.size() == expected(way, expected)) {
                    complete.put(way, (System.nanoTime() - click) / 1_000_000);
                }
            });
            long stopped = System.nanoTime();
            System.out.printf("  listening for %d s ended after %d ms%n", WINDOW.toSeconds(),
                (stopped - click) / 1_000_000);
            report("answer ARP", "arp", expected[0], heard, complete);
            report("announce over mDNS", "mdns", expected[1], heard, complete);
            report("describe themselves over UPnP", "upnp", expected[2], heard, complete);
            connectToAll(home);
            System.out.printf("  stop while listening: %d ms%n", stop(home));
        }
        counting.interrupt();
        System.out.printf("  most sockets open at once: %d%n", sockets.get());
        System.exit(0);
    }

    private static String way(Evidence evidence, Place place) {
        return switch (evidence) {
            case Evidence.Neighbour(var address, var mac) when !address.equals(place.own()) -> "arp";
            case Evidence.Announcement _ -> "mdns";
            case Evidence.Description _ -> "upnp";
            default -> "other";
        };
    }

    private static int expected(String way, int[] expected) {
        return switch (way) {
            case "arp" -> expected[0];
            case "mdns" -> expected[1];
            case "upnp" -> expected[2];
            default -> -1;
        };
    }

    private static void report(String what, String way, int expected, Map<String, Set<Object>> heard,
            Map<String, Long> complete) {
        if (expected == 0) {
            return;
        }
        System.out.printf("  %d of %d that %s; all told after %s ms%n", heard.getOrDefault(way, Set.of()).size(),
            expected, what, complete.getOrDefault(way, -1L));
    }

    /** Every address, five doors each, as many at once as the doorkeeper allows: what is the most that is open? */
    private static void connectToAll(RealHome home) throws InterruptedException {
        long start = System.nanoTime();
        AtomicInteger noRoom = new AtomicInteger();
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var host : home.place().subnet().hosts()) {
                for (int port : new int[] {23, 80, 443, 554, 8080}) {
                    each.submit(() -> {
                        try {
                            home.connect(host, port, Duration.ofMillis(300)).close();
                        } catch (RealHome.NoRoom e) {
                            noRoom.incrementAndGet();
                        } catch (IOException closed) {
                            return;
                        }
                    });
                }
            }
        }
        System.out.printf("  %d connections tried in %d ms, no room for %d%n", 5 * home.place().subnet().hosts().size(),
            (System.nanoTime() - start) / 1_000_000, noRoom.get());
    }

    private static long stop(RealHome home) throws InterruptedException {
        Thread listening = Thread.ofVirtual().start(() -> {
            try {
                home.listen(Duration.ofMinutes(1), evidence -> { });
            } catch (InterruptedException expected) {
                return;
            }
        });
        Thread.sleep(1500);
        long start = System.nanoTime();
        listening.interrupt();
        listening.join();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void count(AtomicInteger most) {
        while (!Thread.interrupted()) {
            try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
                int sockets = (int) open.filter(HomeBench::isSocket).count();
                most.accumulateAndGet(sockets, Math::max);
                Thread.sleep(10);
            } catch (IOException | InterruptedException e) {
                return;
            }
        }
    }

    private static boolean isSocket(Path fd) {
        try {
            return Files.readSymbolicLink(fd).toString().startsWith("socket:");
        } catch (IOException gone) {
            return false;
        }
    }
}
