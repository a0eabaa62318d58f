package app.porchlight.desktop.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class BackstageTest {
    private final List<Mishap> mishaps = new CopyOnWriteArrayList<>();
    private final Backstage stage = new Backstage("test", Runnable::run, mishaps::add);

    @Test
    void tasks_runOneAfterTheOther_alsoAfterOneThatFailed() {
        List<String> done = new ArrayList<>();
        stage.run(() -> done.add("one"));
        stage.run(() -> {
            throw new IllegalStateException("ours");
        });
        stage.run(() -> done.add("two"));
        stage.close();
        assertThat(done).containsExactly("one", "two");
        assertThat(mishaps).hasSize(1);
    }

    /** The window is closed while something on the screen still asks for what is remembered. */
    @Test
    void afterTheEnd_aTaskIsLeft_withoutANoise() {
        stage.close();
        List<String> done = new ArrayList<>();
        assertThat(stage.run(() -> done.add("late")).isDone()).isTrue();
        assertThat(done).isEmpty();
        assertThat(mishaps).isEmpty();
    }
}
