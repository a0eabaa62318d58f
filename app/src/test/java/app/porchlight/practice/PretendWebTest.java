package app.porchlight.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.home.Subnet;
import app.porchlight.knowledge.Play;
import java.io.IOException;
import java.net.Inet4Address;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected here was heard from lighttpd 1.4.69. */
class PretendWebTest {
    private static final String DEVICE = "192.168.77.9";
    private static final String GET = "GET / HTTP/1.1\r\nHost: 192.168.77.9\r\n";

    private PracticeHome home;

    /** A home of one computer and one device with a page whose factory login is admin without a password. */
    private PracticeHome home(String asks, Quirks quirks) {
        Play.Door door = new Play.Door(80, "http", "", asks, Optional.of("blank"), "lighttpd/1.4.69", "Camera",
            "IP Camera", "password");
        Resident computer = resident("192.168.77.2", Resident.Role.THIS_COMPUTER, List.of(), Quirks.NONE);
        Resident device = resident(DEVICE, Resident.Role.DEVICE, List.of(door), quirks);
        home = new PracticeHome(new HomePlan("one", Subnet.of("192.168.77.0/24"), List.of(computer, device)),
            new FewLogins(), Tempo.INSTANT);
        return home;
    }

    private static Resident resident(String address, Resident.Role role, List<Play.Door> doors, Quirks quirks) {
        Play play = new Play("Thing", "02:50:4c:00:00:01", List.of(), Map.of(), doors, List.of());
        return new Resident(Inet4Address.ofLiteral(address), role, Optional.empty(), Optional.of(play),
            Optional.empty(), Optional.empty(), Optional.empty(), false, 0, Map.of(80, quirks));
    }

    private static String page(Caller caller, String request) throws IOException {
        String head = caller.say(request + "\r\n").hearUntil("\r\n\r\n");
        int length = Integer.parseInt(head.replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
        return head + new String(caller.socket().getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String basic(String userAndPassword) {
        String encoded = Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
        return GET + "Authorization: Basic " + encoded + "\r\n";
    }

    private static String md5(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String digest(String challenge, String user, String password) throws Exception {
        String nonce = challenge.replaceAll("(?s).*nonce=\"([^\"]+)\".*", "$1");
        String response = md5(md5(user + ":IP Camera:" + password) + ":" + nonce + ":00000001:abc:auth:"
            + md5("GET:/"));
        return GET + "Authorization: Digest username=\"" + user + "\", realm=\"IP Camera\", nonce=\"" + nonce
            + "\", uri=\"/\", qop=auth, nc=00000001, cnonce=\"abc\", response=\"" + response + "\"\r\n";
    }

    @AfterEach
    void leave() {
        home.close();
    }

    @Test
    void noLogin_thePageIsThere() throws IOException {
        try (Caller caller = Caller.to(home("none", Quirks.NONE), DEVICE, 80)) {
            assertThat(page(caller, GET)).startsWith("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ")
                .contains("\r\nServer: lighttpd/1.4.69\r\n\r\n", "<title>Camera</title>");
            assertThat(page(caller, "GET /nope HTTP/1.1\r\n")).startsWith("HTTP/1.1 404 Not Found\r\n");
            assertThat(caller.say("HEAD / HTTP/1.0\r\n\r\n").hearAll()).startsWith("HTTP/1.0 200 OK\r\n")
                .contains("Connection: close\r\n").endsWith("\r\n\r\n");
        }
    }

    @Test
    void nonsense_isABadRequest() throws IOException {
        try (Caller caller = Caller.to(home("none", Quirks.NONE), DEVICE, 80)) {
            assertThat(caller.say("BLAH\r\n\r\n").hearAll()).startsWith("HTTP/1.0 400 Bad Request\r\n");
        }
    }

    @Test
    void basic_takesTheFactoryLoginUntilHealed() throws IOException {
        try (Caller caller = Caller.to(home("basic", Quirks.NONE), DEVICE, 80)) {
            assertThat(page(caller, GET)).startsWith("HTTP/1.1 401 Unauthorized\r\n"
                + "WWW-Authenticate: Basic realm=\"IP Camera\", charset=\"UTF-8\"\r\n");
            assertThat(page(caller, basic("admin:wrong"))).startsWith("HTTP/1.1 401 ");
            assertThat(page(caller, basic("admin:"))).startsWith("HTTP/1.1 200 OK\r\n");
        }
        home.heal(Caller.host(DEVICE));
        try (Caller caller = Caller.to(home, DEVICE, 80)) {
            assertThat(page(caller, basic("admin:"))).startsWith("HTTP/1.1 401 ");
        }
        assertThat(home.tally(Caller.host(DEVICE))).isEqualTo(new Tally(2, 3, 2, false, 0));
    }

    @Test
    void digest_takesTheFactoryLoginUntilHealed() throws Exception {
        try (Caller caller = Caller.to(home("digest", Quirks.NONE), DEVICE, 80)) {
            String challenge = page(caller, GET);
            assertThat(challenge).contains("WWW-Authenticate: Digest realm=\"IP Camera\", charset=\"UTF-8\", "
                + "algorithm=MD5, nonce=\"");
            assertThat(page(caller, digest(challenge, "admin", "wrong"))).startsWith("HTTP/1.1 401 ");
            assertThat(page(caller, digest(challenge, "admin", ""))).startsWith("HTTP/1.1 200 OK\r\n");
        }
        home.heal(Caller.host(DEVICE));
        try (Caller caller = Caller.to(home, DEVICE, 80)) {
            assertThat(page(caller, digest(page(caller, GET), "admin", ""))).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void noLogin_healedAsksForOne() throws IOException {
        home("none", Quirks.NONE).heal(Caller.host(DEVICE));
        try (Caller caller = Caller.to(home, DEVICE, 80)) {
            assertThat(page(caller, GET)).startsWith("HTTP/1.1 401 Unauthorized\r\n");
        }
    }

    @Test
    void form_takesTheFactoryLogin() throws IOException {
        String post = "POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: ";
        try (Caller caller = Caller.to(home("form", Quirks.NONE), DEVICE, 80)) {
            assertThat(page(caller, GET)).startsWith("HTTP/1.1 200 OK\r\n").contains("type=\"password\"");
            assertThat(page(caller, post + "25\r\n\r\nusername=admin&password=x"))
                .startsWith("HTTP/1.1 200 OK\r\n").contains("Wrong user name or password");
            assertThat(page(caller, post + "24\r\n\r\nusername=admin&password="))
                .startsWith("HTTP/1.1 302 Found\r\nLocation: /main.html\r\nSet-Cookie: ");
        }
    }

    @ParameterizedTest
    @CsvSource({"403, 403 Forbidden", "429, 429 Too Many Requests"})
    void tooManyWrong_everybodyIsLockedOut(int status, String expected) throws IOException {
        Quirks locks = new Quirks(2, false, false, Duration.ZERO, status, 0, 0);
        try (Caller caller = Caller.to(home("basic", locks), DEVICE, 80)) {
            page(caller, basic("admin:x"));
            assertThat(home.tally(Caller.host(DEVICE)).locked()).isFalse();
            page(caller, basic("admin:y"));
            assertThat(page(caller, basic("admin:"))).startsWith("HTTP/1.1 " + expected);
        }
        assertThat(home.tally(Caller.host(DEVICE))).isEqualTo(new Tally(1, 2, 2, true, 0));
    }
}
