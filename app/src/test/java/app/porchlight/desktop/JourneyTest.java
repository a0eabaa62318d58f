package app.porchlight.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.practice.HomePlan;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, with the real engine in a pretend home. */
@OnScreen
class JourneyTest {
    @TempDir
    Path folder;
    private Stagehand hand;

    @BeforeEach
    void open() {
        Knowledge knowledge = ShippedKnowledge.read();
        hand = new Stagehand(new PlayedHomes(knowledge, HomePlan.named("family-home")), knowledge,
            Engine.maker(knowledge, Clock.systemUTC()), folder, Clock.systemUTC()).open();
    }

    @AfterEach
    void close() {
        hand.close();
    }

    @Test
    void consentToFixed_inThePracticeHome() {
        hand.press("consent-mine");
        hand.press("consent-agree");
        assertThat(hand.settings.consented()).isTrue();
        hand.press("try-practice");
        hand.awaitSight("practice-band");
        hand.press("check-home");
        hand.awaitSight("fix-first");
        assertThat(hand.text("verdict")).contains("need you today");

        hand.press("fix-1");
        hand.press("heal");
        hand.press("check-again");
        hand.awaitSight("to-result");
        assertThat(hand.text("proof-title")).startsWith("Fixed. Seen closed at ");
    }

    @Test
    void notHealed_isStillOpen() {
        hand.press("consent-practice");
        hand.press("check-home");
        hand.awaitSight("fix-first");
        hand.press("fix-1");
        while (!hand.sees("check-again")) {
            hand.press("guide-next");
        }
        hand.press("check-again");
        hand.awaitSight("steps-again");
        assertThat(hand.text("proof-title")).startsWith("Still open");
    }
}
