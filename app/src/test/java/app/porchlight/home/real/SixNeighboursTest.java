package app.porchlight.home.real;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Evidence;
import app.porchlight.model.Mac;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told of a neighbour table by IPv6. The system's own table is read in the homelab's tests. */
class SixNeighboursTest {
    private static final Inet6Address OWN = six("fe80::50");
    private static final int MOST = 4000;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final List<Evidence> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger pings = new AtomicInteger();

    private static Inet6Address six(String written) {
        return (Inet6Address) InetAddress.ofLiteral(written);
    }

    private static SixTables.Entry entry(int number) {
        return new SixTables.Entry(six("fe80::1:" + Integer.toHexString(number)), new Mac(0x0012_1600_0000L + number));
    }

    private SixNeighbours neighbours(List<Inet6Address> own, List<SixTables.Entry> table) {
        return new SixNeighbours(new SixNeighbours.Link() {
            @Override
            public List<Inet6Address> own() {
                return own;
            }

            @Override
            public void pingEverybody() {
                pings.incrementAndGet();
            }

            @Override
            public List<SixTables.Entry> neighbours() {
                looks.incrementAndGet();
                return table;
            }
        }, heard::add);
    }

    @Test
    void everyNeighbour_isToldOnce_thoughTheTableIsReadAgain_andItStopsWhenTold() throws Exception {
        SixNeighbours way = neighbours(List.of(OWN), List.of(entry(1), entry(2), entry(1),
            new SixTables.Entry(OWN, new Mac(0x0012_1600_0050L))));
        Duration stopping = LoopbackNeighbours.run(way::run, () -> looks.get() >= 3);
        assertThat(heard).containsExactly(new Evidence.Neighbour(entry(1).address(), entry(1).mac()),
            new Evidence.Neighbour(entry(2).address(), entry(2).mac()));
        assertThat(pings).hasValue(2);
        assertThat(stopping).isLessThan(SOON);
    }

    @Test
    void emptyTable_tellsNothing() throws Exception {
        SixNeighbours way = neighbours(List.of(OWN), List.of());
        assertThat(LoopbackNeighbours.run(way::run, () -> looks.get() >= 1)).isLessThan(SOON);
        assertThat(heard).isEmpty();
    }

    @Test
    void withoutIpv6_nobodyIsPinged() {
        neighbours(List.of(), List.of(entry(1))).run();
        assertThat(pings).hasValue(0);
        assertThat(heard).isEmpty();
    }

    @Test
    void tableWithoutEnd_isNotReadOut() {
        List<SixTables.Entry> many = IntStream.range(0, 3 * MOST).mapToObj(SixNeighboursTest::entry).toList();
        neighbours(List.of(OWN), many).run();
        assertThat(heard).hasSize(MOST);
    }
}
