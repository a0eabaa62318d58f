package app.porchlight.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.home.Subnet;
import app.porchlight.knowledge.Play;
import java.io.IOException;
import java.net.Inet4Address;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The smaller languages: encrypted pages, pictures, Android's debugging door, a message broker, single questions. */
class PretendSpeakersTest {
    private static final String DEVICE = "192.168.77.9";
    private static final String ADB_HELLO = "434e584e00000001001000000700000032020000bcb1a7b1686f73743a3a00";
    private static final String MQTT_HELLO = "100c00044d5154540402003c0000";

    private PracticeHome home;

    private PracticeHome home(Play.Door... doors) {
        Play nothing = new Play("Computer", "", List.of(), Map.of(), List.of(), List.of());
        Play play = new Play("Thing", "02:50:4c:00:00:01", List.of(), Map.of(), List.of(doors), List.of());
        home = new PracticeHome(new HomePlan("one", Subnet.of("192.168.77.0/24"),
            List.of(resident("192.168.77.2", Resident.Role.THIS_COMPUTER, nothing),
                resident(DEVICE, Resident.Role.DEVICE, play))), new FewLogins(), Tempo.INSTANT);
        return home;
    }

    private static Resident resident(String address, Resident.Role role, Play play) {
        return new Resident(Inet4Address.ofLiteral(address), role, Optional.empty(), Optional.of(play),
            Optional.empty(), Optional.empty(), Optional.empty(), false, 0, Map.of());
    }

    private static Play.Door door(int port, String speaks, String says, String asks, String healed) {
        return new Play.Door(port, speaks, says, asks, Optional.of("blank"), "", "Camera", "Realm", healed);
    }

    private byte[] answer(int port, String hex, int length) throws IOException {
        try (Caller caller = Caller.to(home, DEVICE, port)) {
            caller.socket().getOutputStream().write(HexFormat.of().parseHex(hex));
            return caller.socket().getInputStream().readNBytes(length);
        }
    }

    @AfterEach
    void leave() {
        home.close();
    }

    @Test
    void https_showsItsOwnCertificateAndThenThePage() throws Exception {
        home(door(443, "https", "", "none", "same"));
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new TrustsAll()}, null);
        try (Caller caller = Caller.to(home, DEVICE, 443);
                SSLSocket tls = (SSLSocket) trusting.getSocketFactory().createSocket(caller.socket(), "x", 443, true)) {
            tls.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String page = new String(tls.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(page).startsWith("HTTP/1.0 200 OK\r\n").contains("<title>Camera</title>");
            X509Certificate shown = (X509Certificate) tls.getSession().getPeerCertificates()[0];
            shown.verify(shown.getPublicKey());
            shown.checkValidity();
        }
    }

    private static final class TrustsAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    void rtsp_withoutALoginDescribesItsPicturesUntilHealed() throws IOException {
        home(door(554, "rtsp", "", "none", "password"));
        try (Caller caller = Caller.to(home, DEVICE, 554)) {
            assertThat(caller.say("OPTIONS rtsp://x/ RTSP/1.0\r\nCSeq: 1\r\n\r\n").hearUntil("\r\n\r\n"))
                .startsWith("RTSP/1.0 200 OK\r\nCSeq: 1\r\n").contains("Public: OPTIONS, DESCRIBE");
            assertThat(caller.say("DESCRIBE rtsp://x/ RTSP/1.0\r\nCSeq: 2\r\n\r\n").hearUntil("trackID=0\r\n"))
                .startsWith("RTSP/1.0 200 OK\r\nCSeq: 2\r\n").contains("m=video");
        }
        home.heal(Caller.host(DEVICE));
        try (Caller caller = Caller.to(home, DEVICE, 554)) {
            assertThat(caller.say("DESCRIBE rtsp://x/ RTSP/1.0\r\nCSeq: 3\r\n\r\n").hearUntil("\r\n\r\n"))
                .startsWith("RTSP/1.0 401 Unauthorized\r\nCSeq: 3\r\n")
                .contains("WWW-Authenticate: Digest realm=\"Realm\"");
        }
    }

    @Test
    void adb_openLetsInAndGuardedAsksForAKey() throws IOException {
        home(door(5555, "adb", "device::tv", "none", "closed"), door(5556, "adb", "", "key", "same"));

        assertThat(new String(answer(5555, ADB_HELLO, 35), StandardCharsets.US_ASCII)).startsWith("CNXN")
            .endsWith("device::tv\0");
        byte[] guarded = answer(5556, ADB_HELLO, 44);
        assertThat(new String(guarded, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("AUTH");
        assertThat(guarded).hasSize(44).startsWith((byte) 'A').contains(1, org.assertj.core.data.Index.atIndex(4));
    }

    @Test
    void mqtt_tellsWhetherALoginIsAskedFor() throws IOException {
        home(door(1883, "mqtt", "", "none", "password"), door(1884, "mqtt", "", "login", "same"));
        String withLogin = "101500044d51545404c2003c0000000561646d696e0000";

        assertThat(answer(1883, MQTT_HELLO, 4)).containsExactly(0x20, 2, 0, 0);
        assertThat(answer(1884, MQTT_HELLO, 4)).containsExactly(0x20, 2, 0, 5);
        assertThat(answer(1884, withLogin, 4)).containsExactly(0x20, 2, 0, 0);
        home.heal(Caller.host(DEVICE));
        assertThat(answer(1883, MQTT_HELLO, 4)).containsExactly(0x20, 2, 0, 5);
    }

    @Test
    void ask_answersTheQuestionItKnowsUntilHealed() throws IOException {
        home(door(9999, "udp", "hex:d0f2", "d0f281", "closed"));
        Duration patience = Duration.ofMillis(10);
        byte[] known = HexFormat.of().parseHex("d0f281f8");

        assertThat(home.ask(Caller.host(DEVICE), 9999, known, patience).orElseThrow())
            .containsExactly(0xd0, 0xf2);
        assertThat(home.ask(Caller.host(DEVICE), 9999, new byte[4], patience)).isEmpty();
        assertThat(home.ask(Caller.host(DEVICE), 9998, known, patience)).isEmpty();

        home.heal(Caller.host(DEVICE));

        assertThat(home.ask(Caller.host(DEVICE), 9999, known, patience)).isEmpty();
    }
}
