package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where there is nothing that may be checked, a sentence says so and nothing is sent. */
@Tag("homelab")
class TroubleTest {
    private static final String EVERYTHING_SENT = "ether src 02:00:00:00:00:50 and (tcp or udp port 61219)";
    private static final int TROUBLE = 3;

    private Lab lab = new Lab("trouble");

    @AfterEach
    void remove() {
        lab.close();
    }

    @Test
    void noNetwork_isASentence() {
        Outcome outcome = new Laptop(lab.loner("loner")).check();
        assertThat(outcome.exit()).isEqualTo(TROUBLE);
        assertThat(outcome.err()).contains("This computer is not on a network.");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void networkOfSixtyThousand_isRefused() {
        lab.close();
        lab = new Lab("large", 16);
        Laptop laptop = lab.laptop("192.168.83.50", "");
        Wiretap wiretap = lab.wiretap();
        Outcome outcome = laptop.check();
        assertThat(outcome.exit()).isEqualTo(TROUBLE);
        assertThat(outcome.err()).contains("This network is too large to be a home.");
        assertThat(wiretap.packets(EVERYTHING_SENT)).isEmpty();
    }

    @Test
    void partOfALargeNetwork_isCheckedWhenNamed() {
        lab.close();
        lab = new Lab("part", 16);
        Laptop laptop = lab.laptop("192.168.83.50", "");
        Host near = lab.join("near", "192.168.83.22", "02:00:00:00:00:22");
        BusyboxTelnet.withoutLogin(near);
        Host far = lab.join("far", "192.168.99.22", "02:00:00:00:99:22");
        Wiretap wiretap = lab.wiretap();
        Outcome outcome = laptop.check("--network", "192.168.83.0/24");
        assertThat(outcome.risks(near)).contains("telnet-no-login");
        assertThat(outcome.found(far)).isEmpty();
        assertThat(wiretap.packets(Wiretap.ASTRAY)).isEmpty();
    }

    @Test
    void publicAndForeignNetworks_areRefused() {
        Laptop laptop = lab.laptop("192.168.83.50", "");
        Wiretap wiretap = lab.wiretap();
        assertRefused(laptop, "203.0.113.0/24", "This is not a home network.");
        assertRefused(laptop, "192.168.7.0/24", "This computer is not on that network.");
        assertRefused(laptop, "192.168.0.0/16", "This network is too large to be a home.");
        assertThat(wiretap.packets(EVERYTHING_SENT)).isEmpty();
    }

    private static void assertRefused(Laptop laptop, String network, String sentence) {
        Outcome outcome = laptop.check("--network", network);
        assertThat(outcome.exit()).isEqualTo(TROUBLE);
        assertThat(outcome.err()).contains(sentence);
    }

    @Test
    void withoutConsent_nothingIsSent() {
        Laptop laptop = lab.laptop("192.168.83.50", "");
        Wiretap wiretap = lab.wiretap();
        Outcome outcome = laptop.startAsking().ended();
        assertThat(outcome.exit()).isEqualTo(TROUBLE);
        assertThat(outcome.err()).contains("--i-may-check-this-network");
        assertThat(wiretap.packets(EVERYTHING_SENT)).isEmpty();
    }

    @Test
    void tunnelThatHoldsTheWayOut_isNotTheHome() {
        Laptop laptop = lab.laptop("192.168.83.50", "");
        Host box = lab.join("box", "192.168.83.22", "02:00:00:00:00:22");
        BusyboxTelnet.withoutLogin(box);
        laptop.host().run("/bin/sh", "-e", "-c", """
            ip link add tun0 type veth peer name beyond
            ip addr add 10.8.0.2/24 dev tun0
            ip link set beyond up
            ip link set tun0 up
            ip route add default via 10.8.0.1
            """);
        Wiretap tunnel = new Wiretap(laptop.host(), "tun0");
        Outcome outcome = laptop.check();
        assertThat(outcome.report().at("/checkup/network").stringValue()).isEqualTo("192.168.83.0/24");
        assertThat(outcome.risks(box)).contains("telnet-no-login");
        assertThat(tunnel.packets("ip")).isEmpty();
    }

    @Test
    void networkOfContainers_isNotTheHome() {
        Laptop laptop = lab.laptop("192.168.83.50", "");
        laptop.host().run("/bin/sh", "-e", "-c", """
            ip link add docker0 type bridge mcast_snooping 0
            ip addr add 172.17.0.1/24 dev docker0
            ip link add inner type veth peer name vethcafe
            ip link set vethcafe master docker0 up
            ip link set inner up
            ip link set docker0 up
            """);
        Wiretap containers = new Wiretap(laptop.host(), "docker0");
        Outcome outcome = laptop.check();
        assertThat(outcome.report().at("/checkup/network").stringValue()).isEqualTo("192.168.83.0/24");
        assertThat(containers.packets("ip")).isEmpty();
    }
}
