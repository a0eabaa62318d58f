package app.porchlight.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.knowledge.ShippedKnowledge;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is expected here was heard from vsftpd 3.0.3. */
class PretendFtpTest {
    private static final String STORAGE = "192.168.77.30";

    private final PracticeHome family =
        new PracticeHome(HomePlan.named("family-home"), ShippedKnowledge.read(), Tempo.INSTANT);
    private final PracticeHome tidy = new PracticeHome(HomePlan.named("tidy-home"), new FewLogins(), Tempo.INSTANT);
    private final PracticeHome hostile =
        new PracticeHome(HomePlan.named("hostile-home"), new FewLogins(), Tempo.INSTANT);

    @AfterEach
    void leave() {
        family.close();
        tidy.close();
        hostile.close();
    }

    @Test
    void anonymous_isLetIn() throws IOException {
        try (Caller caller = Caller.to(family, STORAGE, 21)) {
            assertThat(caller.hearUntil("\r\n")).isEqualTo("220 NASFTPD Turbo station 1.3.5a Server (ProFTPD)\r\n");
            assertThat(caller.say("PWD\r\n").hearUntil("\r\n")).isEqualTo("530 Please login with USER and PASS.\r\n");
            assertThat(caller.say("USER anonymous\r\n").hearUntil("\r\n"))
                .isEqualTo("331 Please specify the password.\r\n");
            assertThat(caller.say("PASS a@b\r\n").hearUntil("\r\n")).isEqualTo("230 Login successful.\r\n");
            assertThat(caller.say("PWD\r\n").hearUntil("\r\n")).isEqualTo("257 \"/\" is the current directory\r\n");
            assertThat(caller.say("QUIT\r\n").hearAll()).isEqualTo("221 Goodbye.\r\n");
        }
    }

    @Test
    void stranger_isRefusedThreeTimesAndThenItHangsUp() throws IOException {
        try (Caller caller = Caller.to(tidy, "192.168.77.12", 21)) {
            assertThat(caller.hearUntil("\r\n")).isEqualTo("220 (vsFTPd 3.0.3)\r\n");
            for (int i = 0; i < 2; i++) {
                caller.say("USER anonymous\r\n").hearUntil("\r\n");
                assertThat(caller.say("PASS x\r\n").hearUntil("\r\n")).isEqualTo("530 Login incorrect.\r\n");
            }
            caller.say("USER admin\r\n").hearUntil("\r\n");
            assertThat(caller.say("PASS x\r\n").hearAll()).isEqualTo("530 Login incorrect.\r\n");
        }
        assertThat(tidy.tally(Caller.host("192.168.77.12")).wrong()).isEqualTo(3);
    }

    @Test
    void features_tellOfEncryptionOnlyWhereItIsOffered() throws IOException {
        try (Caller with = Caller.to(tidy, "192.168.77.12", 21); Caller without = Caller.to(family, STORAGE, 21)) {
            assertThat(with.say("FEAT\r\n").hearUntil("211 End\r\n")).contains(" AUTH TLS\r\n");
            assertThat(without.say("FEAT\r\n").hearUntil("211 End\r\n")).doesNotContain("TLS")
                .endsWith("211-Features:\r\n EPRT\r\n EPSV\r\n MDTM\r\n PASV\r\n REST STREAM\r\n SIZE\r\n TVFS\r\n"
                    + "211 End\r\n");
        }
    }

    @Test
    void tooManyWrong_everybodyIsLockedOut() throws IOException {
        String vault = "192.168.77.42";
        try (Caller caller = Caller.to(hostile, vault, 21)) {
            caller.hearUntil("\r\n");
            for (int i = 0; i < 3; i++) {
                caller.say("USER admin\r\n").hearUntil("\r\n");
                caller.say("PASS x\r\n").hearUntil("\r\n");
            }
        }
        try (Caller caller = Caller.to(hostile, vault, 21)) {
            assertThat(caller.hearAll()).isEqualTo("421 Too many failed logins.\r\n");
        }
        assertThat(hostile.tally(Caller.host(vault)).locked()).isTrue();
    }
}
