package app.porchlight.home.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.porchlight.home.Subnet;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.jupnp.model.UnsupportedDataException;

/** Whatever stands in a table or comes from a device: the readers give what they can, or say the one declared no. */
class MutationsTest {
    private static final int ROUNDS = 4000;
    private static final Inet4Address DEVICE = Inet4Address.ofLiteral("192.168.1.20");

    /** The same every time: a failure can be looked at again. */
    private final Random random = new Random(20261122);

    private void mutate(List<String> recorded, Consumer<String> reader) {
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder(recorded.get(random.nextInt(recorded.size())));
            int changes = 1 + random.nextInt(12);
            for (int change = 0; change < changes && !text.isEmpty(); change++) {
                change(text);
            }
            String mutated = text.toString();
            assertThatCode(() -> reader.accept(mutated)).as(mutated).doesNotThrowAnyException();
        }
    }

    private void change(StringBuilder text) {
        int at = random.nextInt(text.length());
        int until = Math.min(text.length(), at + random.nextInt(40));
        switch (random.nextInt(7)) {
            case 0 -> text.setCharAt(at, (char) random.nextInt(0x250));
            case 1 -> text.delete(at, until);
            case 2 -> text.insert(at, text.substring(at, until));
            case 3 -> text.setLength(at);
            case 4 -> text.insert(at, "9".repeat(random.nextInt(30)));
            case 5 -> text.insert(at, " \t.:/-\n\r\0<>&%".charAt(random.nextInt(13)));
            default -> text.replace(at, until, Long.toHexString(random.nextLong()));
        }
    }

    @Test
    void sixTables_neverThrow_andNeverGiveNobody() {
        mutate(SixTablesTest.ALL, text -> SixTables.read(text).forEach(entry -> {
            assertThat(entry.mac().nobody()).isFalse();
            assertThat(entry.address().isMulticastAddress()).isFalse();
        }));
    }

    @Test
    void neighbourTables_neverThrow_andNeverGiveNobody() {
        List<String> recorded = Stream.concat(Stream.of(NeighbourTablesTest.PROC, NeighbourTablesTest.IP_NEIGH),
            NeighbourTablesTest.OF_ARP.stream()).toList();
        mutate(recorded, text -> Stream.of(NeighbourTables.procNetArp(text), NeighbourTables.ipNeigh(text),
            NeighbourTables.arp(text)).flatMap(List::stream)
            .forEach(entry -> {
                assertThat(entry.mac().nobody()).isFalse();
                assertThat(Numbers.address(entry.address().getHostAddress())).contains(entry.address());
            }));
    }

    @Test
    void routingTables_neverThrow() {
        List<String> recorded = Stream.concat(Stream.of(RouteTablesTest.PROC, RouteTablesTest.IP_ROUTE,
            RouteTablesTest.NETSTAT, RouteTablesTest.NETSTAT_BEFORE_2019), RouteTablesTest.WINDOWS.stream()).toList();
        mutate(recorded, text -> {
            RouteTables.procNetRoute(text);
            RouteTables.ipRoute(text);
            RouteTables.netstat(text);
            RouteTables.routePrint(text);
        });
    }

    @Test
    void searchAnswers_areReadOrDropped_andNeverNameAnotherDevice() {
        SsdpFilter filter = new SsdpFilter(Subnet.of("192.168.1.0/24"));
        List<String> recorded = List.of(SsdpFilterTest.answer("http://192.168.1.20:80/d.xml"),
            SsdpFilterTest.answer("http://192.168.1.20:80/d.xml").replace("HTTP/1.1 200 OK", "NOTIFY * HTTP/1.1")
                .replace("EXT:", "NTS: ssdp:alive"));
        mutate(recorded, text -> {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            try {
                String location = filter.read(DEVICE, new DatagramPacket(bytes, bytes.length,
                    new InetSocketAddress(DEVICE, 1900))).getHeaders().getFirstHeader("LOCATION");
                assertThat(location == null || DeviceUrl.of(location).orElseThrow().host().equals(DEVICE)).isTrue();
            } catch (UnsupportedDataException dropped) {
                assertThat(dropped).isNotNull();
            }
        });
    }

    @Test
    void routersAnswers_areReadOrRefused() {
        List<String> recorded = List.of("<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/"
            + "envelope/\"><s:Body><u:R xmlns:u=\"urn:x\"><NewExternalPort>80</NewExternalPort><a><![CDATA[x]]></a>"
            + "<!-- c --><NewInternalClient>192.168.1.20</NewInternalClient></u:R></s:Body></s:Envelope>",
            "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>");
        mutate(recorded, text -> {
            try {
                assertThat(Markup.readable(text).isEmpty() || Markup.readable(text).startsWith("<")).isTrue();
                Soap.values(text);
            } catch (IOException refused) {
                assertThat(refused).isNotNull();
            }
        });
    }

    @Test
    void whatTheSystemTellsOfItsConnection_neverThrows() {
        mutate(Stream.concat(WifiTablesTest.ALL.stream(), NameServerTablesTest.ALL.stream()).toList(), text -> {
            WifiTables.iw(text);
            WifiTables.nmcli(text);
            WifiTables.netsh(text, "Intel(R) Wi-Fi 6 AX201 160MHz");
            WifiTables.netshGuests(text, WifiTablesTest.NETSH);
            WifiTables.netshGuests(WifiTablesTest.NETWORKS, text);
            WifiTables.airport(text, "en0");
            NameServerTables.resolvConf(text);
            NameServerTables.resolvectl(text);
            NameServerTables.scutil(text, "en0");
            assertThat(NameServerTables.lines(text)).hasSizeLessThanOrEqualTo(16);
        });
    }

    @Test
    void longLines_areReadInNoTime() {
        for (String unit : List.of("1.", "9", " ", "a:", "0-", "default ", "\t", "<", "192.168.1.1 ", "00:11:22:33:")) {
            String line = unit.repeat(200_000 / unit.length());
            NeighbourTables.arp(line);
            NeighbourTables.procNetArp(line);
            RouteTables.procNetRoute(line + "\n" + line);
            RouteTables.ipRoute(line);
            RouteTables.netstat(line);
            RouteTables.routePrint(line);
            assertThat(DeviceUrl.of(line)).isEmpty();
            WifiTables.iw(line);
            WifiTables.nmcli(line);
            WifiTables.netsh(line, "x");
            WifiTables.netshGuests(line, line);
            WifiTables.airport(line, "en0");
            NameServerTables.scutil(line, "en0");
            NameServerTables.lines(line);
        }
    }
}
