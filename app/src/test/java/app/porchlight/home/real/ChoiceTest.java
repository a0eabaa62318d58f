package app.porchlight.home.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.home.Place;
import app.porchlight.home.Subnet;
import app.porchlight.home.Trouble;
import app.porchlight.home.Trouble.Key;
import java.net.Inet4Address;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTest {
    private static final Adapter LOOPBACK = new Adapter("lo", "lo", true, true, false,
        List.of(own("127.0.0.1/8")));
    private static final Adapter WIFI = adapter("wlan0", "192.168.1.34/24");
    private static final Adapter DOCKER = adapter("docker0", "172.17.0.1/24");
    private static final Adapter TUNNEL = new Adapter("tun0", "tun0", true, false, true, List.of(own("10.8.0.6/24")));
    private static final Route WIFI_OUT = route("0.0.0.0/0", "192.168.1.1", "wlan0", 600);

    private static Adapter.Own own(String cidr) {
        String[] part = cidr.split("/");
        return new Adapter.Own(Inet4Address.ofLiteral(part[0]), Integer.parseInt(part[1]));
    }

    private static Adapter adapter(String name, String... addresses) {
        return labelled(name, name, addresses);
    }

    private static Adapter labelled(String name, String label, String... addresses) {
        return new Adapter(name, label, true, false, false, Arrays.stream(addresses).map(ChoiceTest::own).toList());
    }

    private static Route route(String to, String via, String adapter, long metric) {
        return new Route(Subnet.of(to), via.isEmpty() ? Optional.empty() : Optional.of(Inet4Address.ofLiteral(via)),
            adapter, metric);
    }

    private static Choice choice(List<Adapter> adapters, Route... routes) {
        return new Choice(adapters, List.of(routes));
    }

    private static void assertTrouble(Key key, ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Trouble.class,
            trouble -> assertThat(trouble.key()).isEqualTo(key));
    }

    @Test
    void wayOutDecides_notTheOrder() throws Trouble {
        Adapter cable = adapter("eth0", "192.168.9.5/24");
        Choice choice = choice(List.of(LOOPBACK, DOCKER, cable, WIFI), WIFI_OUT);
        assertThat(choice.places()).extracting(Place::adapter).containsExactly("wlan0", "eth0");
        assertThat(choice.places().getFirst()).isEqualTo(new Place("wlan0", Inet4Address.ofLiteral("192.168.1.34"),
            Subnet.of("192.168.1.0/24"), Optional.of(Inet4Address.ofLiteral("192.168.1.1")), Optional.empty()));
    }

    @Test
    void lowerMetric_goesFirst() throws Trouble {
        Adapter cable = adapter("eth0", "192.168.9.5/24");
        assertThat(choice(List.of(WIFI, cable), WIFI_OUT, route("0.0.0.0/0", "192.168.9.1", "eth0", 100)).places())
            .extracting(Place::adapter).containsExactly("eth0", "wlan0");
    }

    @ParameterizedTest
    @CsvSource({"docker0,", "br-1a2b3c4d5e6f,", "veth12ab,", "virbr0,", "vmnet8,", "vboxnet0,", "bridge100,",
        "eth5,Hyper-V Virtual Ethernet Adapter", "eth6,VirtualBox Host-Only Ethernet Adapter",
        "eth7,VMware Virtual Ethernet Adapter for VMnet8", "eth8,vEthernet (WSL)", "tun0,", "tap0,", "wg0,", "ppp0,",
        "utun4,", "ipsec0,", "tailscale0,", "zt5u4,", "eth9,WireGuard Tunnel", "eth10,TAP-Windows Adapter V9",
        "wwan0,", "eth11,Generic Mobile Broadband Adapter"})
    void otherThanHome_isNeverChosenSilently(String name, String label) {
        Adapter other = labelled(name, label == null ? name : label, "192.168.5.2/24");
        assertTrouble(Key.NO_NETWORK, () -> choice(List.of(LOOPBACK, other)).places());
    }

    @ParameterizedTest
    @CsvSource({"eth0,", "enp3s0,", "wlp2s0,", "en0,", "br0,", "bond0,", "eth3,Intel(R) Wi-Fi 6 AX201 160MHz",
        "eth4,Realtek PCIe GbE Family Controller", "vmbr0,", "end0,", "wlan0,"})
    void ordinaryAdapters_areHome(String name, String label) throws Trouble {
        Adapter home = labelled(name, label == null ? name : label, "192.168.5.2/24");
        assertThat(choice(List.of(LOOPBACK, home)).places()).extracting(Place::adapter).containsExactly(name);
    }

    @Test
    void hyperVSwitchThatHoldsTheWayOut_isHome() throws Trouble {
        Adapter behindSwitch = labelled("eth5", "Hyper-V Virtual Ethernet Adapter #2", "192.168.1.34/24");
        assertThat(choice(List.of(behindSwitch), route("0.0.0.0/0", "192.168.1.1", "192.168.1.34", 25)).places())
            .extracting(Place::adapter).containsExactly("eth5");
    }

    @Test
    void vpnAlone_isTrouble() {
        assertTrouble(Key.VPN, () -> choice(List.of(LOOPBACK, TUNNEL),
            route("0.0.0.0/0", "10.8.0.5", "tun0", 50)).places());
    }

    @Test
    void vpnBesideHome_homeIsChosen_withItsOwnRouter() throws Trouble {
        Choice choice = choice(List.of(TUNNEL, WIFI), route("0.0.0.0/1", "10.8.0.5", "tun0", 0),
            route("128.0.0.0/1", "10.8.0.5", "tun0", 0), route("198.51.100.7/32", "192.168.1.1", "wlan0", 0),
            route("192.168.1.0/24", "", "wlan0", 600));
        assertThat(choice.places()).extracting(Place::adapter).containsExactly("wlan0");
        assertThat(choice.places().getFirst().router()).contains(Inet4Address.ofLiteral("192.168.1.1"));
    }

    @Test
    void tooLarge_isRefused_aPartOfItIsNot() throws Trouble {
        Choice choice = choice(List.of(adapter("eth0", "10.0.3.4/16")), route("0.0.0.0/0", "10.0.0.1", "eth0", 0));
        assertTrouble(Key.TOO_LARGE, choice::places);
        assertTrouble(Key.TOO_LARGE, () -> choice.place(Subnet.of("10.0.0.0/16")));
        assertThat(choice.place(Subnet.of("10.0.3.0/24")).subnet()).isEqualTo(Subnet.of("10.0.3.0/24"));
        assertThat(choice.place(Subnet.of("10.0.3.0/24")).router()).isEmpty();
        assertThat(choice.place(Subnet.of("10.0.0.0/22")).router()).isPresent();
    }

    @Test
    void tooLargeBesideAHome_doesNotHideIt() throws Trouble {
        Adapter office = adapter("eth0", "10.0.3.4/16");
        assertThat(choice(List.of(office, WIFI), route("0.0.0.0/0", "10.0.0.1", "eth0", 0)).places())
            .extracting(Place::adapter).containsExactly("wlan0");
    }

    @Test
    void publicAddress_isRefused() {
        Choice choice = choice(List.of(adapter("eth0", "203.0.113.5/24")));
        assertTrouble(Key.NOT_PRIVATE, choice::places);
        assertTrouble(Key.NOT_PRIVATE, () -> choice.place(Subnet.of("203.0.113.0/24")));
    }

    @Test
    void noNetwork_isTrouble() {
        assertTrouble(Key.NO_NETWORK, () -> choice(List.of()).places());
        assertTrouble(Key.NO_NETWORK, () -> choice(List.of(LOOPBACK)).places());
        assertTrouble(Key.NO_NETWORK, () -> choice(List.of(adapter("eth0", "169.254.7.8/16"))).places());
        assertTrouble(Key.NO_NETWORK, () -> choice(List.of(new Adapter("eth0", "eth0", false, false, false,
            List.of(own("192.168.1.5/24"))))).places());
    }

    @Test
    void networkElsewhere_isRefused_andTheOwnIsNamed() {
        Choice choice = choice(List.of(WIFI), WIFI_OUT);
        assertThatThrownBy(() -> choice.place(Subnet.of("192.168.7.0/24"))).isInstanceOfSatisfying(Trouble.class,
            trouble -> {
                assertThat(trouble.key()).isEqualTo(Key.NOT_THIS_NETWORK);
                assertThat(trouble.details()).containsExactly("192.168.7.0/24", "192.168.1.0/24");
            });
        assertTrouble(Key.NOT_THIS_NETWORK, () -> choice.place(Subnet.of("192.168.1.128/25")));
        assertTrouble(Key.NOT_THIS_NETWORK, () -> choice.place(Subnet.of("192.168.0.0/22")));
        assertTrouble(Key.NOT_PRIVATE, () -> choice.place(Subnet.of("127.0.0.0/24")));
    }

    @Test
    void virtualNetworkThatWasNamed_isAllowed_aVpnIsNot() throws Trouble {
        Choice choice = choice(List.of(WIFI, DOCKER, TUNNEL), WIFI_OUT);
        assertThat(choice.place(Subnet.of("172.17.0.0/24")).adapter()).isEqualTo("docker0");
        assertTrouble(Key.VPN, () -> choice.place(Subnet.of("10.8.0.0/24")));
    }

    @Test
    void sizeThatTheAdapterDoesNotTell_comesFromTheRoutes() throws Trouble {
        Adapter silent = labelled("eth3", "Intel(R) Wi-Fi", "192.168.1.34/32");
        assertThat(choice(List.of(silent), route("192.168.1.34/32", "", "192.168.1.34", 291),
            route("192.168.1.0/24", "", "192.168.1.34", 291)).places().getFirst().subnet())
            .isEqualTo(Subnet.of("192.168.1.0/24"));
    }
}
