package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Verdict.CouldNotTell;
import app.porchlight.model.Verdict.Why;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stopping keeps what was found, whatever was going on. */
class StopTest {
    @ParameterizedTest
    @ValueSource(classes = {CheckupEvent.Started.class, CheckupEvent.DeviceSeen.class, CheckupEvent.Looking.class,
        CheckupEvent.Concluded.class, CheckupEvent.DeviceDone.class})
    void stopped_endsSoonAndKeepsWhatWasFound(Class<?> at) {
        try (Practised hostile = Practised.at("hostile-home")) {
            AtomicLong when = new AtomicLong();
            CheckupResult result = hostile.run(event -> {
                if (at.isInstance(event) && when.compareAndSet(0, System.nanoTime())) {
                    Thread.currentThread().interrupt();
                }
            });
            long took = System.nanoTime() - when.get();
            assertThat(result.ending()).isEqualTo(Ending.STOPPED);
            // Promised is a second; the bound leaves room for a busy machine and is far below any time limit.
            assertThat(Duration.ofNanos(took)).isLessThan(Duration.ofSeconds(3));
            assertThat(hostile.events.getLast()).isEqualTo(new CheckupEvent.Finished(result));
            var concluded = hostile.events.stream().filter(CheckupEvent.Concluded.class::isInstance)
                .map(event -> ((CheckupEvent.Concluded) event).finding()).toList();
            assertThat(result.findings()).containsAll(concluded);
        }
    }

    @Test
    void notAsked_isNeverFine() {
        try (Practised family = Practised.at("family-home")) {
            CheckupResult result = family.run(event -> {
                if (event instanceof CheckupEvent.DeviceSeen) {
                    Thread.currentThread().interrupt();
                }
            });
            assertThat(result.findings()).isNotEmpty()
                .allMatch(finding -> finding.verdict().equals(new CouldNotTell(Why.STOPPED)));
        }
    }
}
