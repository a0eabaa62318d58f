package app.porchlight.homelab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** CUPS's own printer in software: it announces itself over mDNS, and would print into files. */
record IppPrinter(Host host) {
    private static final String LOG = "printer.output";

    /** Avahi and the message bus that it needs lie in a folder of their own, seen by these three programs alone. */
    static IppPrinter start(Host host, String name) {
        Path spool = host.folder().resolve("spool");
        host.file("spool/.keep", "");
        host.file("bus.conf", """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
              "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig><type>session</type><listen>unix:path=/run/dbus/system_bus_socket</listen>
            <policy context="default"><allow own="*"/><allow send_destination="*" eavesdrop="true"/>
            <allow eavesdrop="true"/></policy>
            </busconfig>
            """);
        host.file("avahi.conf", """
            [server]
            host-name=%s-printer
            use-ipv6=no
            allow-interfaces=eth0
            """.formatted(name));
        host.startScript("printer", """
            mount -t tmpfs tmpfs /run
            mkdir /run/dbus /run/avahi-daemon
            %2$s --config-file=%1$s/bus.conf --nofork --nopidfile &
            until [ -S /run/dbus/system_bus_socket ]; do sleep 0.1; done
            %3$s -f %1$s/avahi.conf --no-drop-root --no-chroot --no-rlimits 2>%1$s/avahi.log &
            until grep -q 'Server startup complete' %1$s/avahi.log; do sleep 0.1; done
            rm %4$s/.keep
            exec %5$s -vvv -k -d %4$s -M HP -m 'OfficeJet Pro 8710' -p 631 -r _print '%6$s printer'
            """.formatted(host.folder(), Program.DBUS.path(), Program.AVAHI.path(), spool,
            Program.IPPEVEPRINTER.path(), name)).listening(631);
        return new IppPrinter(host);
    }

    /** What it was asked to do from that address, and what it answered, as it noted it. */
    List<String> asked(String guest) {
        return host.log(LOG).stream().filter(line -> line.startsWith(guest + " "))
            .map(line -> line.substring(guest.length() + 1)).toList();
    }

    /** What it was given to print. */
    List<String> jobs() {
        try (Stream<Path> files = Files.list(host.folder().resolve("spool"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
