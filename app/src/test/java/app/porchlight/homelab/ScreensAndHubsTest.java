package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Real shared screens, a store of programs' data and a smart home's messages, each open and with a lock. */
@Tag("homelab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensAndHubsTest {
    private Lab lab;
    private Outcome outcome;
    private Host openScreen;
    private Host shutScreen;
    private Host openStore;
    private Host shutStore;
    private Host weakScreen;
    private Host encryptedScreen;
    private Host carefulStore;
    private Host openHub;
    private Host shutHub;

    @BeforeAll
    void checkTheHome() {
        lab = new Lab("screens");
        Host router = lab.join("router", "192.168.84.1", "1c:3b:f3:5a:10:01");
        openScreen = screen("openscreen", 70, "-SecurityTypes None");
        shutScreen = screen("shutscreen", 71, "-SecurityTypes TLSVnc -PasswordFile password");
        weakScreen = screen("weakscreen", 76, "-SecurityTypes VncAuth -PasswordFile password");
        encryptedScreen = screen("encscreen", 77, "-SecurityTypes TLSNone");
        carefulStore = store("carefulstore", 78, "--protected-mode", "yes");
        openStore = store("openstore", 72, "--protected-mode", "no");
        shutStore = store("shutstore", 73, "--requirepass", "'" + SampleHome.STRONG + "'");
        openHub = hub("openhub", 74, true);
        shutHub = hub("shuthub", 75, false);
        outcome = lab.laptop("192.168.84.50", router.address()).check();
    }

    @AfterAll
    void remove() {
        lab.close();
    }

    private Host join(String name, int last) {
        return lab.join(name, "192.168.84." + last, "02:00:00:00:00:" + last);
    }

    /** @param guard options that say who may look; a password's file holds any eight bytes */
    private Host screen(String name, int last, String guard) {
        Host host = join(name, last);
        host.file("password", "8 bytes!");
        // A display of this computer's own has a low number: namespaces share the folder of its locks.
        host.startScript("vnc", "cd %s && exec %s :10%d -rfbport 5900 -nolisten unix %s".formatted(
            host.folder(), Program.XTIGERVNC.path(), last, guard)).listening(5900);
        return host;
    }

    private Host store(String name, int last, String... guard) {
        Host host = join(name, last);
        String options = String.join(" ", guard);
        host.startScript("redis", "exec %s --bind 0.0.0.0 --save '' --dir %s %s".formatted(
            Program.REDIS.path(), host.folder(), options)).listening(6379);
        return host;
    }

    private Host hub(String name, int last, boolean anybody) {
        Host host = join(name, last);
        String file = host.file("mosquitto.conf", "listener 1883\nallow_anonymous " + anybody + "\n").toString();
        host.start("mosquitto", Program.MOSQUITTO.path(), "-c", file).listening(1883);
        return host;
    }

    @Test
    void screenForEverybody_isAtRisk_andOneWithAPasswordIsFine() {
        assertThat(outcome.verdict(openScreen, "vnc-open")).isEqualTo("at-risk");
        assertThat(outcome.verdict(encryptedScreen, "vnc-open")).isEqualTo("at-risk");
        assertThat(outcome.verdict(shutScreen, "vnc-open")).isEqualTo("fine");
    }

    @Test
    void screenBehindAShortPassword_isWorthImproving() {
        assertThat(outcome.finding(weakScreen, "vnc-open").at("/severity").stringValue()).isEqualTo("improve");
    }

    @Test
    void storeForEverybody_isAtRisk_andOneWithAPasswordIsFine() {
        assertThat(outcome.verdict(openStore, "redis-open")).isEqualTo("at-risk");
        assertThat(outcome.verdict(shutStore, "redis-open")).isEqualTo("fine");
        assertThat(outcome.verdict(carefulStore, "redis-open")).as("as Redis guards itself").isEqualTo("fine");
    }

    @Test
    void messagesForEverybody_areAtRisk_andThoseBehindALoginAreFine() {
        assertThat(outcome.verdict(openHub, "mqtt-open")).isEqualTo("at-risk");
        assertThat(outcome.verdict(shutHub, "mqtt-open")).isEqualTo("fine");
    }
}
