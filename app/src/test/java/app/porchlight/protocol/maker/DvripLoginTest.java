package app.porchlight.protocol.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.porchlight.protocol.Mutated;
import app.porchlight.protocol.login.LoginOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DvripLoginTest {
    /** A head for 0x5b bytes of an answer to a login. */
    private static final byte[] HEAD = HexFormat.of().parseHex("ff01000007000000000000000000e9035b000000");

    /** Both are published: as the empty password's and the hidden account's. */
    @ParameterizedTest
    @CsvSource({"'', tlJwpbo6", "tluafed, OxhlwSG8"})
    void passwords_becomeEightLetters(String password, String letters) {
        assertThat(DvripLogin.hash(password)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"100, IN", "203, WRONG", "106, WRONG", "205, LOCK", "206, LOCK", "104, UNCLEAR", "99999, UNCLEAR"})
    void answers_areToldApart(String ret, LoginOutcome outcome) {
        assertThat(DvripLogin.outcome(said("{ \"DeviceType \" : \"HVR\", \"Ret\" : " + ret + " }"))).isEqualTo(outcome);
    }

    @Test
    void onlyAnAnswerToALogin_ofAModestLength_isRead() {
        assertThat(DvripLogin.length(HEAD)).isEqualTo(0x5b);
        assertThat(DvripLogin.length(Arrays.copyOf(HEAD, 19))).isNegative();
        byte[] long9000 = HEAD.clone();
        long9000[17] = 0x23;
        assertThat(DvripLogin.length(long9000)).isNegative();
        byte[] another = HEAD.clone();
        another[14] = 0;
        assertThat(DvripLogin.length(another)).isNegative();
    }

    @Test
    void damagedAnswers_areReadToTheEnd() {
        Mutated.feed(heard -> assertThat(DvripLogin.outcome(heard)).isNotNull(),
            List.of(said("{ \"Ret\" : 100, \"SessionID\" : \"0x00000007\" }\n\0")));
        Mutated.feed(heard -> assertThat(DvripLogin.length(Arrays.copyOf(heard, HEAD.length)))
            .isLessThanOrEqualTo(8192), List.of(HEAD));
    }

    @Test
    void whoDripsBytes_isLeft() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(server));
            Duration patience = Duration.ofMillis(500);
            DvripLogin login = new DvripLogin((host, port, wait) -> {
                Socket socket = new Socket(host, port);
                socket.setSoTimeout((int) wait.toMillis());
                return socket;
            }, server.getInetAddress(), server.getLocalPort(), patience);
            assertTimeoutPreemptively(patience.multipliedBy(10), () ->
                assertThatThrownBy(() -> login.attempt("admin", "")).isInstanceOf(IOException.class));
        }
    }

    /** A head, and then a byte now and then: each comes in time, all together would take half a minute. */
    private static void drip(ServerSocket server) {
        try (Socket guest = server.accept()) {
            guest.getOutputStream().write(HEAD);
            while (true) {
                guest.getOutputStream().write(' ');
                Thread.sleep(300);
            }
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] said(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
