package app.porchlight.engine.checks;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.Checkup;
import app.porchlight.engine.MemoryLedger;
import app.porchlight.engine.Options;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.Finding;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.practice.HomePlan;
import app.porchlight.practice.PracticeHome;
import app.porchlight.practice.Tally;
import app.porchlight.practice.Tempo;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a telnet door that locks goes through, as it counts it itself. */
class TelnetCourtesyTest {
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    private static final InetAddress INTERCOM = InetAddress.ofLiteral("192.168.77.32");

    private final MemoryLedger ledger = new MemoryLedger();

    private List<Verdict> check(PracticeHome home) {
        Clock clock = Clock.systemUTC();
        CheckupResult result = new Checkup(home, KNOWLEDGE, Checks.all(KNOWLEDGE, ledger, Options.CAREFUL, clock),
            Options.CAREFUL, clock).run(event -> { });
        return result.devices().stream().filter(each -> each.device().address().equals(INTERCOM))
            .flatMap(each -> each.findings().stream()).filter(each -> each.check().equals("default-password"))
            .filter(each -> each.service().filter(door -> door.port() == 23).isPresent())
            .map(Finding::verdict).toList();
    }

    @Test
    void locksAfterTwo_getsNoTryMoreThanItTookToSeeTheLock_andNoneTheNextTime() {
        try (PracticeHome home = new PracticeHome(HomePlan.named("family-home"), KNOWLEDGE, Tempo.INSTANT)) {
            assertThat(check(home)).containsExactly(new Verdict.CouldNotTell(Why.LOCKED));
            Tally first = home.tally(INTERCOM);
            assertThat(first.wrong()).isEqualTo(2);
            assertThat(first.tries()).isLessThanOrEqualTo(3);
            assertThat(check(home)).containsExactly(new Verdict.CouldNotTell(Why.LOCKED));
            assertThat(home.tally(INTERCOM).tries()).isEqualTo(first.tries());
        }
    }
}
