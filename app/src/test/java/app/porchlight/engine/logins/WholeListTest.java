package app.porchlight.engine.logins;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.MemoryLedger;
import app.porchlight.engine.identity.Identifier;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import app.porchlight.model.Mac;
import app.porchlight.model.Service;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets the whole list of the botnets over telnet, from what a checkup reads of a device to the plan. */
class WholeListTest {
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    private static final Identifier IDENTIFIER = new Identifier(KNOWLEDGE);
    private static final InetAddress AT = InetAddress.ofLiteral("192.168.1.1");
    private static final Service TELNET = Service.tcp(23, "telnet");
    private static final String NOBODYS = "02:50:4c:00:00:01";
    private static final Evidence GATEWAY = new Evidence.Router(AT);
    private static final Evidence OPENS_DOORS = new Evidence.Description(AT, "http://192.168.1.1:5000/rootDesc.xml",
        "Linux/5.10 UPnP/1.1 MiniUPnPd/2.3.1",
        Map.of("deviceType", "urn:schemas-upnp-org:device:InternetGatewayDevice:1", "friendlyName", "Router"));

    private record Read(Identity identity, LoginPlan plan) {
        boolean wholeList() {
            return plan.logins().containsAll(KNOWLEDGE.miraiList());
        }
    }

    private static Read read(String mac, String telnet, Evidence... more) {
        Mac hardware = Mac.of(mac).orElseThrow();
        List<Evidence> evidence = new ArrayList<>(Arrays.asList(more));
        evidence.add(new Evidence.Neighbour(AT, hardware));
        evidence.add(new Evidence.Door(AT, TELNET));
        evidence.add(new Evidence.Greeting(AT, TELNET, telnet, "login"));
        Identity identity = IDENTIFIER.identify(evidence);
        Device device = new Device("x", List.of(AT), Set.of(hardware), identity, List.of(TELNET), evidence);
        return new Read(identity,
            LoginPlan.of(device, TELNET, KNOWLEDGE, new MemoryLedger(), Instant.EPOCH, false));
    }

    /** Makers whose owners set their routers up by command line. */
    @ParameterizedTest
    @CsvSource({
        "MikroTik, 4c:5e:0c:11:22:33, 'MikroTik v6.48.6 (long-term) Login:'",
        "OpenWrt, 02:50:4c:00:00:01, 'BusyBox v1.19.4 (2014) built-in shell (ash) W I R E L E S S F R E E D O M'",
        "DD-WRT, 02:50:4c:00:00:01, 'DD-WRT v3.0-r44715 std (c) 2020 NewMedia-NET GmbH router login:'",
        "DrayTek, 00:1d:aa:11:22:33, 'Account:'", "Keenetic, 50:ff:20:11:22:33, 'Login:'",
        "GL.iNet, 94:83:c4:11:22:33, 'router login:'"})
    void gatewayOfAKnownMaker_getsItsOwnLoginsAlone_andTwoOfThem(String maker, String mac, String telnet) {
        Read read = read(mac, telnet, GATEWAY, OPENS_DOORS);
        assertThat(read.identity().kind()).contains(Kind.ROUTER);
        assertThat(read.identity().maker()).contains(maker);
        assertThat(read.plan().logins()).hasSizeLessThan(4);
        assertThat(read.plan().budget()).isLessThanOrEqualTo(LoginPlan.TRIES_A_DAY);
    }

    private static Stream<Arguments> thatSomebodyMayLogInTo() {
        Evidence debian = new Evidence.Greeting(AT, Service.tcp(22, "ssh"),
            "SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3", "");
        Evidence music = new Evidence.Announcement(AT, "_rtsp._tcp", "Living room", 554, Map.of());
        return Stream.of(
            Arguments.of("computer as gateway", read("a0:36:9f:11:22:33", "Debian GNU/Linux 12 gate login:", GATEWAY,
                OPENS_DOORS, debian)),
            Arguments.of("computer, by its secure shell alone", read(NOBODYS, "attic login:", debian)),
            Arguments.of("computer that shows pictures", read(NOBODYS, "attic login:", debian, music)),
            Arguments.of("small computer that plays music", read("b8:27:eb:11:22:33", "volumio login:", music)),
            Arguments.of("box for films", read(NOBODYS, "opendreambox 2.0.0 dm800se dm800se login:")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thatSomebodyMayLogInTo")
    void whereSomebodyMayLogIn_theListIsNotTried(String name, Read read) {
        assertThat(read.wholeList()).as(name).isFalse();
        assertThat(read.plan().unlimited()).isFalse();
    }

    private static Stream<Arguments> thatNobodyLogsInTo() {
        return Stream.of(
            Arguments.of("router of no make on a small board", read(NOBODYS,
                "BusyBox v1.16.1 (2012-04-05 14:36:31 CST) built-in shell (ash) login:", GATEWAY)),
            Arguments.of("gateway of no make", read(NOBODYS, "login:", GATEWAY, OPENS_DOORS)),
            Arguments.of("thing that tells nothing", read(NOBODYS, "attic login:")),
            Arguments.of("recorder", read("00:12:16:a4:3b:20", "LocalHost login:")),
            Arguments.of("camera", read(NOBODYS, "login:", new Evidence.Greeting(AT, Service.tcp(554, "rtsp"),
                "RTSP/1.0 200 OK Server: HiIpcam/V100R003 VodServer/1.0.0", ""))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thatNobodyLogsInTo")
    void whereNobodyLogsIn_theListIsTried(String name, Read read) {
        assertThat(read.wholeList()).as(name).isTrue();
        assertThat(read.plan().unlimited()).isTrue();
    }
}
