package app.porchlight.home.real;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.home.Place;
import app.porchlight.home.Subnet;
import app.porchlight.model.Evidence;
import java.net.DatagramPacket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.impl.DNSIncoming;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A device may announce as much as it likes: the others are heard all the same. */
class AnnouncementsTest {
    private static final Logger LIBRARY = Logger.getLogger("javax.jmdns");

    private final List<Evidence> heard = new ArrayList<>();
    private final Announcements announcements = new Announcements(
        new Place("eth0", Inet4Address.ofLiteral("192.168.1.2"), Subnet.of("192.168.1.0/24"), Optional.empty(),
            Optional.empty()), heard::add);

    private static ServiceEvent said(String address, int number) {
        ServiceInfo info = new Told(address, number);
        return new ServiceEvent("test") {
            private static final long serialVersionUID = 1;

            @Override
            public JmDNS getDNS() {
                throw new AssertionError("nobody asks");
            }

            @Override
            public String getType() {
                return "_http._tcp.local.";
            }

            @Override
            public String getName() {
                return "Service " + number;
            }

            @Override
            public ServiceInfo getInfo() {
                return info;
            }
        };
    }

    private static final class Told extends javax.jmdns.impl.ServiceInfoImpl {
        private final Inet4Address address;

        Told(String address, int number) {
            super("_http._tcp.local.", "Service " + number, "", 80, 0, 0, false, "");
            this.address = (Inet4Address) InetAddress.ofLiteral(address);
        }

        @Override
        public Inet4Address[] getInet4Addresses() {
            return new Inet4Address[] {address};
        }
    }

    /** It logs each packet that it refuses. */
    @BeforeAll
    static void quiet() {
        LIBRARY.setLevel(Level.OFF);
    }

    private long from(String address) {
        return heard.stream().filter(each -> each.address().equals(InetAddress.ofLiteral(address))).count();
    }

    @Test
    void tenThousandServicesOfOneDevice_leaveRoomForTheOthers() {
        for (int number = 0; number < 10_000; number++) {
            announcements.serviceResolved(said("192.168.1.66", number));
        }
        announcements.serviceResolved(said("192.168.1.20", 1));
        assertThat(from("192.168.1.66")).isEqualTo(Announcements.MOST_OF_ONE);
        assertThat(from("192.168.1.20")).isPositive();
    }

    @Test
    void addressOutsideTheHome_isNotTold() {
        announcements.serviceResolved(said("203.0.113.9", 1));
        announcements.serviceResolved(said("127.0.0.1", 1));
        assertThat(heard).isEmpty();
    }

    /** Names that point at themselves, at each other, ahead, past the end: read or refused, but not for ever. */
    @ParameterizedTest
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ValueSource(strings = {"c00c", "c00ec00c", "0161c00c", "c0ff", "c00d", "3f61", "0161c00e0162c00c", "ff", "40"})
    void namesThatGoInCircles_comeToAnEnd(String name) {
        byte[] packet = HexFormat.of().parseHex("000084000001000100000000" + name + "000c0001" + name
            + "000c000100000078" + "0002" + "c00c");
        read(packet);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void brokenPackets_comeToAnEnd() {
        byte[] good = HexFormat.of().parseHex("000084000000000100000000" + "055f68747470045f746370056c6f63616c00"
            + "000c0001000000780009" + "066c616d702e31c00c");
        Random random = new Random(20261126);
        for (int round = 0; round < 500; round++) {
            byte[] broken = good.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                broken[random.nextInt(broken.length)] = (byte) (random.nextBoolean() ? 0xC0 : random.nextInt(256));
            }
            read(broken);
        }
    }

    /** The reader says no by exceptions of many kinds; whoever calls it in the library drops the packet. */
    private static void read(byte[] packet) {
        try {
            assertThat(new DNSIncoming(new DatagramPacket(packet, packet.length)).getNumberOfAnswers())
                .isGreaterThanOrEqualTo(0);
        } catch (java.io.IOException | RuntimeException refused) {
            assertThat(refused).isNotInstanceOf(IllegalStateException.class);
        }
    }
}
