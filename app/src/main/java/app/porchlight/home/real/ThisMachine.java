package app.porchlight.home.real;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What this computer's system tells of its adapters, routes and neighbours. Only reads; sends nothing. */
final class ThisMachine {
    private enum System { LINUX, MAC, WINDOWS }

    private final System system;

    ThisMachine() {
        String name = java.lang.System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        system = name.startsWith("windows") ? System.WINDOWS : name.startsWith("mac") ? System.MAC : System.LINUX;
    }

    List<Adapter> adapters() {
        List<Adapter> all = new ArrayList<>();
        try {
            for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                all.add(adapter(each));
            }
        } catch (SocketException e) {
            // The system tells nothing: the same as no network.
            return List.of();
        }
        return all;
    }

    private static Adapter adapter(NetworkInterface each) throws SocketException {
        List<Adapter.Own> own = each.getInterfaceAddresses().stream()
            .filter(one -> one.getAddress() instanceof Inet4Address)
            .map(one -> new Adapter.Own((Inet4Address) one.getAddress(), sane(one.getNetworkPrefixLength())))
            .toList();
        String label = Optional.ofNullable(each.getDisplayName()).orElse("");
        return new Adapter(each.getName(), label, each.isUp(), each.isLoopback(), each.isPointToPoint(), own);
    }

    /** Some drivers tell of a network of no size; then it is taken for the address alone. */
    private static int sane(short prefix) {
        return prefix >= 1 && prefix <= 32 ? prefix : 32;
    }

    List<Route> routes() throws InterruptedException {
        return switch (system) {
            case LINUX -> firstThatTells(Path.of("/proc/net/route"), RouteTables::procNetRoute,
                tool("ip", "-4", "route"), RouteTables::ipRoute);
            case MAC -> Command.read(tool("netstat", "-rn", "-f", "inet")).map(RouteTables::netstat).orElse(List.of());
            case WINDOWS -> Command.read(tool("route.exe", "print", "-4")).map(RouteTables::routePrint)
                .orElse(List.of());
        };
    }

    List<NeighbourTables.Entry> neighbours() throws InterruptedException {
        return switch (system) {
            case LINUX -> firstThatTells(Path.of("/proc/net/arp"), NeighbourTables::procNetArp,
                tool("ip", "-4", "neigh"), NeighbourTables::ipNeigh);
            case MAC -> Command.read(tool("arp", "-an")).map(NeighbourTables::arp).orElse(List.of());
            case WINDOWS -> Command.read(tool("arp.exe", "-a")).map(NeighbourTables::arp).orElse(List.of());
        };
    }

    /** How often the neighbour table may be read: a file costs nothing, a tool is a process each time. */
    int millisBetweenLooks() {
        return system == System.LINUX ? 40 : 250;
    }

    /** What this computer calls itself. Asks no name server. */
    String name() {
        String fromSystem = Stream.of("COMPUTERNAME", "HOSTNAME").map(java.lang.System::getenv)
            .filter(each -> each != null && !each.isBlank()).findFirst().orElse("");
        return file(Path.of("/proc/sys/kernel/hostname")).map(String::strip).orElse(fromSystem);
    }

    private static <T> List<T> firstThatTells(Path file, Function<String, List<T>> parser,
            List<String> tool, Function<String, List<T>> toolParser) throws InterruptedException {
        Optional<String> text = file(file);
        if (text.isPresent()) {
            return parser.apply(text.get());
        }
        return Command.read(tool).map(toolParser).orElse(List.of());
    }

    private static Optional<String> file(Path path) {
        try {
            return Files.isReadable(path) ? Optional.of(Files.readString(path, StandardCharsets.ISO_8859_1))
                : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The tool where the system keeps it, never one that merely stands first on the path. */
    private List<String> tool(String name, String... arguments) {
        String windows = Optional.ofNullable(java.lang.System.getenv("SystemRoot")).orElse("C:\\Windows");
        Stream<Path> places = system == System.WINDOWS ? Stream.of(Path.of(windows, "System32", name))
            : Stream.of("/usr/sbin", "/sbin", "/usr/bin", "/bin").map(folder -> Path.of(folder, name));
        List<String> line = new ArrayList<>();
        line.add(places.filter(Files::isExecutable).findFirst().map(Path::toString)
            .orElse("/usr/sbin/" + name));
        line.addAll(List.of(arguments));
        return line;
    }
}
