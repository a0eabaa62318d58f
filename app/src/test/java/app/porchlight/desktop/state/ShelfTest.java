package app.porchlight.desktop.state;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.history.History;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private final Shelf shelf = new Shelf(History::forgetful, trouble -> { });

    /** Else a class that practises would be told from the third checkup on that there were tries enough for today. */
    @Test
    void pretendDevices_forgive_andRealOnesDoNot() {
        for (boolean pretend : new boolean[] {true, false}) {
            shelf.tries(pretend).wrongTry("camera", "telnet", Instant.now());
        }
        assertThat(shelf.tries(true).wrongTriesSince("camera", Instant.EPOCH)).isZero();
        assertThat(shelf.tries(false).wrongTriesSince("camera", Instant.EPOCH)).isEqualTo(1);
        shelf.close();
    }
}
