package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Service;
import app.porchlight.model.Verdict.CouldNotTell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind doors whose numbers say little, or the opposite. */
class DoorsOfOddNumbersTest {
    private static Practised home;

    @BeforeAll
    static void check() {
        home = Practised.at("open-home");
        home.run();
    }

    @AfterAll
    static void leave() {
        home.close();
    }

    /** Whether a page encrypts is told by what is spoken, not by the number of its door. */
    @Test
    void pageTheOtherWayRound_isRead() {
        assertThat(home.device("192.168.77.227").device().services()).containsExactly(Service.tcp(8080, "https"));
    }

    /** For want of an answer, or of a clear one: it depends on who hangs up first. */
    @ParameterizedTest
    @ValueSource(strings = {"telnet-open", "telnet-no-login", "ftp-open", "ssh-old", "camera-open"})
    void doorBehindWhichNothingIsSaid_cannotBeTold(String check) {
        assertThat(home.verdicts("192.168.77.228", check)).isNotEmpty().hasOnlyElementsOfType(CouldNotTell.class);
    }
}
