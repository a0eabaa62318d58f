package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a checkup does to servers that count: it guesses little, and it locks nobody out. */
@Tag("homelab")
class CourtesyTest {
    private static final String GREETING = "AXIS M1011 Network Camera 5.20 (Sep 23 2010) ready.";
    private static final String OWNERS = "root:" + SampleHome.STRONG;

    private final Lab lab = new Lab("courtesy");
    private final Laptop laptop = lab.laptop("192.168.83.50", "");
    private final Host camera = lab.join("camera", "192.168.83.30", "00:40:8c:5e:77:30");

    @AfterEach
    void remove() {
        lab.close();
    }

    @Test
    void accountThatLocksAtTheThirdWrongTry_isNotLocked_byTwoCheckupsInADay() {
        VsftpdServer files = VsftpdServer.locking(camera, GREETING, OWNERS, 3);
        LighttpdPage page = LighttpdPage.behindLogin(camera, "lighttpd", "digest", "AXIS_00408C5E7730", OWNERS);
        Outcome first = laptop.check();
        Outcome second = laptop.check();
        assertThat(first.kind(camera)).isEqualTo("camera");
        assertThat(second.logins(camera)).isEmpty();
        assertThat(page.refused() + files.refused()).isBetween(1L, 2L);
        assertThat(ownerIsLetIn()).isTrue();
    }

    @Test
    void accountThatLocksAtTheFirstWrongTry_isTriedTwiceADayAtMost() {
        VsftpdServer files = VsftpdServer.locking(camera, GREETING, OWNERS, 1);
        laptop.check();
        assertThat(files.refused()).isEqualTo(1);
        Outcome second = laptop.check();
        assertThat(files.refused()).isLessThanOrEqualTo(2);
        assertThat(second.logins(camera)).isEmpty();
    }

    @Test
    void telnetThatHangsUpAfterFiveTries_isNotTakenForLocked() {
        Host box = lab.join("box", "192.168.83.23", "02:00:00:00:00:23");
        LinuxTelnet.asking(box, SampleHome.STRONG);
        Outcome outcome = laptop.check();
        assertThat(outcome.risks(box)).containsExactly("telnet-open");
        assertThat(outcome.logins(box)).isEmpty();
        assertThat(outcome.verdict(box, "default-password")).isEqualTo("fine");
    }

    @Test
    void lookOnly_triesNoLogin() {
        Host recorder = lab.join("recorder", "192.168.83.20", "00:12:16:a4:3b:20");
        BusyboxTelnet telnet = BusyboxTelnet.asking(recorder, "LocalHost", "xc3511");
        VsftpdServer files = VsftpdServer.asking(camera, GREETING, "root:pass");
        LighttpdPage page = LighttpdPage.behindLogin(camera, "lighttpd", "basic", "AXIS_00408C5E7730", "root:pass");
        Outcome outcome = laptop.check("--look-only");
        assertThat(outcome.risks(recorder)).containsExactly("telnet-open");
        assertThat(outcome.verdict(recorder, "default-password")).isEqualTo("could-not-tell");
        assertThat(outcome.verdict(camera, "default-password")).isEqualTo("could-not-tell");
        assertThat(telnet.logins() + telnet.refused()).isZero();
        assertThat(files.logins("root") + files.refused()).isZero();
        assertThat(page.tries()).isZero();
    }

    private boolean ownerIsLetIn() {
        return laptop.host().run("/bin/sh", "-c", "(printf 'USER root\\r\\nPASS " + SampleHome.STRONG
            + "\\r\\n'; sleep 2) | " + Program.BUSYBOX.path() + " nc " + camera.address() + " 21").contains("230 ");
    }
}
