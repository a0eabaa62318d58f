package app.porchlight.protocol.greeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.protocol.login.HttpLogin;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebFrontTest {
    private static final Http.Site SITE = new Http.Site(InetAddress.ofLiteral("192.168.77.20"), 80, false);

    private static WebFront read(int status, Map<String, List<String>> headers, String body) {
        return WebFront.read(SITE, "/", new Http.Page(status, headers, body.getBytes(StandardCharsets.UTF_8),
            StandardCharsets.UTF_8, true));
    }

    @Test
    void passwordField_isAForm() {
        WebFront front = read(200, Map.of(), "<title> My  NVR </title><form><input type=PASSWORD name=p></form>");
        assertThat(front.login()).isEqualTo("form");
        assertThat(front.title()).isEqualTo("My NVR");
    }

    @Test
    void challenge_isReadWithItsRealm() {
        WebFront basic = read(401, Map.of("www-authenticate", List.of("Basic realm=\"IP Camera\"")), "");
        assertThat(basic.login()).isEqualTo("basic");
        assertThat(basic.realm()).isEqualTo("IP Camera");
    }

    @Test
    void twoChallenges_theStrongerCounts() {
        WebFront both = read(401, Map.of("www-authenticate",
            List.of("Basic realm=\"a\", Digest realm=\"b\", nonce=\"c\", qop=\"auth\"")), "");
        assertThat(both.login()).isEqualTo("digest");
        assertThat(both.realm()).isEqualTo("b");
    }

    @Test
    void challengeOnAPageThatIsThere_isNoLogin() {
        assertThat(read(200, Map.of("www-authenticate", List.of("Basic realm=\"x\"")), "hello").login())
            .isEqualTo("none");
    }

    @Test
    void loginThatMayBeWhereWeDoNotSee_isUnclear() {
        assertThat(read(302, Map.of("location", List.of("http://router.example/login")), "").login())
            .isEqualTo("unclear");
        assertThat(read(200, Map.of(), "<script src=app.js></script><div id=app></div>").login())
            .isEqualTo("unclear");
        assertThat(read(200, Map.of(), "<frameset><frame src=login.htm></frameset>").login()).isEqualTo("unclear");
        assertThat(read(404, Map.of(), "<script>x</script>").login()).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void pageThatSaysNotNow_tellsOfNoLogin_andNotOfNone(int status) {
        WebFront front = read(status, Map.of(), "<h1>Busy</h1>");
        assertThat(front.login()).isEqualTo("broken");
        assertThat(WebFront.tells(front.page())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 404, 410, 501})
    void pageThatIsThere_orRefusedForGood_tells(int status) {
        WebFront front = read(status, Map.of(), "<h1>Here</h1>");
        assertThat(front.login()).isEqualTo("none");
        assertThat(WebFront.tells(front.page())).isTrue();
    }

    @Test
    void pageThatOnlyShowsItselfAnew_hidesNothing_andOneThatNamesAnotherDoes() {
        assertThat(read(200, Map.of(), "<meta http-equiv=refresh content=10><p>3 pages left").login())
            .isEqualTo("none");
        assertThat(read(200, Map.of(), "<meta http-equiv=refresh content='0; url=http://a.example/'>").login())
            .isEqualTo("unclear");
    }

    @Test
    void sentOnToAPathThatIsNonsense_isARefusalThatCallersExpect() {
        Http http = new Http((host, port, patience) -> {
            throw new IOException("nobody dials");
        }, Duration.ofSeconds(1));
        assertThatThrownBy(() -> http.get(SITE, "//a//b", Map.of())).isInstanceOf(IOException.class);
    }

    @Test
    void anyHeadersAndBodies_areReadWithoutHarm() {
        Random random = new Random(7);
        String[] pieces = {"Basic", "Digest", "realm=", "\"", ",", " ", "nonce", "=", "<title>", "<input type=password",
            "<meta http-equiv=refresh content='0;url=", "\u0000", "\u202e", "\uffff", "qop=\"auth", "\\", "http://"};
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            WebFront front = read(random.nextBoolean() ? 401 : 200,
                Map.of("www-authenticate", List.of(text.toString())), text.toString());
            assertThat(front.login()).isIn("none", "basic", "digest", "form", "unclear");
            assertThat(HttpLogin.challenge(front.page()).realm()).isEqualTo(front.realm());
        }
    }
}
