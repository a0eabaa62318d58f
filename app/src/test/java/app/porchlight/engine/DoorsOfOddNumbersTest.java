package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Service;
import org.junit.jupiter.api.Test;

/** Whether a page encrypts is told by what is spoken, not by the number of its door. */
class DoorsOfOddNumbersTest {
    @Test
    void pageTheOtherWayRound_isRead() {
        try (Practised home = Practised.at("open-home")) {
            home.run();
            assertThat(home.device("192.168.77.227").device().services())
                .containsExactly(Service.tcp(8080, "https"));
        }
    }
}
