package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lab itself: what it would have to notice, it notices, and nothing of it stays. */
@Tag("homelab")
class HarnessTest {
    private final Lab lab = new Lab("harness");

    @AfterEach
    void remove() {
        lab.close();
    }

    @Test
    void wiretap_seesAPacketThatStrays() {
        lab.join("router", "192.168.83.1", "02:00:00:00:00:01");
        Laptop laptop = lab.laptop("192.168.83.50", "192.168.83.1");
        try (Wiretap wiretap = lab.wiretap()) {
            laptop.host().run("/bin/sh", "-c", Program.BUSYBOX.path() + " nc -w 1 192.0.2.1 80 || true");
            assertThat(wiretap.packets(Wiretap.ASTRAY)).isNotEmpty();
        }
    }

    @Test
    void wiretap_seesWhatIsSentToAPrinter() {
        Host printer = lab.join("printer", "192.168.83.31", "02:00:00:00:00:31");
        Bystanders.printerDoor(printer);
        Laptop laptop = lab.laptop("192.168.83.50", "");
        try (Wiretap wiretap = lab.wiretap()) {
            laptop.host().run("/bin/sh", "-c", "echo hello | " + Program.BUSYBOX.path() + " nc -w 1 "
                + printer.address() + " 9100");
            assertThat(wiretap.packets(Wiretap.PRINTED)).isNotEmpty();
        }
    }

    @Test
    void servers_countTheLoginsTheySee() {
        Host host = lab.join("camera", "192.168.83.20", "02:00:00:00:00:20");
        Laptop laptop = lab.laptop("192.168.83.50", "");
        BusyboxTelnet telnet = BusyboxTelnet.asking(host, "camera", "right");
        LighttpdPage page = LighttpdPage.behindLogin(host, "lab", "basic", "Camera", "admin:right");
        VsftpdServer files = VsftpdServer.asking(host, "Files", "root:right");
        talk(laptop, host, 23, "sleep 1; echo root; sleep 1; echo wrong; sleep 5; echo root; sleep 1; echo right;"
            + " sleep 1");
        assertThat(telnet.refused()).isEqualTo(1);
        assertThat(telnet.logins()).isEqualTo(1);
        visit(laptop, host, "admin:wrong");
        visit(laptop, host, "admin:right");
        assertThat(page.refused()).isEqualTo(1);
        assertThat(page.tries()).isEqualTo(2);
        talk(laptop, host, 21, "printf 'USER root\\r\\nPASS wrong\\r\\n'; sleep 5");
        talk(laptop, host, 21, "printf 'USER root\\r\\nPASS right\\r\\n'; sleep 2; printf 'CWD /\\r\\n'; sleep 1");
        assertThat(files.looks()).isEqualTo(1);
        assertThat(files.refused()).isEqualTo(1);
        assertThat(files.logins("root")).isEqualTo(1);
    }

    private static void visit(Laptop laptop, Host host, String login) {
        String credentials = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.US_ASCII));
        talk(laptop, host, 80, "printf 'GET / HTTP/1.0\\r\\nAuthorization: Basic " + credentials
            + "\\r\\n\\r\\n'; sleep 1");
    }

    private static void talk(Laptop laptop, Host host, int port, String script) {
        laptop.host().run("/bin/sh", "-c", "(" + script + ") | " + Program.BUSYBOX.path() + " nc " + host.address()
            + " " + port);
    }

    @Test
    void nothingOfALabStays() {
        String mine = "plab-" + ProcessHandle.current().pid() + "-gone-";
        try (Lab gone = new Lab("gone")) {
            Host host = gone.join("camera", "192.168.83.20", "02:00:00:00:00:20");
            Bystanders.printerDoor(host);
            assertThat(namespaces()).contains(mine);
        }
        assertThat(namespaces()).doesNotContain(mine);
    }

    private static String namespaces() {
        return Command.run(Program.IP.path(), "netns", "list");
    }
}
