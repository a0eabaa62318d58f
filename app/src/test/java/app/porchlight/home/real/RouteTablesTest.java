package app.porchlight.home.real;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.home.Subnet;
import java.net.Inet4Address;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RouteTablesTest {
    static final String PROC = """
        Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
        wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0
        docker0\t000011AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0
        wlan0\t0001A8C0\t00000000\t0001\t0\t0\t600\t00FFFFFF\t0\t0\t0
        wlan0\t0005A8C0\t00000000\t0200\t0\t0\t0\t00FFFFFF\t0\t0\t0
        """;
    static final String IP_ROUTE = """
        default via 192.168.1.1 dev wlan0 proto dhcp src 192.168.1.34 metric 600
        172.17.0.0/16 dev docker0 proto kernel scope link src 172.17.0.1 linkdown
        192.168.1.0/24 dev wlan0 proto kernel scope link src 192.168.1.34 metric 600
        unreachable 10.9.0.0/16 metric 50
        """;
    static final String NETSTAT = """
        Routing tables

        Internet:
        Destination        Gateway            Flags           Netif Expire
        default            192.168.1.1        UGScg             en0
        default            link#21            UCSIg       bridge100      !
        127                127.0.0.1          UCS               lo0
        169.254            link#12            UCS               en0      !
        192.168.1          link#12            UCS               en0      !
        192.168.1.1/32     link#12            UCS               en0      !
        192.168.1.1        a4:2b:b0:11:22:33  UHLWIir           en0   1189
        """;
    static final String NETSTAT_BEFORE_2019 = """
        Destination        Gateway            Flags        Refs      Use   Netif Expire
        default            192.168.1.1        UGSc           84        0     en0
        192.168.1          link#4             UCS             3        0     en0
        """;
    static final String WINDOWS_ENGLISH = """
        IPv4 Route Table
        ===========================================================================
        Active Routes:
        Network Destination        Netmask          Gateway       Interface  Metric
                  0.0.0.0          0.0.0.0      192.168.1.1     192.168.1.34     35
                127.0.0.0        255.0.0.0         On-link         127.0.0.1    331
              192.168.1.0    255.255.255.0         On-link      192.168.1.34    291
        ===========================================================================
        Persistent Routes:
          None
        """;
    static final String WINDOWS_GERMAN = """
        IPv4-Routentabelle
        ===========================================================================
        Aktive Routen:
             Netzwerkziel    Netzwerkmaske          Gateway    Schnittstelle Metrik
                  0.0.0.0          0.0.0.0      192.168.1.1     192.168.1.34     35
                127.0.0.0        255.0.0.0   Auf Verbindung         127.0.0.1    331
              192.168.1.0    255.255.255.0   Auf Verbindung      192.168.1.34    291
        """;
    static final String WINDOWS_FRENCH = """
        IPv4 Table de routage
        ===========================================================================
        Itin\u201araires actifs\u00a0:
        Destination r\u201aseau    Masque r\u201aseau  Adr. passerelle   Adr. interface M\u201atrique
                  0.0.0.0          0.0.0.0      192.168.1.1     192.168.1.34     35
                127.0.0.0        255.0.0.0         On-link         127.0.0.1    331
              192.168.1.0    255.255.255.0         On-link      192.168.1.34    291
        """;
    static final String WINDOWS_SPANISH = """
        IPv4 Tabla de enrutamiento
        ===========================================================================
        Rutas activas:
        Destino de red        M\u00a0scara de red   Puerta de enlace   Interfaz  M\u201atrica
                  0.0.0.0          0.0.0.0      192.168.1.1     192.168.1.34     35
                127.0.0.0        255.0.0.0      En v\u00a1nculo         127.0.0.1    331
              192.168.1.0    255.255.255.0      En v\u00a1nculo      192.168.1.34    291
        """;
    static final List<String> WINDOWS = List.of(WINDOWS_ENGLISH, WINDOWS_GERMAN, WINDOWS_FRENCH, WINDOWS_SPANISH);

    private static Route route(String to, String via, String adapter, long metric) {
        return new Route(Subnet.of(to), via.isEmpty() ? Optional.empty() : Optional.of(Inet4Address.ofLiteral(via)),
            adapter, metric);
    }

    @Test
    void linuxFile_isRead() {
        assertThat(RouteTables.procNetRoute(PROC)).containsExactly(
            route("0.0.0.0/0", "192.168.1.1", "wlan0", 600),
            route("172.17.0.0/16", "", "docker0", 0),
            route("192.168.1.0/24", "", "wlan0", 600));
    }

    @Test
    void linuxTool_isRead() {
        assertThat(RouteTables.ipRoute(IP_ROUTE)).containsExactly(
            route("0.0.0.0/0", "192.168.1.1", "wlan0", 600),
            route("172.17.0.0/16", "", "docker0", 0),
            route("192.168.1.0/24", "", "wlan0", 600));
    }

    @Test
    void mac_isReadInItsOrderOfPreference() {
        assertThat(RouteTables.netstat(NETSTAT)).contains(
            route("0.0.0.0/0", "192.168.1.1", "en0", 0),
            route("0.0.0.0/0", "", "bridge100", 1),
            route("127.0.0.0/8", "127.0.0.1", "lo0", 2),
            route("192.168.1.0/24", "", "en0", 4));
        assertThat(RouteTables.netstat(NETSTAT_BEFORE_2019)).containsExactly(
            route("0.0.0.0/0", "192.168.1.1", "en0", 0), route("192.168.1.0/24", "", "en0", 1));
    }

    @ParameterizedTest
    @FieldSource("WINDOWS")
    void windows_isReadInEveryLanguage(String printed) {
        assertThat(RouteTables.routePrint(printed)).containsExactly(
            route("0.0.0.0/0", "192.168.1.1", "192.168.1.34", 35),
            route("127.0.0.0/8", "", "127.0.0.1", 331),
            route("192.168.1.0/24", "", "192.168.1.34", 291));
    }
}
