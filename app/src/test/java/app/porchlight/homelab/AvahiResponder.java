package app.porchlight.homelab;

import java.util.List;
import java.util.Map;

/** Announces services over mDNS. */
final class AvahiResponder {
    private AvahiResponder() {
    }

    /** What is announced. */
    record Announced(String type, String name, int port, Map<String, String> text) {
        String xml() {
            StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" standalone="no"?>
                <service-group><name>%s</name><service><type>%s</type><port>%d</port>
                """.formatted(name, type, port));
            text.forEach((key, value) -> xml.append("<txt-record>%s=%s</txt-record>\n".formatted(key, value)));
            return xml.append("</service></service-group>\n").toString();
        }
    }

    /** Its folders lie where they were compiled in, so they are put there for this one program. */
    static Running start(Host host, String hostName, List<Announced> services) {
        return start(host, hostName, true, services);
    }

    /** One that neither speaks nor hears by IPv4. */
    static Running bySixAlone(Host host, String hostName, List<Announced> services) {
        return start(host, hostName, false, services);
    }

    private static Running start(Host host, String hostName, boolean four, List<Announced> services) {
        for (int i = 0; i < services.size(); i++) {
            host.file("services/" + i + ".service", services.get(i).xml());
        }
        String settings = host.file("avahi.conf", """
            [server]
            host-name=%s
            use-ipv4=%s
            use-ipv6=%s
            enable-dbus=no
            allow-interfaces=eth0
            """.formatted(hostName, four ? "yes" : "no", four ? "no" : "yes")).toString();
        return host.startScript("avahi", """
            mount --bind %s /etc/avahi/services
            mount -t tmpfs tmpfs /run
            mkdir /run/avahi-daemon
            exec %s -f %s --no-drop-root --no-chroot --no-rlimits
            """.formatted(host.folder().resolve("services"), Program.AVAHI.path(), settings))
            .said("Server startup complete");
    }
}
