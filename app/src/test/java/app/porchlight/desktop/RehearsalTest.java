package app.porchlight.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.desktop.screen.Page;
import app.porchlight.desktop.screen.Way;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.practice.HomePlan;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnScreen
class RehearsalTest {
    @TempDir
    Path folder;

    @Test
    void everyScreenIsSeen_inThePracticeHome_andThenTheWindowIsLeft() throws InterruptedException {
        Knowledge knowledge = ShippedKnowledge.read();
        PlayedHomes homes = new PlayedHomes(knowledge, HomePlan.named("family-home"));
        List<Class<?>> seen = new CopyOnWriteArrayList<>();
        CountDownLatch left = new CountDownLatch(1);
        try (Stagehand hand = new Stagehand(homes, knowledge, Engine.maker(knowledge, Clock.systemUTC()), folder,
                Clock.systemUTC()).open()) {
            Way noting = new Way() {
                @Override
                public void go(Page page) {
                    seen.add(page.getClass());
                    hand.frame().go(page);
                }

                @Override
                public void back() {
                    hand.frame().back();
                }

                @Override
                public void redraw() {
                    hand.frame().redraw();
                }

                @Override
                public void recolour() {
                    hand.frame().recolour();
                }
            };
            Stagehand.now(() -> {
                new Rehearsal(hand.session, noting, left::countDown).begin();
                return hand;
            });
            assertThat(left.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(hand.session.practice()).isTrue();
        }
        assertThat(seen).containsAll(List.of(Page.class.getPermittedSubclasses()));
    }
}
