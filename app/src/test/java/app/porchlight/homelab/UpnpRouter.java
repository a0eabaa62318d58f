package app.porchlight.homelab;

/** miniupnpd: the UPnP side of very many home routers. */
final class UpnpRouter {
    private static final int PORT = 49000;

    private UpnpRouter() {
    }

    /**
     * Its outer side is a cable that ends in the same namespace. The outer address must look public, or miniupnpd
     * refuses to work; nothing is ever sent there.
     */
    static Running start(Host host) {
        return start(host, true, true).listening(PORT);
    }

    /** Without UPnP, it speaks NAT-PMP and PCP alone. */
    static Running withoutUpnp(Host host) {
        return start(host, false, true).said("NAT-PMP");
    }

    static Running withoutNatPmp(Host host) {
        return start(host, true, false).listening(PORT);
    }

    /** Started again, as after the power was off: some have their control at another port each time. */
    static Running startAgain(Host host, int port) {
        String settings = settings(host, port, true, true);
        return host.start("again", Program.MINIUPNPD.path(), "-d", "-f", settings, "-P",
            host.folder().resolve("miniupnpd.pid").toString()).listening(port);
    }

    private static String settings(Host host, int port, boolean upnp, boolean natPmp) {
        return host.file("miniupnpd.conf", """
            ext_ifname=outside
            listening_ip=eth0
            http_port=%d
            enable_natpmp=%s
            enable_upnp=%s
            secure_mode=yes
            friendly_name=Lab router
            uuid=6f1c0001-77d2-4f5c-9d41-2f9c7ab10001
            lease_file=%s
            upnp_table_name=filter
            upnp_nat_table_name=filter
            upnp_forward_chain=miniupnpd
            upnp_nat_chain=prerouting_miniupnpd
            upnp_nat_postrouting_chain=postrouting_miniupnpd
            allow 1024-65535 %s/24 1-65535
            deny 0-65535 0.0.0.0/0 0-65535
            """.formatted(port, natPmp ? "yes" : "no", upnp ? "yes" : "no",
                host.folder().resolve("leases"), host.address())).toString();
    }

    private static Running start(Host host, boolean upnp, boolean natPmp) {
        String settings = settings(host, PORT, upnp, natPmp);
        String chains = host.file("chains.nft", """
            table inet filter {
                chain miniupnpd { }
                chain prerouting_miniupnpd { }
                chain postrouting_miniupnpd { }
                chain forward { type filter hook forward priority 0; policy drop; jump miniupnpd; }
                chain prerouting { type nat hook prerouting priority -100; jump prerouting_miniupnpd; }
                chain postrouting { type nat hook postrouting priority 100; jump postrouting_miniupnpd; }
            }
            """).toString();
        return host.startScript("miniupnpd", """
            ip link add outside type veth peer name beyond
            ip addr add 11.11.11.11/24 dev outside
            ip link set outside up
            ip link set beyond up
            %s -f %s
            exec %s -d -f %s -P %s
            """.formatted(Program.NFT.path(), chains, Program.MINIUPNPD.path(), settings,
                host.folder().resolve("miniupnpd.pid")));
    }

    /** A device asks the router to open a door from the Internet to itself, as cameras do. */
    static void openDoorTo(Host device, int port, int outerPort) {
        device.run(Program.UPNPC.path(), "-m", "eth0", "-e", "camera", "-a", device.address(), Integer.toString(port),
            Integer.toString(outerPort), "TCP");
    }

    /** The doors that it holds open, as a device is told. */
    static long doors(Host device) {
        return device.run(Program.UPNPC.path(), "-m", "eth0", "-l").lines().filter(line -> line.matches(".*\\d->\\d.*"))
            .count();
    }

    /** And takes it back. */
    static void closeDoor(Host device, int outerPort) {
        device.run(Program.UPNPC.path(), "-m", "eth0", "-d", Integer.toString(outerPort), "TCP");
    }
}
