package app.porchlight.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.home.Doorkeeper;
import app.porchlight.model.Evidence;
import app.porchlight.model.Said;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the hostile home is as hostile as its file says; what the engine makes of it is tested there. */
class HostileHomeTest {
    private final PracticeHome home = new PracticeHome(HomePlan.named("hostile-home"), new FewLogins(), Tempo.INSTANT);

    @AfterEach
    void leave() {
        home.close();
    }

    @ParameterizedTest
    @CsvSource({"192.168.77.20, 23", "192.168.77.23, 23", "192.168.77.24, 23", "192.168.77.30, 80",
        "192.168.77.30, 8080", "192.168.77.31, 80"})
    void saysTooMuch_isCutOffByTheDoorkeeper(String address, int port) throws IOException {
        try (Caller caller = Caller.to(home, address, port)) {
            caller.say("GET / HTTP/1.1\r\n\r\n");
            assertThat(caller.hearAll().length()).isEqualTo(Doorkeeper.MOST_BYTES);
        }
    }

    @Test
    void neverSpeaks_saysNothing() throws IOException {
        try (Caller caller = Caller.to(home, "192.168.77.21", 23)) {
            caller.socket().setSoTimeout(200);
            caller.say("hello\r\n");
            assertThatThrownBy(() -> caller.socket().getInputStream().read())
                .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void closesAtOnce_isOver() throws IOException {
        try (Caller caller = Caller.to(home, "192.168.77.22", 23)) {
            assertThatThrownBy(() -> caller.socket().getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void letsEverybodyIn_takesAnyPassword() throws IOException {
        try (Caller caller = Caller.to(home, "192.168.77.40", 23)) {
            caller.hearUntil("honey login: ");
            caller.say("no-such-user\r\n").hearUntil("Password: ");
            assertThat(caller.say("no-such-password\r\n").hearUntil("\u001b[6n")).contains("BusyBox");
        }
    }

    @Test
    void locksAfterThree_andCounts() throws IOException {
        String vault = "192.168.77.42";
        try (Caller caller = Caller.to(home, vault, 23)) {
            for (int i = 0; i < 3; i++) {
                caller.hearUntil("vault login: ");
                caller.say("root\r\n").hearUntil("Password: ");
                caller.say("guess\r\n");
            }
            caller.hearAll();
        }
        try (Caller caller = Caller.to(home, vault, 23)) {
            assertThat(caller.hearAll()).endsWith("Too many failed logins. Try again later.\r\n");
        }
        assertThat(home.tally(Caller.host(vault))).isEqualTo(new Tally(2, 3, 3, true, 0));
    }

    @Test
    void leavesInTheMiddle_isSilentFromThenOn() throws IOException {
        String leaving = "192.168.77.62";
        for (int i = 0; i < 40; i++) {
            Caller.to(home, leaving, 80).close();
        }
        assertThatThrownBy(() -> home.connect(Caller.host(leaving), 80, Duration.ofMillis(10)))
            .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void twoHundredDoors_areAllOpen() throws IOException {
        for (int port = 8000; port < 8200; port++) {
            try (Caller caller = Caller.to(home, "192.168.77.63", port)) {
                assertThat(caller.hearUntil("\r\n")).isEqualTo("hello\r\n");
            }
        }
    }

    @Test
    void listen_hostileNamesComeCleaned() throws InterruptedException {
        List<Evidence> heard = new ArrayList<>();
        home.listen(Duration.ofSeconds(8), heard::add);

        assertThat(heard.toString()).doesNotContainPattern("[\\p{Cntrl}\u202A-\u202E\u2066-\u2069\u200B]")
            .contains("<script>");
        assertThat(heard).filteredOn(Evidence.Announcement.class::isInstance)
            .extracting(each -> ((Evidence.Announcement) each).name().length()).contains(Said.LONGEST);
        // The twins share their hardware, and so do the two addresses of the one that moves.
        assertThat(heard.stream().filter(Evidence.Neighbour.class::isInstance)
            .map(each -> ((Evidence.Neighbour) each).mac()).distinct().count())
            .isEqualTo(heard.stream().filter(Evidence.Neighbour.class::isInstance).count() - 2);
    }

    @Test
    void everySortOfHome_opens() {
        for (HomePlan plan : List.of(HomePlan.named("tidy-home"), HomePlan.crowd(80), HomePlan.crowd(250))) {
            try (PracticeHome each = new PracticeHome(plan, new FewLogins(), Tempo.INSTANT)) {
                assertThat(each.place().own()).isNotNull();
            }
        }
    }
}
