package app.porchlight.home.real;

import app.porchlight.model.Wifi;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    private static final Duration SLOW = Duration.ofSeconds(10);

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

    /** Those on that adapter, by IPv6. */
    private List<SixTables.Entry> sixNeighbours(String adapter) throws InterruptedException {
        return Command.read(switch (system) {
            case LINUX -> tool("ip", "-6", "neigh", "show", "dev", adapter);
            case MAC -> tool("ndp", "-an");
            case WINDOWS -> tool("netsh.exe", "interface", "ipv6", "show", "neighbors", "interface=" + index(adapter));
        }).map(SixTables::read).orElse(List.of());
    }

    /** Two pings to all with IPv6 on that adapter: whoever answers asks for our hardware address and shows theirs. */
    private void pingEverybody(String adapter) throws InterruptedException {
        Command.read(switch (system) {
            case LINUX -> tool("ping", "-6", "-n", "-c", "2", "-w", "2", "-I", adapter, "ff02::1");
            case MAC -> tool("ping6", "-n", "-c", "2", "-I", adapter, "ff02::1");
            case WINDOWS -> tool("ping.exe", "-6", "-n", "2", "-w", "1000", "ff02::1%" + index(adapter));
        });
    }

    /** That adapter, as far as IPv6 goes. */
    SixNeighbours.Link six(String adapter) {
        return new SixNeighbours.Link() {
            @Override
            public List<Inet6Address> own() {
                return addresses(adapter).stream().filter(Inet6Address.class::isInstance).map(Inet6Address.class::cast)
                    .toList();
            }

            @Override
            public void pingEverybody() throws InterruptedException {
                ThisMachine.this.pingEverybody(adapter);
            }

            @Override
            public List<SixTables.Entry> neighbours() throws InterruptedException {
                return sixNeighbours(adapter);
            }
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

    /** This computer's addresses on that adapter, of both kinds. */
    List<InetAddress> addresses(String adapter) {
        return adapter(adapter).map(each -> Collections.list(each.getInetAddresses())).orElseGet(ArrayList::new);
    }

    private static Optional<NetworkInterface> adapter(String name) {
        try {
            return Optional.ofNullable(NetworkInterface.getByName(name));
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    /** The Wi-Fi that the adapter is on. */
    Optional<Wifi> wifi(String adapter) throws InterruptedException {
        return switch (system) {
            case LINUX -> Files.exists(Path.of("/sys/class/net", adapter, "phy80211")) ? linuxWifi(adapter)
                : Optional.empty();
            case MAC -> Command.read(tool("system_profiler", "SPAirPortDataType", "-json"), SLOW).map(ThisMachine::utf8)
                .flatMap(json -> WifiTables.airport(json, adapter));
            case WINDOWS -> {
                String interfaces = Command.read(tool("netsh.exe", "wlan", "show", "interfaces")).orElse("");
                String networks = Command.read(tool("netsh.exe", "wlan", "show", "networks", "mode=bssid")).orElse("");
                yield WifiTables.netsh(interfaces, adapter(adapter).map(NetworkInterface::getDisplayName).orElse(""))
                    .map(wifi -> new Wifi(wifi.name(), wifi.security(), false,
                        WifiTables.netshGuests(networks, interfaces)));
            }
        };
    }

    private Optional<Wifi> linuxWifi(String adapter) throws InterruptedException {
        Optional<Wifi> heard = Command.read(tool("iw", "dev", adapter, "scan", "dump")).flatMap(WifiTables::iw);
        if (heard.isEmpty()) {
            heard = Command.read(tool("nmcli", "-t", "-f", "IN-USE,BSSID,SSID,SECURITY", "device", "wifi", "list",
                "ifname", adapter, "--rescan", "no")).map(ThisMachine::utf8).flatMap(WifiTables::nmcli);
        }
        return heard.or(() -> Optional.of(new Wifi(Optional.empty(), Wifi.Security.UNKNOWN, false, Optional.empty())));
    }

    /** @param alsoOfAll false: only what is told of the adapter alone, not what counts for the whole computer */
    List<InetAddress> nameServers(String adapter, boolean alsoOfAll) throws InterruptedException {
        return switch (system) {
            case LINUX -> {
                List<InetAddress> ofAdapter = Command.read(tool("resolvectl", "dns", adapter))
                    .map(NameServerTables::resolvectl).orElse(List.of());
                yield ofAdapter.isEmpty() && alsoOfAll ? file(Path.of("/etc/resolv.conf"))
                    .map(NameServerTables::resolvConf).orElse(List.of()) : ofAdapter;
            }
            case MAC -> Command.read(tool("scutil", "--dns"))
                .map(text -> NameServerTables.scutil(text, adapter)).orElse(List.of());
            case WINDOWS -> powerShell("Get-DnsClientServerAddress -InterfaceIndex " + index(adapter)
                + " | ForEach-Object { $_.ServerAddresses }").map(NameServerTables::lines).orElse(List.of());
        };
    }

    /**
     * Whether this computer's firewall keeps out what is not an answer to a question of its own, as far as that is
     * told: Windows in a public place, macOS with all shut, Ubuntu's ufw.
     */
    boolean firewallShuts(String adapter) throws InterruptedException {
        return switch (system) {
            case LINUX -> file(Path.of("/etc/ufw/ufw.conf")).filter(text -> text.lines().map(String::strip)
                .anyMatch("ENABLED=yes"::equals)).isPresent();
            case MAC -> Command.read(List.of("/usr/libexec/ApplicationFirewall/socketfilterfw", "--getblockall"))
                .filter(text -> text.contains("enabled")).isPresent();
            case WINDOWS -> powerShell("[int](Get-NetConnectionProfile -InterfaceIndex " + index(adapter)
                + ").NetworkCategory").map(String::strip).filter("0"::equals).isPresent();
        };
    }

    private static int index(String adapter) {
        return adapter(adapter).map(NetworkInterface::getIndex).orElse(0);
    }

    private Optional<String> powerShell(String command) throws InterruptedException {
        return Command.read(tool("WindowsPowerShell\\v1.0\\powershell.exe", "-NoProfile", "-NonInteractive",
            "-Command", command), SLOW);
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
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
