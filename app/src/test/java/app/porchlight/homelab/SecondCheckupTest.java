package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Between two checkups a password is changed, a telnet door closed, a mapping taken back, a new thing plugged in. */
@Tag("homelab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondCheckupTest {
    private Lab lab;
    private Host router;
    private Host recorder;
    private Host camera;
    private Host box;
    private Host newcomer;
    private Outcome first;
    private Outcome second;

    @BeforeAll
    void checkTwice() {
        lab = new Lab("second");
        router = lab.join("router", "192.168.83.1", "1c:3b:f3:5a:10:01");
        recorder = lab.join("recorder", "192.168.83.20", "00:12:16:a4:3b:20");
        camera = lab.join("camera", "192.168.83.30", "00:40:8c:5e:77:30");
        box = lab.join("box", "192.168.83.22", "02:00:00:00:00:22");
        Laptop laptop = lab.laptop("192.168.83.50", router.address());
        UpnpRouter.start(router);
        UpnpRouter.openDoorTo(camera, 80, 8080);
        BusyboxTelnet.asking(recorder, "LocalHost", "xc3511");
        final BusyboxTelnet open = BusyboxTelnet.withoutLogin(box);
        final LighttpdPage page = LighttpdPage.behindLogin(camera, "lighttpd", "digest", "AXIS_00408C5E7730",
            "root:pass");
        first = laptop.check();

        page.changeLogin("root:" + SampleHome.STRONG);
        open.stop();
        UpnpRouter.closeDoor(camera, 8080);
        newcomer = lab.join("newcomer", "192.168.83.40", "02:00:00:00:00:40");
        VsftpdServer.anonymous(newcomer);
        second = laptop.check();
    }

    @AfterAll
    void remove() {
        if (lab != null) {
            lab.close();
        }
    }

    @Test
    void whatWasMended_isFine() {
        assertThat(first.risks(camera)).contains("default-password");
        assertThat(second.verdict(camera, "default-password")).isEqualTo("fine");
        assertThat(first.risks(box)).containsExactly("telnet-no-login", "telnet-open");
        assertThat(second.risks(box)).isEmpty();
        assertThat(first.risks(router)).contains("port-mappings");
        assertThat(second.verdict(router, "port-mappings")).isEqualTo("fine");
    }

    @Test
    void whatWasNotMended_isStillAtRisk() {
        assertThat(first.risks(recorder)).containsExactly("default-password", "telnet-open");
        assertThat(second.risks(recorder)).containsExactly("default-password", "telnet-open");
        assertThat(second.exit()).isEqualTo(1);
    }

    @Test
    void secondCheckup_tellsWhatIsNewAndWhatIsFixed() {
        assertThat(first.out()).doesNotContain("Since last time");
        assertThat(first.found(newcomer)).isEmpty();
        String news = second.out().substring(second.out().indexOf("Since last time"),
            second.out().indexOf("Devices"));
        assertThat(news.lines().filter(line -> line.contains("Fixed: "))).hasSize(4);
        assertThat(news.lines().filter(line -> line.contains("New at home: "))).hasSize(1);
        assertThat(news).doesNotContain("Not seen this time", "Back again");
    }

    @Test
    void devices_keepTheirIds() {
        assertThat(second.device(camera).get("id")).isEqualTo(first.device(camera).get("id"));
        assertThat(second.device(box).get("id")).isEqualTo(first.device(box).get("id"));
    }
}
