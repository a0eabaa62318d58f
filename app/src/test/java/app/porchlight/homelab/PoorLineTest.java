package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A checkup of a whole home of real servers over a line on which each packet is 300 ms late, there and back, and one in
 * twenty never arrives: what is told is right, and what could not be told is said not to be.
 */
@Tag("homelab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoorLineTest {
    private static final int MILLIS = 300;
    private static final int PERCENT = 5;
    private static final int MOST_SECONDS = 200;

    private SampleHome home;
    private Host walled;
    private String ping;
    private List<Integer> tally;
    private Outcome outcome;

    @BeforeAll
    void checkTheHome() {
        home = new SampleHome();
        walled = home.lab.join("walled", "192.168.83.64", "02:00:00:00:00:64");
        swallowAllBut(walled, "80, 11211");
        walled.start("memcached", Program.MEMCACHED.path(), "-u", "nobody", "-l", "0.0.0.0").listening(11_211);
        PoorLine line = home.lab.poorLine(MILLIS, PERCENT);
        ping = home.laptop.host().run(Program.BUSYBOX.path(), "ping", "-c", "6", "-W", "2", home.router.address());
        outcome = home.laptop.check();
        tally = line.tally();
    }

    @AfterAll
    void remove() {
        if (home != null) {
            home.close();
        }
    }

    /** A firewall that says nothing to whoever knocks at another door. */
    private static void swallowAllBut(Host host, String ports) {
        String rules = host.file("wall.nft", """
            table inet wall {
              chain in {
                type filter hook input priority 0; policy drop;
                tcp dport { %s } accept
              }
            }
            """.formatted(ports)).toString();
        host.run(Program.NFT.path(), "-f", rules);
    }

    private Map<Host, Set<String>> unsafe() {
        Map<Host, Set<String>> unsafe = new HashMap<>(home.unsafe());
        unsafe.put(walled, Set.of("database-open"));
        unsafe.keySet().removeIf(host -> outcome.found(host).isEmpty());
        return unsafe;
    }

    @Test
    void line_isAsPoorAsItIsSaidToBe() {
        double quickest = Pattern.compile("min/avg/max = ([\\d.]+)/").matcher(ping).results()
            .mapToDouble(found -> Double.parseDouble(found.group(1))).findFirst().orElseThrow();
        assertThat(quickest).isBetween(2.0 * MILLIS, 2.0 * MILLIS + 200);
        assertThat(tally.getFirst()).isGreaterThan(2000);
        assertThat(100.0 * tally.getLast() / tally.getFirst()).isBetween(PERCENT - 2.0, PERCENT + 2.0);
    }

    @Test
    void checkup_endsInTime_andNearlyEverybodyIsFound() {
        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(1);
        assertThat(outcome.report().at("/checkup/outcome").stringValue()).isEqualTo("completed");
        assertThat(outcome.report().at("/checkup/seconds").doubleValue()).isLessThan(MOST_SECONDS);
        assertThat(outcome.peakMegabytes()).isBetween(20L, 200L);
        assertThat(unsafe().size()).isBetween(home.unsafe().size() - 1, home.unsafe().size() + 1);
    }

    @Test
    void nothingUnsafe_isCalledFine() {
        unsafe().forEach((host, checks) -> checks.forEach(check ->
            assertThat(outcome.verdicts(host, check)).as("%s at %s", check, host).isNotEmpty()
                .doesNotContain("fine")));
    }

    @Test
    void nothingElse_isCalledUnsafe() {
        unsafe().forEach((host, checks) -> assertThat(checks).as("%s", host).containsAll(outcome.risks(host)));
    }

    @Test
    void mostOfWhatIsUnsafe_isStillFound() {
        long there = unsafe().values().stream().mapToLong(Set::size).sum();
        long found = unsafe().keySet().stream().mapToLong(host -> outcome.risks(host).size()).sum();
        assertThat(found).isGreaterThan(there * 2 / 3);
    }
}
