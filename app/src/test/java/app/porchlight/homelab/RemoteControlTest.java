package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Real servers for remote control (SSH) and for management (SNMP), as they came and as they should be. */
@Tag("homelab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemoteControlTest {
    private static final String FACTORY = "default-password";
    private static final String BOARD = "b8:27:eb:00:00:";
    private static final String RADIO = "04:18:d6:00:00:";

    private Lab lab;
    private Outcome outcome;
    private Host newBoard;
    private Host oldBoard;
    private Host ownBoard;
    private Host keyBoard;
    private Host newRadio;
    private Host ownRadio;
    private Host openAgent;
    private Host namedAgent;
    private Host lockedAgent;
    private SecureShell newBoardShell;
    private SecureShell oldBoardShell;
    private SecureShell ownBoardShell;
    private SecureShell keyBoardShell;
    private SecureShell newRadioShell;
    private SecureShell ownRadioShell;

    @BeforeAll
    void checkTheHome() {
        lab = new Lab("control");
        Host router = lab.join("router", "192.168.89.1", "1c:3b:f3:5a:10:01");
        newBoard = join("newboard", 70, BOARD);
        newBoardShell = SecureShell.openssh(newBoard, "pi", "raspberry", "");
        oldBoard = join("oldboard", 71, BOARD);
        oldBoardShell = SecureShell.openssh(oldBoard, "pi", "raspberry", SecureShell.OLD_WAYS);
        ownBoard = join("ownboard", 72, BOARD);
        ownBoardShell = SecureShell.openssh(ownBoard, "pi", SampleHome.STRONG, "");
        keyBoard = join("keyboard", 73, BOARD);
        keyBoardShell = SecureShell.openssh(keyBoard, "pi", "raspberry", SecureShell.KEYS_ONLY);
        newRadio = join("newradio", 74, RADIO);
        newRadioShell = SecureShell.dropbear(newRadio, "ubnt", "ubnt");
        ownRadio = join("ownradio", 75, RADIO);
        ownRadioShell = SecureShell.dropbear(ownRadio, "ubnt", SampleHome.STRONG);
        openAgent = agent("openagent", 76, "rocommunity public\n");
        namedAgent = agent("namedagent", 77, "rocommunity 'kitchen window'\n");
        lockedAgent = agent("lockedagent", 78,
            "createUser anna SHA-256 \"" + SampleHome.STRONG + "\" AES\nrouser anna\n");
        outcome = lab.laptop("192.168.89.50", router.address()).check();
    }

    @AfterAll
    void remove() {
        lab.close();
    }

    private Host join(String name, int last, String maker) {
        return lab.join(name, "192.168.89." + last, maker + last);
    }

    /** @param access who may ask it */
    private Host agent(String name, int last, String access) {
        Host host = join(name, last, "02:00:00:00:00:");
        String file = host.file("snmpd.conf", "agentaddress udp:161\nsysName " + name + "\n" + access).toString();
        host.startScript("snmpd", """
            export SNMP_PERSISTENT_DIR=%1$s
            exec %2$s -f -a -C -c %3$s -p %1$s/snmpd.pid -Lo
            """.formatted(host.folder(), Program.SNMPD.path(), file)).said("NET-SNMP version");
        return host;
    }

    @Test
    void boardAsItCame_isAtRisk_andNothingIsTyped() {
        assertThat(outcome.risks(newBoard)).containsExactly(FACTORY);
        assertThat(outcome.logins(newBoard)).containsExactly("board-1");
        assertThat(newBoardShell.logins()).isEqualTo(1);
        assertThat(newBoardShell.refused()).isEqualTo(1);
        assertThat(newBoardShell.wishes()).isZero();
    }

    @Test
    void boardThatKnowsOnlyOldWays_isAskedInThem() {
        assertThat(outcome.risks(oldBoard)).containsExactlyInAnyOrder(FACTORY, "ssh-old");
        assertThat(oldBoardShell.logins()).isEqualTo(1);
    }

    @Test
    void boardWithItsOwnersPassword_isFine_afterOneTry() {
        assertThat(outcome.verdict(ownBoard, FACTORY)).isEqualTo("fine");
        assertThat(ownBoardShell.refused()).isEqualTo(1);
        assertThat(ownBoardShell.logins()).isZero();
    }

    @Test
    void boardThatTakesKeysOnly_isFine_andNoPasswordIsTried() {
        assertThat(outcome.verdict(keyBoard, FACTORY)).isEqualTo("fine");
        assertThat(keyBoardShell.refused() + keyBoardShell.logins()).isZero();
    }

    @Test
    void dropbear_isToldWithAndWithoutItsFactoryPassword() {
        assertThat(outcome.risks(newRadio)).containsExactly(FACTORY);
        assertThat(outcome.logins(newRadio)).containsExactly("ubiquiti-1");
        assertThat(newRadioShell.refused()).isEqualTo(1);
        assertThat(outcome.verdict(ownRadio, FACTORY)).isEqualTo("fine");
        assertThat(ownRadioShell.refused()).isEqualTo(1);
    }

    @Test
    void serversOfToday_areNotCalledOld() {
        assertThat(List.of(newBoard, ownBoard, keyBoard, newRadio, ownRadio)).allSatisfy(host ->
            assertThat(outcome.verdict(host, "ssh-old")).isEqualTo("fine"));
    }

    @Test
    void managementForWhoeverSaysPublic_isAtRisk() {
        assertThat(outcome.verdict(openAgent, "snmp-public")).isEqualTo("at-risk");
    }

    @Test
    void managementBehindAWordOfItsOwn_orALogin_isFine() {
        assertThat(outcome.verdict(namedAgent, "snmp-public")).isEqualTo("fine");
        assertThat(outcome.verdict(lockedAgent, "snmp-public")).isEqualTo("fine");
        assertThat(List.of(namedAgent, lockedAgent)).as("both were there, and heard the question").allSatisfy(host ->
            assertThat(host.log("snmpd.output")).anyMatch(line -> line.contains("Connection from UDP")));
    }
}
