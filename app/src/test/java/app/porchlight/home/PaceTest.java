package app.porchlight.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE / 2);
    private final Pace pace = new Pace(10, 3, clock::get);

    @Test
    void burstGoesAtOnce_restWaitsItsTurn() {
        assertThat(pace.book()).isZero();
        assertThat(pace.book()).isZero();
        assertThat(pace.book()).isZero();
        assertThat(pace.book()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(100));
        assertThat(pace.book()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(200));
    }

    @Test
    void longRest_fillsTheBurstAgain_butNoMore() {
        for (int i = 0; i < 5; i++) {
            pace.book();
        }
        clock.addAndGet(TimeUnit.HOURS.toNanos(1));
        assertThat(pace.book()).isZero();
        assertThat(pace.book()).isZero();
        assertThat(pace.book()).isZero();
        assertThat(pace.book()).isPositive();
    }

    @Test
    void quickened_goesOnFaster_butNeverSlower() {
        for (int i = 0; i < 3; i++) {
            pace.book();
        }
        pace.quickenTo(100);
        assertThat(pace.book()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(10));
        pace.quickenTo(5);
        assertThat(pace.book()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(20));
    }
}
