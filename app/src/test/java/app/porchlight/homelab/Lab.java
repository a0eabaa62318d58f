package app.porchlight.homelab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A home made of network namespaces: one holds a bridge, each host is another, plugged into that bridge and into
 * nothing else, so nothing that is sent here ever leaves this computer. Closing ends all programs inside and removes
 * everything.
 */
final class Lab implements AutoCloseable {
    private static final Pattern OURS = Pattern.compile("plab-(\\d+)-\\S+");
    private static final String BRIDGE = "bridge";

    private final String prefix;
    private final Path folder;
    private final int prefixLength;
    private final List<String> namespaces = new ArrayList<>();
    private final Thread onAbort = Thread.ofPlatform().unstarted(this::removeAll);

    /** A home with room for 254 devices. */
    Lab(String name) {
        this(name, 24);
    }

    /** @param name tells labs of one run apart */
    Lab(String name, int prefixLength) {
        Program.requireAll();
        this.prefix = "plab-" + ProcessHandle.current().pid() + "-" + name + "-";
        this.prefixLength = prefixLength;
        removeWhatDeadRunsLeft();
        try {
            this.folder = Files.createTempDirectory("plab");
            // Servers that give up root must still be able to read their files.
            Command.run("chmod", "755", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(onAbort);
        try {
            namespace(BRIDGE);
            // A switch is nobody: neither it nor its plugs have an address.
            ip("netns", "exec", prefix + BRIDGE, "/bin/sh", "-c",
                "for each in all default; do echo 1 >/proc/sys/net/ipv6/conf/$each/disable_ipv6; done");
            bridge("br0");
        } catch (AssertionError | RuntimeException e) {
            close();
            throw e;
        }
    }

    private static void ip(String... arguments) {
        List<String> line = new ArrayList<>(List.of(Program.IP.path()));
        line.addAll(List.of(arguments));
        Command.run(line);
    }

    private String namespace(String name) {
        ip("netns", "add", prefix + name);
        namespaces.add(prefix + name);
        return prefix + name;
    }

    private void bridge(String device) {
        ip("-n", prefix + BRIDGE, "link", "add", device, "type", "bridge", "mcast_snooping", "0");
        ip("-n", prefix + BRIDGE, "link", "set", device, "up");
    }

    /** A computer without any network but its own. */
    Host loner(String name) {
        try {
            String namespace = namespace(name);
            ip("-n", namespace, "link", "set", "lo", "up");
            Path own = Files.createDirectory(folder.resolve(name));
            return new Host(namespace, "", own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new host, plugged into the bridge. */
    Host join(String name, String address, String mac) {
        Host host = loner(name);
        String port = "p-" + name;
        ip("-n", prefix + BRIDGE, "link", "add", port, "type", "veth", "peer", "name", "eth0",
            "netns", host.namespace());
        ip("-n", prefix + BRIDGE, "link", "set", port, "master", "br0", "up");
        ip("-n", host.namespace(), "link", "set", "eth0", "address", mac, "up");
        ip("-n", host.namespace(), "addr", "add", address + "/" + prefixLength, "broadcast", "+", "dev", "eth0");
        return new Host(host.namespace(), address, host.folder());
    }

    /** The computer that the checkup is run on, with its way out through the given router. */
    Laptop laptop(String address, String router) {
        Host host = join("laptop", address, "02:00:00:00:00:50");
        if (!router.isEmpty()) {
            ip("-n", host.namespace(), "route", "add", "default", "via", router);
        }
        return new Laptop(host);
    }

    /** As a guest network does: these hosts reach the others, but not one another. */
    void keepApart(String... names) {
        for (String name : names) {
            ip("-n", prefix + BRIDGE, "link", "set", "p-" + name, "type", "bridge_slave", "isolated", "on");
        }
    }

    /** From now on all that passes the laptop's plug is late, and some of it never arrives. */
    PoorLine poorLine(int millis, int percent) {
        PoorLine line = PoorLine.start(new Host(prefix + BRIDGE, "", folder), millis, percent);
        bridge("br1");
        ip("-n", prefix + BRIDGE, "link", "set", PoorLine.FAR, "master", "br0", "up");
        ip("-n", prefix + BRIDGE, "link", "set", PoorLine.NEAR, "master", "br1", "up");
        ip("-n", prefix + BRIDGE, "link", "set", "p-laptop", "master", "br1");
        return line;
    }

    /** Listens at the laptop's plug, from now on. */
    Wiretap wiretap() {
        return new Wiretap(new Host(prefix + BRIDGE, "", folder), "p-laptop");
    }

    @Override
    public void close() {
        removeAll();
        Runtime.getRuntime().removeShutdownHook(onAbort);
    }

    private synchronized void removeAll() {
        namespaces.forEach(Lab::remove);
        namespaces.clear();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what runs inside, by id, and removes the namespace. All inside was started by the lab: it made it. */
    private static void remove(String namespace) {
        for (int round = 0; round < 20; round++) {
            List<ProcessHandle> inside = Command.run(Program.IP.path(), "netns", "pids", namespace).lines()
                .map(String::strip).map(Long::valueOf).map(ProcessHandle::of).flatMap(Optional::stream).toList();
            if (inside.isEmpty()) {
                break;
            }
            inside.forEach(ProcessHandle::destroyForcibly);
            pause();
        }
        ip("netns", "del", namespace);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A run that was killed could not clean up; its name tells whether it still lives. */
    private static void removeWhatDeadRunsLeft() {
        for (String line : Command.run(Program.IP.path(), "netns", "list").lines().toList()) {
            Matcher ours = OURS.matcher(line.split(" ")[0]);
            if (ours.matches() && ProcessHandle.of(Long.parseLong(ours.group(1))).isEmpty()) {
                remove(ours.group());
            }
        }
    }
}
