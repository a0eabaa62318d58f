package app.porchlight.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.knowledge.ShippedKnowledge;
import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is expected here was heard from BusyBox 1.35's telnetd and login. */
class PretendTelnetTest {
    private static final String HELLO = "\u00ff\u00fd\u0001\u00ff\u00fd\u001f\u00ff\u00fb\u0001\u00ff\u00fb\u0003";
    private static final String CAMERA = "192.168.77.20";

    private final PracticeHome home =
        new PracticeHome(HomePlan.named("family-home"), ShippedKnowledge.read(), Tempo.INSTANT);

    @AfterEach
    void leave() {
        home.close();
    }

    @Test
    void factoryPassword_opensAShell() throws IOException {
        try (Caller caller = Caller.to(home, CAMERA, 23)) {
            assertThat(caller.hearUntil("login: ")).isEqualTo(HELLO + "\r\r\nLocalHost login: ");
            assertThat(caller.say("root\r\n").hearUntil("Password: ")).isEqualTo("root\r\nPassword: ");
            assertThat(caller.say("xc3511\r\n").hearUntil("\u001b[6n")).startsWith("\r\n\r\n\r\nBusyBox v")
                .endsWith("~ # \u001b[6n");
            assertThat(caller.say("echo porch$((40+2))\r\n").hearUntil("# \u001b[6n")).contains("porch42\r\n");
            assertThat(caller.say("exit\r\n").hearAll()).isEqualTo("exit\r\n");
        }
    }

    @Test
    void wrongPassword_isToldThreeTimesAndThenItHangsUp() throws IOException {
        try (Caller caller = Caller.to(home, CAMERA, 23)) {
            caller.hearUntil("login: ");
            for (int i = 0; i < 2; i++) {
                caller.say("root\r\0").hearUntil("Password: ");
                assertThat(caller.say("guess\r\0").hearUntil("login: "))
                    .isEqualTo("\r\nLogin incorrect\r\nLocalHost login: ");
            }
            caller.say("root\r").hearUntil("Password: ");
            assertThat(caller.say("guess\r").hearAll()).isEqualTo("\r\nLogin incorrect\r\n");
        }
        assertThat(home.tally(Caller.host(CAMERA))).isEqualTo(new Tally(1, 3, 3, false, 0));
    }

    @Test
    void noLogin_theShellIsThereAtOnce() throws IOException {
        try (Caller caller = Caller.to(home, "192.168.77.23", 23)) {
            assertThat(caller.hearUntil("\u001b[6n")).startsWith(HELLO + "\r\r\n\r\n\r\nBusyBox v1.")
                .endsWith(" built-in shell (ash)\r\n"
                    + "Enter 'help' for a list of built-in commands.\r\n\r\n~ # \u001b[6n");
            assertThat(caller.say("id\r\n").hearUntil("\u001b[6n"))
                .isEqualTo("id\r\nuid=0(root) gid=0(root)\r\n~ # \u001b[6n");
        }
        assertThat(home.tally(Caller.host("192.168.77.23")).tries()).isZero();
    }

    @Test
    void options_areNotTakenForTyping() throws IOException {
        try (Caller caller = Caller.to(home, CAMERA, 23)) {
            caller.hearUntil("login: ");
            caller.say("\u00ff\u00fc\u0001ro\u00ff\u00fa\u0018\u0000XTERM\u00ff\u00f0ot\n");
            assertThat(caller.hearUntil("Password: ")).isEqualTo("root\r\nPassword: ");
        }
    }

    @Test
    void healed_theDoorIsClosed() throws IOException {
        home.heal(Caller.host(CAMERA));

        assertThatThrownBy(() -> Caller.to(home, CAMERA, 23)).isInstanceOf(ConnectException.class);
    }
}
