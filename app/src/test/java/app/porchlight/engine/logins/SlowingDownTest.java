package app.porchlight.engine.logins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SlowingDownTest {
    private static boolean slowed(long... seconds) {
        SlowingDown pace = new SlowingDown();
        return LongStream.of(seconds).mapToObj(Duration::ofSeconds).reduce(false,
            (before, answer) -> pace.slowed(answer) || before, Boolean::logicalOr);
    }

    @Test
    void doublingWaits_areASignOfALock() {
        assertThat(slowed(1, 2, 4, 8)).isTrue();
    }

    @Test
    void steadyWaits_areNot() {
        assertThat(slowed(3, 3, 3, 4, 3, 3)).isFalse();
    }

    @Test
    void quickAnswersThatGrowALittle_areNot() {
        assertThat(slowed(0, 1, 2, 3)).isFalse();
    }
}
