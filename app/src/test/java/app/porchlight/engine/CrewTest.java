package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CrewTest {
    private static final Duration A_WHILE = Duration.ofSeconds(10);

    private final Crew<String> crew = new Crew<>();

    @Test
    void whoGoesOut_tellsHowItEnded_alsoAfterAMistake() throws InterruptedException {
        crew.send(() -> crew.tell("seen"), () -> "back");
        assertThat(crew.next(A_WHILE)).contains("seen");
        assertThat(crew.next(A_WHILE)).contains("back");
        crew.send(() -> {
            throw new IllegalStateException("a mistake");
        }, () -> "back all the same");
        assertThat(crew.next(A_WHILE)).contains("back all the same");
    }

    /** What was told before a stop is still read, and may call for more: that is not begun, and nothing is lost. */
    @Test
    void onceDismissed_nobodyGoesOut() throws InterruptedException {
        AtomicBoolean went = new AtomicBoolean();
        crew.dismiss();
        crew.send(() -> went.set(true), () -> "back");
        assertThat(crew.next(Duration.ofMillis(50))).isEmpty();
        assertThat(went).isFalse();
    }
}
