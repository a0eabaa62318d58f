package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Service;
import org.junit.jupiter.api.Test;

/** Whether a page encrypts is told by what is spoken, not by the number of its door. */
class DoorsOfOddNumbersTest {
    @Test
    void pagesTheOtherWayRound_areRead() {
        try (Practised home = Practised.at("open-home")) {
            home.run();
            assertThat(home.device("192.168.77.227").device().services())
                .containsExactlyInAnyOrder(Service.tcp(8080, "https"), Service.tcp(8443, "http"));
        }
    }
}
