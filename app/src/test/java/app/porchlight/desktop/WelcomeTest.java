package app.porchlight.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.desktop.screen.Page;
import app.porchlight.home.Place;
import app.porchlight.home.Trouble;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.practice.HomePlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first screen knows of where one is. */
@OnScreen
class WelcomeTest {
    private static Knowledge knowledge;

    @TempDir
    Path folder;
    private PlayedHomes homes;
    private Stagehand hand;

    @BeforeAll
    static void read() {
        knowledge = ShippedKnowledge.read();
    }

    @BeforeEach
    void prepare() {
        homes = new PlayedHomes(knowledge, HomePlan.named("family-home"));
        hand = new Stagehand(homes, knowledge, (home, options, tries) -> new Script(List.of()), folder,
            Stagehand.EVENING);
        hand.settings.consented(true);
    }

    @AfterEach
    void close() {
        hand.close();
    }

    @Test
    void noNetwork_saysSoAndTriesAgain() {
        homes.trouble(Trouble.Key.NO_NETWORK);
        hand.open().awaitSight("try-again");
        assertThat(hand.sees("check-home")).isFalse();
        homes.trouble(null);
        hand.press("try-again");
        hand.awaitSight("check-home");
    }

    @Test
    void noNetwork_isNoMatterInThePracticeHome() {
        homes.trouble(Trouble.Key.NO_NETWORK);
        hand.open().awaitSight("try-again");
        hand.press("try-practice");
        hand.awaitSight("practice-band");
        assertThat(hand.sees("notice")).isFalse();
        hand.press("leave-practice");
        hand.awaitSight("try-again");
    }

    @Test
    void welcome_namesTheNetworkAndTheComputer() {
        homes.places(List.of(Played.place("wlan0", "192.168.77.0/24", "Maple Street")));
        hand.open();
        Stagehand.await(() -> hand.sees("this-computer"));
        assertThat(hand.text("network")).isEqualTo("Your home network: Maple Street");
        assertThat(hand.text("this-computer")).isEqualTo("This computer: annas-laptop");
    }

    @Test
    void networkWithoutAName_showsItsNumbersOnlyToThoseWhoWantThem() {
        Place named = Played.place("eth0", "192.168.77.0/24", "");
        homes.places(List.of(new Place(named.adapter(), named.own(), named.subnet(), named.router(),
            Optional.empty())));
        hand.open();
        Stagehand.await(() -> hand.text("network").equals("Your home network: the one this computer is on"));
        hand.settings.details(true);
        hand.go(new Page.Welcome());
        assertThat(hand.text("network")).contains("/24");
    }
}
