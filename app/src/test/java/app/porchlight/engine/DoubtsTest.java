package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.checks.Checks;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.practice.HomePlan;
import app.porchlight.practice.PracticeHome;
import app.porchlight.practice.Tempo;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a result says of itself that may have stayed hidden. */
class DoubtsTest {
    private static final LocalDate AS_OF = Practised.KNOWLEDGE.wornOut().asOf();

    @Test
    void oldList_isDoubted() {
        assertThat(Doubts.of(List.of(), false, true, Outlook.UNKNOWN, 0))
            .containsExactly(Doubt.NO_ROUTER, Doubt.LIST_IS_OLD);
    }

    @Test
    void listOfHalfAYearAgo_isToldInTheResult() {
        assertThat(doubtsOn(AS_OF.plusMonths(6))).doesNotContain(Doubt.LIST_IS_OLD);
        assertThat(doubtsOn(AS_OF.plusMonths(6).plusDays(1))).contains(Doubt.LIST_IS_OLD);
    }

    /** Of a checkup on that day that asks nothing: the list is doubted all the same. */
    private static List<Doubt> doubtsOn(LocalDate day) {
        Clock clock = Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        Options options = new Options(false, Duration.ofMillis(1), Wishes.NONE);
        try (PracticeHome home = new PracticeHome(HomePlan.crowd(2), Practised.KNOWLEDGE, Tempo.INSTANT)) {
            CheckupResult result = new Checkup(home, Practised.KNOWLEDGE,
                Checks.all(Practised.KNOWLEDGE, new MemoryLedger(), options, clock), options, clock)
                .run(event -> { });
            return result.coverage().doubts();
        }
    }
}
