package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Networks that hide things and devices that misbehave: the checkup ends, and says what it could not tell. */
@Tag("homelab")
class OddHomesTest {
    private static final String FACTORY = "default-password";

    private final Lab lab = new Lab("odd");
    private Host router;
    private Laptop laptop;

    @BeforeEach
    void plugIn() {
        router = lab.join("router", "192.168.83.1", "1c:3b:f3:5a:10:01");
        laptop = lab.laptop("192.168.83.50", router.address());
    }

    @AfterEach
    void remove() {
        lab.close();
    }

    private Host box() {
        return lab.join("box", "192.168.83.21", "02:00:00:00:00:21");
    }

    @Test
    void networkThatKeepsDevicesApart_isNotCalledFine() {
        Host box = box();
        BusyboxTelnet.withoutLogin(box);
        lab.keepApart("laptop", "box");
        Outcome outcome = laptop.check();
        assertThat(outcome.found(box)).isEmpty();
        assertThat(outcome.found(router)).isPresent();
        assertThat(outcome.out()).contains("We saw only the router.");
        assertThat(outcome.exit()).isEqualTo(2);
    }

    @Test
    void routerThatAnswersForEverybody_isOneDevice() {
        router.run("/bin/sh", "-e", "-c", """
            echo 1 >/proc/sys/net/ipv4/ip_forward
            echo 1 >/proc/sys/net/ipv4/conf/eth0/proxy_arp_pvlan
            """);
        Host box = box();
        BusyboxTelnet.withoutLogin(box);
        Outcome outcome = laptop.check();
        assertThat(outcome.risks(box)).contains("telnet-no-login");
        assertThat(outcome.report().get("devices").size()).isBetween(2, 3);
        assertThat(outcome.out()).contains("One device answered for many others.");
    }

    /** The address that each adapter gives itself, made of its hardware's. */
    @Test
    void neighbourWithIpv6_isOneDeviceWithBothAddresses() {
        Host box = box();
        Outcome outcome = laptop.check();
        assertThat(outcome.device(box).get("addresses").valueStream().map(JsonNode::stringValue))
            .contains(box.address()).anyMatch(address -> address.startsWith("fe80:") && address.contains("ff:fe00:21"));
        assertThat(outcome.report().get("devices").size()).isBetween(2, 3);
    }

    /** It never got an address by IPv4: what stands open on it does so all the same. */
    @Test
    void deviceWithAnAddressByIpv6Alone_isFoundAndAsked() {
        Host box = box();
        box.run(Program.IP.path(), "-4", "addr", "flush", "dev", "eth0");
        BusyboxTelnet.withoutLogin(box);
        Outcome outcome = laptop.check();
        JsonNode found = outcome.report().get("devices").valueStream()
            .filter(device -> device.get("addresses").valueStream().map(JsonNode::stringValue)
                .anyMatch(address -> address.contains("ff:fe00:21"))).findFirst().orElseThrow();
        assertThat(found.get("addresses").valueStream().map(JsonNode::stringValue))
            .allMatch(address -> address.startsWith("fe80:"));
        assertThat(found.get("findings").valueStream()
            .filter(each -> each.get("verdict").stringValue().equals("at-risk"))
            .map(each -> each.get("check").stringValue())).contains("telnet-open", "telnet-no-login");
    }

    @Test
    void deviceThatGoesAwayInTheMiddle_isNotCalledFine() throws InterruptedException {
        Host box = box();
        BusyboxTelnet telnet = BusyboxTelnet.asking(box, "box", SampleHome.STRONG);
        Laptop.Started started = laptop.start();
        while (telnet.refused() < 2) {
            assertThat(started.process().isAlive()).isTrue();
            Thread.sleep(50);
        }
        box.run(Program.IP.path(), "link", "set", "eth0", "down");
        Outcome outcome = started.ended();
        assertThat(outcome.report().at("/checkup/outcome").stringValue()).isEqualTo("completed");
        assertThat(outcome.verdict(box, "telnet-open")).isEqualTo("at-risk");
        assertThat(outcome.verdict(box, FACTORY)).isEqualTo("could-not-tell");
    }

    @Test
    void everyTwentiethPacketLost_nothingFalseIsSaid() {
        Host box = box();
        Host page = lab.join("page", "192.168.83.31", "00:40:8c:5e:77:31");
        BusyboxTelnet.asking(box, "LocalHost", "xc3511");
        LighttpdPage.behindLogin(page, "lighttpd", "digest", "AXIS_00408C5E7731", "root:" + SampleHome.STRONG);
        loses(box, 5);
        loses(page, 5);
        Outcome outcome = laptop.check();
        assertThat(outcome.verdict(box, "telnet-open")).isNotEqualTo("fine");
        assertThat(outcome.verdict(box, FACTORY)).isNotEqualTo("fine");
        assertThat(outcome.logins(page)).isEmpty();
    }

    private static void loses(Host host, int percent) {
        String rules = host.file("loss.nft", """
            table inet loss {
                chain in {
                    type filter hook input priority 0
                    numgen random mod 100 < %1$d drop
                }
                chain out {
                    type filter hook output priority 0
                    numgen random mod 100 < %1$d drop
                }
            }
            """.formatted(percent)).toString();
        host.run(Program.NFT.path(), "-f", rules);
    }

    @Test
    void deviceBehindAWallThatSwallowsEverything_isNotCalledFine() {
        Host box = box();
        BusyboxTelnet.withoutLogin(box);
        String rules = box.file("wall.nft", """
            table inet wall {
                chain in { type filter hook input priority 0; policy drop; }
            }
            """).toString();
        box.run(Program.NFT.path(), "-f", rules);
        Outcome outcome = laptop.check();
        assertThat(outcome.found(box)).isPresent();
        assertThat(outcome.risks(box)).isEmpty();
        assertThat(outcome.verdict(box, "telnet-open")).isEqualTo("could-not-tell");
    }

    @Test
    void doorsThatMisbehave_endInTime_andAreNotCalledTelnetOrFine() {
        Host endless = misbehaving("endless", 71, "yes");
        Host silent = misbehaving("silent", 72, "sleep 1000");
        Host closing = misbehaving("closing", 73, "true");
        Host banner = misbehaving("banner", 74, "head -c 10000000 /dev/zero");
        Outcome outcome = laptop.check();
        assertThat(outcome.report().at("/checkup/outcome").stringValue()).isEqualTo("completed");
        for (Host each : new Host[] {endless, silent, closing, banner}) {
            assertThat(outcome.risks(each)).as(each.namespace()).isEmpty();
            assertThat(outcome.verdict(each, "telnet-open")).as(each.namespace()).isEqualTo("could-not-tell");
        }
        assertThat(outcome.peakMegabytes()).isLessThan(200);
    }

    /** BusyBox's nc hands whoever comes to one of its tools, at the doors of telnet, files and pages. */
    private Host misbehaving(String name, int number, String tool) {
        Host host = lab.join(name, "192.168.83." + number, "02:00:00:00:00:" + number);
        for (int port : new int[] {21, 23, 80}) {
            String line = Program.BUSYBOX.path() + " nc -ll -p " + port + " -e " + Program.BUSYBOX.path() + " " + tool;
            host.start("door" + port, line.split(" ")).listening(port);
        }
        return host;
    }
}
