package app.porchlight.home.real;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.home.real.NeighbourTables.Entry;
import app.porchlight.model.Mac;
import java.net.Inet4Address;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NeighbourTablesTest {
    static final String PROC = """
        IP address       HW type     Flags       HW address            Mask     Device
        192.168.1.20     0x1         0x2         00:12:16:a4:3b:20     *        wlan0
        192.168.1.21     0x1         0x0         00:00:00:00:00:00     *        wlan0
        192.168.1.22     0x1         0x0         00:12:16:a4:3b:22     *        wlan0
        192.168.1.1      0x1         0x6         a4:2b:b0:11:22:33     *        wlan0
        192.168.1.23     0x1         0x2         00:00:00:00:00:00     *        wlan0
        """;
    static final String IP_NEIGH = """
        192.168.1.20 dev wlan0 lladdr 00:12:16:a4:3b:20 REACHABLE
        192.168.1.21 dev wlan0  INCOMPLETE
        192.168.1.22 dev wlan0  FAILED
        192.168.1.1 dev wlan0 lladdr a4:2b:b0:11:22:33 router STALE
        fe80::1 dev wlan0 lladdr a4:2b:b0:11:22:33 router STALE
        """;
    static final String MAC = """
        ? (192.168.1.1) at a4:2b:b0:11:22:33 on en0 ifscope [ethernet]
        ? (192.168.1.20) at 0:12:16:a4:3b:20 on en0 ifscope [ethernet]
        ? (192.168.1.21) at (incomplete) on en0 ifscope [ethernet]
        ? (192.168.1.255) at ff:ff:ff:ff:ff:ff on en0 ifscope [ethernet]
        ? (224.0.0.251) at 1:0:5e:0:0:fb on en0 ifscope permanent [ethernet]
        """;
    static final String WINDOWS_ENGLISH = """

        Interface: 192.168.1.34 --- 0xb
          Internet Address      Physical Address      Type
          192.168.1.1           a4-2b-b0-11-22-33     dynamic
          192.168.1.20          00-12-16-a4-3b-20     dynamic
          192.168.1.255         ff-ff-ff-ff-ff-ff     static
          224.0.0.22            01-00-5e-00-00-16     static
        """;
    static final String WINDOWS_GERMAN = """

        Schnittstelle: 192.168.1.34 --- 0xb
          Internetadresse       Physische Adresse     Typ
          192.168.1.1           a4-2b-b0-11-22-33     dynamisch
          192.168.1.20          00-12-16-a4-3b-20     dynamisch
          192.168.1.21          00-00-00-00-00-00     ung\u0081ltig
          192.168.1.255         ff-ff-ff-ff-ff-ff     statisch
        """;
    static final String WINDOWS_FRENCH = """

        Interface\u00a0: 192.168.1.34 --- 0xb
          Adresse Internet      Adresse physique      Type
          192.168.1.1           a4-2b-b0-11-22-33     dynamique
          192.168.1.20          00-12-16-a4-3b-20     dynamique
          255.255.255.255       ff-ff-ff-ff-ff-ff     statique
        """;
    static final String WINDOWS_SPANISH = """

        Interfaz: 192.168.1.34 --- 0xb
          Direcci\u00a2n de Internet          Direcci\u00a2n f\u00a1sica      Tipo
          192.168.1.1           a4-2b-b0-11-22-33     din\u00a0mico
          192.168.1.20          00-12-16-a4-3b-20     din\u00a0mico
          239.255.255.250       01-00-5e-7f-ff-fa     est\u00a0tico
        """;
    static final List<String> OF_ARP = List.of(MAC, WINDOWS_ENGLISH, WINDOWS_GERMAN, WINDOWS_FRENCH, WINDOWS_SPANISH);

    private static final Entry ROUTER = entry("192.168.1.1", "a4:2b:b0:11:22:33");
    private static final Entry CAMERA = entry("192.168.1.20", "00:12:16:a4:3b:20");

    private static Entry entry(String address, String mac) {
        return new Entry(Inet4Address.ofLiteral(address), Mac.of(mac).orElseThrow());
    }

    @Test
    void linuxFile_givesThoseThatAnswered() {
        assertThat(NeighbourTables.procNetArp(PROC)).containsExactly(CAMERA, ROUTER);
    }

    @Test
    void linuxTool_givesThoseThatAnswered() {
        assertThat(NeighbourTables.ipNeigh(IP_NEIGH)).containsExactly(CAMERA, ROUTER);
    }

    @ParameterizedTest
    @FieldSource("OF_ARP")
    void arp_isReadInEveryLanguage(String printed) {
        assertThat(NeighbourTables.arp(printed)).containsExactly(ROUTER, CAMERA);
    }

    @Test
    void oneMacForAll_isTakenAsItIs() {
        String proxy = """
            192.168.1.5 dev wlan0 lladdr a4:2b:b0:11:22:33 REACHABLE
            192.168.1.6 dev wlan0 lladdr a4:2b:b0:11:22:33 REACHABLE
            """;
        assertThat(NeighbourTables.ipNeigh(proxy)).extracting(Entry::mac).containsOnly(ROUTER.mac()).hasSize(2);
    }
}
