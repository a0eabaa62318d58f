package app.porchlight.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.report.HandMade;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    private final Words words = Words.in(Locale.ENGLISH);

    @Test
    void fromWhereItWasLooked_isTold() {
        assertThat(words.surroundings().network(HandMade.home()))
            .isEqualTo("The network 192.168.1.0/24, by way of “wlan0” on this computer");
        assertThat(words.surroundings().view(HandMade.home(), words::deviceName)).containsExactly(
            "Your Wi-Fi “Home”: well guarded (WPA2)",
            "There is a guest network: “Home guests”. It is a good place for smart devices.",
            "One device gave no answer, perhaps asleep: Unknown device");
    }

    @Test
    void whatTheRouterKnowsBesides_isCounted() {
        assertThat(words.surroundings().doubts(HandMade.result(Ending.COMPLETED, List.of(Doubt.ROUTER_KNOWS_MORE))))
            .containsExactly("Your router knows of 2 more devices than we saw.");
    }
}
