package app.porchlight.practice;

import app.porchlight.home.Gateway;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Login;
import app.porchlight.knowledge.Play;
import app.porchlight.knowledge.Recipe;
import app.porchlight.model.Evidence;
import app.porchlight.model.Mac;
import app.porchlight.model.PortMapping;
import java.net.Inet4Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One device of a pretend home, alive. Safe for use by many threads. */
final class PretendDevice {
    private static final Pattern MAPPING =
        Pattern.compile("(?:(tcp|udp) )?(\\d+) > ([\\d.]+):(\\d+)(?: (.*))?");

    private static final String FIREWALL = "ipv6Firewall";
    /** A router whose owner mends all else and leaves UPnP on, so that it still tells. */
    private static final String STAYS_ON_UPNP = "staysOnUpnp";

    private final Resident resident;
    private final Play play;
    private final Map<Integer, PretendDoor> doors = new TreeMap<>();
    private final Map<Integer, Datagrams> datagrams = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean healed;

    /** @throws IllegalArgumentException where the knowledge lacks its family or a login */
    PretendDevice(Resident resident, Knowledge knowledge, Tempo tempo) {
        this.resident = resident;
        this.play = resident.plays().or(() -> resident.family().flatMap(knowledge::family).flatMap(f -> f.plays()))
            .orElseThrow(() -> new IllegalArgumentException(
                resident.address().getHostAddress() + ": nobody knows how to play " + resident.family().orElse("it")));
        for (Play.Door door : play.doors()) {
            if (PretendDoor.takesDatagrams(door)) {
                datagrams.put(door.port(), Datagrams.of(door));
                continue;
            }
            doors.put(door.port(), new PretendDoor(door, resident.quirks().getOrDefault(door.port(), Quirks.NONE),
                secret(door, hardware(), knowledge), tempo, recipe(door, knowledge)));
        }
        if (resident.healed()) {
            heal();
        }
    }

    /** The recipe by which a page's login is played, where it {@code asks} by the name of one. */
    private static Optional<Recipe> recipe(Play.Door door, Knowledge knowledge) {
        return knowledge.recipes().stream().filter(recipe -> door.asks().equals("recipe " + recipe.id())).findFirst();
    }

    private static Secret secret(Play.Door door, Optional<Mac> mac, Knowledge knowledge) {
        if (door.login().isEmpty()) {
            return Secret.ofItsOwner("admin");
        }
        Login login = knowledge.login(door.login().get()).flatMap(it -> it.on(mac.stream())).orElseThrow(() ->
            new IllegalArgumentException("port " + door.port() + ": no login is called " + door.login().get()));
        return new Secret(login.user(), login.password());
    }

    /** Its hardware address, where it has a sensible one. */
    Optional<Mac> hardware() {
        return Mac.of(resident.mac().orElse(play.mac()));
    }

    Inet4Address address() {
        return resident.address();
    }

    Resident.Role role() {
        return resident.role();
    }

    /** Who answers at that port: nobody where it is closed. Counts as a connection. */
    Optional<Server> knock(int port) {
        connections.incrementAndGet();
        return Optional.ofNullable(doors.get(port)).flatMap(PretendDoor::server);
    }

    /** Its answer to a single question; empty where it is silent. */
    Optional<byte[]> ask(int port, byte[] question) {
        return gone() ? Optional.empty() : Optional.ofNullable(datagrams.get(port)).flatMap(door -> door.ask(question));
    }

    /** True once it has left the network. */
    boolean gone() {
        return resident.goesAfter() > 0 && connections.get() >= resident.goesAfter();
    }

    boolean isHealed() {
        return healed;
    }

    /** Its firewall for IPv6, where it tells of one: {@code ipv6Firewall} is {@code off}, or {@code on}. */
    Optional<Gateway.Firewall> firewall() {
        return Optional.ofNullable(play.describes().get(FIREWALL))
            .map(told -> new Gateway.Firewall(healed || !told.equals("off"), false));
    }

    void heal() {
        healed = true;
        doors.values().forEach(PretendDoor::heal);
        datagrams.values().removeIf(Datagrams::closedWhenHealed);
    }

    Tally tally() {
        List<Guard> guards = doors.values().stream().map(PretendDoor::guard).toList();
        return new Tally(connections.get(), guards.stream().mapToInt(Guard::tries).sum(),
            guards.stream().mapToInt(Guard::wrong).sum(),
            guards.stream().anyMatch(Guard::locked),
            guards.stream().mapToInt(Guard::left).sum());
    }

    /** What shows at once that it is there. */
    List<Evidence> presence() {
        List<Evidence> seen = new ArrayList<>();
        switch (resident.role()) {
            case ROUTER -> seen.add(new Evidence.Router(address()));
            case THIS_COMPUTER -> seen.add(new Evidence.ThisComputer(address(), name()));
            case DEVICE -> { }
        }
        if (resident.role() != Resident.Role.THIS_COMPUTER) {
            hardware()
                .ifPresent(mac -> seen.add(new Evidence.Neighbour(address(), mac)));
        }
        resident.host().ifPresent(host -> seen.add(new Evidence.HostName(address(), "dns", host)));
        return seen;
    }

    /** What it says of itself, a little later. */
    List<Evidence> announcements() {
        List<Evidence> heard = new ArrayList<>();
        for (Play.Announced each : play.announces()) {
            String name = renamed(each.name());
            heard.add(new Evidence.Announcement(address(), each.type(), name, each.port(), each.text()));
        }
        // A router describes its control, and its owner switched that off.
        if (!play.describes().isEmpty() && (isGateway() || !describesGateway())) {
            Map<String, String> fields = new TreeMap<>(play.describes());
            fields.computeIfPresent(FIREWALL, (field, state) -> "yes");
            fields.remove(STAYS_ON_UPNP);
            String server = fields.remove("server");
            fields.computeIfPresent("friendlyName", (field, name) -> renamed(name));
            String location = "http://" + address().getHostAddress() + ":49152/description.xml";
            heard.add(new Evidence.Description(address(), location, server == null ? "" : server, fields));
        }
        return heard;
    }

    /** True while it lets programs open doors from the Internet; healing switches that off on most. */
    boolean isGateway() {
        return describesGateway() && (!healed || play.describes().containsKey(STAYS_ON_UPNP));
    }

    private boolean describesGateway() {
        return role() == Resident.Role.ROUTER
            && play.describes().getOrDefault("deviceType", "").contains("InternetGatewayDevice");
    }

    /** Doors from the Internet that it opens, until it is healed. */
    List<PortMapping> mappings() {
        List<PortMapping> open = new ArrayList<>();
        for (String text : healed ? List.<String>of() : play.mappings()) {
            Matcher mapping = MAPPING.matcher(text);
            if (!mapping.matches()) {
                throw new IllegalArgumentException("no mapping: " + text);
            }
            open.add(new PortMapping(Integer.parseInt(mapping.group(2)),
                mapping.group(1) == null ? "tcp" : mapping.group(1), Inet4Address.ofLiteral(mapping.group(3)),
                Integer.parseInt(mapping.group(4)), mapping.group(5) == null ? "" : mapping.group(5)));
        }
        return open;
    }

    private String name() {
        return resident.name().orElse(play.name());
    }

    /** Its own name, or where its owner chose another, that one in its place. */
    private String renamed(String said) {
        boolean same = resident.name().isEmpty() || play.name().isEmpty();
        return same ? said : said.replace(play.name(), resident.name().get());
    }
}
