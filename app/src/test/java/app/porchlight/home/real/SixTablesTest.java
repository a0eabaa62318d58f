package app.porchlight.home.real;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.home.real.SixTables.Entry;
import app.porchlight.model.Mac;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class SixTablesTest {
    static final String LINUX = """
        fe80::a62b:b0ff:fe11:2233 lladdr a4:2b:b0:11:22:33 router STALE
        2001:db8:7:1::20 lladdr 00:12:16:a4:3b:20 REACHABLE
        fe80::212:16ff:fea4:3b21  FAILED
        fe80::212:16ff:fea4:3b22  INCOMPLETE
        fe80::212:16ff:fea4:3b23 lladdr 00:12:16:a4:3b:23 FAILED
        ff02::fb lladdr 33:33:00:00:00:fb NOARP
        """;
    static final String MAC = """
        Neighbor                                Linklayer Address  Netif Expire    St Flgs Prbs
        ::1                                     (incomplete)         lo0 permanent R
        fe80::1%lo0                             (incomplete)         lo0 permanent R
        fe80::a62b:b0ff:fe11:2233%en0           a4:2b:b0:11:22:33    en0 23h59m58s S  R
        2001:db8:7:1::20                        0:12:16:a4:3b:20     en0 12s       R
        fe80::212:16ff:fea4:3b21%en0            (incomplete)         en0 expired   N
        """;
    static final String WINDOWS = """

        Interface 11: Wi-Fi


        Internet Address                              Physical Address   Type
        --------------------------------------------  -----------------  -----------
        fe80::a62b:b0ff:fe11:2233                     a4-2b-b0-11-22-33  Reachable (Router)
        2001:db8:7:1::20                              00-12-16-a4-3b-20  Stale
        fe80::212:16ff:fea4:3b21                      Unreachable        Unreachable
        fe80::212:16ff:fea4:3b22                      00-00-00-00-00-00  Unreachable
        ff02::1                                       33-33-00-00-00-01  Permanent
        """;
    static final String WINDOWS_GERMAN = """

        Schnittstelle 11: WLAN


        Internetadresse                               Physische Adresse  Typ
        --------------------------------------------  -----------------  -----------
        fe80::a62b:b0ff:fe11:2233                     a4-2b-b0-11-22-33  Erreichbar (Router)
        2001:db8:7:1::20                              00-12-16-a4-3b-20  Abgelaufen
        fe80::212:16ff:fea4:3b21                      Nicht erreichbar   Nicht erreichbar
        ff02::16                                      33-33-00-00-00-16  Permanent
        """;
    static final List<String> ALL = List.of(LINUX, MAC, WINDOWS, WINDOWS_GERMAN);

    private static Inet6Address six(String written) {
        return (Inet6Address) InetAddress.ofLiteral(written);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void tables_giveThoseThatAnswered(String printed) {
        assertThat(SixTables.read(printed)).containsExactly(
            new Entry(six("fe80::a62b:b0ff:fe11:2233"), Mac.of("a4:2b:b0:11:22:33").orElseThrow()),
            new Entry(six("2001:db8:7:1::20"), Mac.of("00:12:16:a4:3b:20").orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"fe80::20,true", "fd12:3456::20,true", "2001:db8:7:1::20,true", "2001:db8:7:2::20,false",
        "2001:db8:7:1::2,false", "fe80::2,false", "::1,false", "ff02::1,false"})
    void onlyAddressesAtHome_areTold(String address, boolean told) {
        assertThat(SixNeighbours.atHome(six(address), List.of(six("fe80::2"), six("2001:db8:7:1::2")))).isEqualTo(told);
    }

    @Test
    void nonsense_isPassedOver() {
        assertThat(SixTables.read(":::::::: lladdr a4:2b:b0:11:22:33\n::ffff:1.2.3.4 a4:2b:b0:11:22:33\n"
            + "a".repeat(100_000) + "\n" + ":".repeat(100_000) + " a4:2b:b0:11:22:33")).isEmpty();
    }
}
