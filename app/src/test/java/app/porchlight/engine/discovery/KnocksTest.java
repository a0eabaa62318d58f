package app.porchlight.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.knowledge.Door;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnocksTest {
    private static final Door REDIS = new Door(6379, Door.Behind.MUTE, Optional.empty(), Set.of(),
        Set.of("redis-open"));
    private static final Knocks ANSWERED = new Knocks(1, 100, 10, 0, List.of(REDIS), false);

    @Test
    void severalAddresses_areCountedTogether() {
        assertThat(Knocks.together(List.of(ANSWERED, new Knocks(2, 50, 0, 0, List.of(REDIS), false))))
            .isEqualTo(new Knocks(3, 150, 10, 0, List.of(REDIS), false));
    }

    @Test
    void oneAddressThatIsSilentOrLeftOrNotAsked_leavesTheWholeOpen() {
        List.of(new Knocks(0, 0, 111, 0, List.of(), false), new Knocks(1, 100, 10, 0, List.of(), true),
            new Knocks(1, 100, 0, 10, List.of(), false)).forEach(unclear -> {
                Knocks together = Knocks.together(List.of(ANSWERED, unclear));
                assertThat(together.complete()).isFalse();
                assertThat(together.leavesOut("redis-open")).isTrue();
            });
    }
}
