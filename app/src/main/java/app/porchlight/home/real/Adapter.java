package app.porchlight.home.real;

import app.porchlight.home.Subnet;
import java.net.Inet4Address;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A network adapter as the system tells of it.
 *
 * @param name the system's name, such as {@code wlan0} or {@code en0}
 * @param label what Windows calls it, such as {@code Intel(R) Wi-Fi 6 AX201}; elsewhere often the name again
 * @param pointToPoint it leads to one other end, as tunnels and modems do
 */
record Adapter(String name, String label, boolean up, boolean loopback, boolean pointToPoint,
        List<Own> addresses) {
    /** What an adapter leads to. Only {@link #HOME} is ever chosen without being asked for. */
    enum Kind { HOME, VPN, VIRTUAL, OTHER }

    /** One of this computer's addresses and the network around it. */
    record Own(Inet4Address address, int prefix) {
        Subnet subnet() {
            return new Subnet(address, prefix);
        }
    }

    private static final Pattern VPN = Pattern.compile("(tun|tap|wg|ppp|utun|ipsec|gpd|tailscale|nordlynx|proton|"
        + "mullvad|cscotun|vpn|zt|ham|gif|stf|sit|gre)[0-9a-z_-]*");
    private static final List<String> VPN_LABELS = List.of("vpn", "wireguard", "wintun", "tap-windows", "tunnel",
        "anyconnect", "fortinet", "pangp", "juniper", "tailscale", "zerotier", "hamachi", "nordlynx", "wan miniport",
        "ppp ", "check point virtual", "sonicwall");
    private static final Pattern VIRTUAL = Pattern.compile("(docker|veth|vnet|virbr|vmnet|vboxnet|lxcbr|lxdbr|lxc|cni|"
        + "flannel|cali|podman|vnic|dummy|ifb|bridge1[0-9][0-9]|awdl|llw|anpi|waydroid)[0-9a-z._-]*|br-[0-9a-f]{6,}");
    private static final List<String> VIRTUAL_LABELS = List.of("virtualbox", "vmware", "hyper-v", "wsl", "docker",
        "vethernet", "loopback", "npcap", "virtual switch", "parallels", "bluetooth", "wi-fi direct");
    private static final Pattern OTHER = Pattern.compile("(wwan|rmnet|usbmodem|bnep|ieee|p2p)[0-9a-z-]*");
    private static final List<String> OTHER_LABELS = List.of("mobile broadband", "wwan");

    Adapter {
        addresses = List.copyOf(addresses);
    }

    Kind kind() {
        String called = name.toLowerCase(Locale.ROOT);
        String labelled = label.toLowerCase(Locale.ROOT);
        if (VPN.matcher(called).matches() || names(VPN_LABELS, labelled)) {
            return Kind.VPN;
        }
        if (VIRTUAL.matcher(called).matches() || names(VIRTUAL_LABELS, labelled)) {
            return Kind.VIRTUAL;
        }
        if (loopback || OTHER.matcher(called).matches() || names(OTHER_LABELS, labelled)) {
            return Kind.OTHER;
        }
        return pointToPoint ? Kind.VPN : Kind.HOME;
    }

    /** Hyper-V may put the computer's own connection behind a switch of its own: then this carries the way out. */
    boolean hyperV() {
        String labelled = label.toLowerCase(Locale.ROOT);
        return labelled.contains("hyper-v") && !labelled.contains("wsl") && !labelled.contains("default switch");
    }

    /** True where a routing table means this adapter: by its name, or (Windows) by one of its addresses. */
    boolean isMeantBy(String adapter) {
        return name.equals(adapter)
            || addresses.stream().anyMatch(own -> own.address().getHostAddress().equals(adapter));
    }

    private static boolean names(List<String> known, String label) {
        return known.stream().anyMatch(label::contains);
    }
}
