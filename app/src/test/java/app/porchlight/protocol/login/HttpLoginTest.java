package app.porchlight.protocol.login;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.web.Http;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page answers to a password in HTTP's own way, and what that means. */
class HttpLoginTest {
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    /** A page whose first answer asks for a login, and whose second is so. */
    private static LoginOutcome attempt(int before, int status, boolean asks, String words) throws IOException {
        HttpServer device = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        device.createContext("/", exchange -> {
            boolean tried = exchange.getRequestHeaders().containsKey("Authorization");
            if (!tried || asks) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"Camera\"");
            }
            byte[] body = (tried ? words : "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(tried ? status : before, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        device.start();
        try {
            Http http = new Http((host, port, patience) -> {
                Socket socket = new Socket(host, port);
                socket.setSoTimeout((int) patience.toMillis());
                return socket;
            }, Duration.ofSeconds(5));
            return new HttpLogin(http, new Http.Site(HERE, device.getAddress().getPort(), false), "/")
                .attempt("admin", "admin");
        } finally {
            device.stop(0);
        }
    }

    /** The status that answers the password, whether it asks for a login again, what it says, what that means. */
    @ParameterizedTest
    @CsvSource({
        "200, false, Camera, IN", "401, true, Unauthorized, WRONG", "403, false, Forbidden, LOCK",
        "423, false, Locked, LOCK", "429, false, Too Many Requests, LOCK", "503, false, Busy, LOCK",
        "401, true, Your account is locked, LOCK", "401, true, 2 attempts left, LOCK",
        "401, true, Please enter the captcha, LOCK", "401, true, '{\"remainLockSecond\":1793}', LOCK",
        "401, true, '{\"BlockTime\":300}', LOCK", "500, false, Error, UNCLEAR", "404, false, Not found, UNCLEAR"})
    void answerToAPassword_means(int status, boolean asks, String words, LoginOutcome outcome) throws IOException {
        assertThat(attempt(401, status, asks, words)).isEqualTo(outcome);
    }

    /** It refuses the right password as well while too many are logged in: that is no "wrong". */
    @ParameterizedTest
    @CsvSource({"false, Unauthorized, UNCLEAR", "true, Maximum number of users reached, LOCK",
        "false, Connections are full, LOCK"})
    void tableOfConnectionsThatIsFull_andAnswers401_provesNothing(boolean asks, String words, LoginOutcome outcome)
            throws IOException {
        assertThat(attempt(401, 401, asks, words)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"403, LOCK", "423, LOCK", "429, LOCK", "503, LOCK", "200, NOT_ASKED", "500, NOT_ASKED"})
    void pageThatDoesNotAskForALogin_getsNoPassword(int before, LoginOutcome outcome) throws IOException {
        assertThat(attempt(before, 200, false, "in")).isEqualTo(outcome);
    }
}
