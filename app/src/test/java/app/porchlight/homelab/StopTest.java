package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.history.History;
import app.porchlight.history.Past;
import app.porchlight.home.Trouble;
import app.porchlight.model.CheckupResult;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ctrl-C in the middle of a long list of passwords. */
@Tag("homelab")
class StopTest {
    /** It ends within one second of a computer's own; a busy one may take some more to end the program. */
    private static final Duration SOON = Duration.ofMillis(2500);

    private final Lab lab = new Lab("stop");

    @AfterEach
    void remove() {
        lab.close();
    }

    @Test
    void ctrlC_endsSoon_andKeepsWhatWasFound() throws InterruptedException, Trouble {
        final Laptop laptop = lab.laptop("192.168.83.50", "");
        Host box = lab.join("box", "192.168.83.21", "02:00:00:00:00:21");
        BusyboxTelnet telnet = BusyboxTelnet.asking(box, "box", SampleHome.STRONG);
        Laptop.Started started = laptop.start();
        while (telnet.refused() < 2) {
            assertThat(started.process().isAlive()).isTrue();
            Thread.sleep(50);
        }
        Instant before = Instant.now();
        started.ctrlC();
        Outcome stopped = started.ended();
        assertThat(Duration.between(before, Instant.now())).isLessThan(SOON);
        assertThat(stopped.exit()).isEqualTo(130);
        assertThat(stopped.report().at("/checkup/outcome").stringValue()).isEqualTo("stopped");
        assertThat(stopped.risks(box)).containsExactly("telnet-open");
        assertThat(stopped.verdict(box, "default-password")).isEqualTo("could-not-tell");
        assertThat(remembered(laptop)).isEqualTo(1);
    }

    /** How many things at risk the history holds for the checkup that was stopped. */
    private static int remembered(Laptop laptop) throws Trouble {
        try (History history = History.open(laptop.data().resolve("history.db"))) {
            assertThat(history.past(false)).hasSize(1);
            Past past = history.past(false).getFirst();
            assertThat(past.ending()).isEqualTo(CheckupResult.Ending.STOPPED);
            return past.atRisk().values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
