package app.porchlight.desktop.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final Queue<Runnable> pending = new ArrayDeque<>();
    private final List<List<Integer>> delivered = new ArrayList<>();
    private final Batch<Integer> batch = new Batch<>(pending::add, delivered::add);

    @Test
    void burst_isOneDelivery() {
        for (int i = 0; i < 1000; i++) {
            batch.add(i);
        }
        assertThat(pending).hasSize(1);
        pending.remove().run();
        assertThat(delivered).hasSize(1);
        assertThat(delivered.getFirst()).hasSize(1000).isSorted();
    }

    @Test
    void afterDelivery_theNextIsPendingAgain() {
        batch.add(1);
        pending.remove().run();
        batch.add(2);
        assertThat(pending).hasSize(1);
        pending.remove().run();
        assertThat(delivered).containsExactly(List.of(1), List.of(2));
    }
}
