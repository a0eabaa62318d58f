package app.porchlight.protocol.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that does not get as far as a greeting. */
class FtpLoginTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    /** What the guest said to a server that says this, a letter at a time and without an end of line. */
    private static String heardBy(String letter) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> hear(server, letter));
            assertThatThrownBy(() -> new FtpLogin((host, port, patience) -> {
                Socket socket = new Socket(host, port);
                socket.setSoTimeout((int) patience.toMillis());
                return socket;
            }, server.getInetAddress(), server.getLocalPort(), SHORT)).isInstanceOf(IOException.class);
            return heard.get();
        }
    }

    private static String hear(ServerSocket server, String letter) {
        try (Socket guest = server.accept()) {
            Thread.ofVirtual().start(() -> drip(guest, letter));
            return new String(guest.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static void drip(Socket guest, String letter) {
        try {
            while (!letter.isEmpty()) {
                guest.getOutputStream().write(letter.charAt(0));
                Thread.sleep(SHORT.toMillis() / 5);
            }
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoDoesNotGreet_isNotToldGoodbye() throws Exception {
        assertThat(heardBy("")).isEmpty();
    }

    /** Replies to FEAT and AUTH, one line for each that is heard. */
    private static FtpLogin.Encryption offeredBy(String... replies) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket guest = server.accept()) {
                    BufferedReader in = new BufferedReader(
                        new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
                    guest.getOutputStream().write("220 Files\r\n".getBytes(StandardCharsets.US_ASCII));
                    for (String reply : replies) {
                        in.readLine();
                        guest.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (IOException gone) {
                    // It has hung up first.
                }
            });
            try (FtpLogin ftp = new FtpLogin((host, port, patience) -> new Socket(host, port),
                    server.getInetAddress(), server.getLocalPort(), Duration.ofSeconds(5))) {
                return ftp.encryption();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"AUTH TLS, OFFERED", "AUTH SSL, OFFERED", "AUTH TLS;TLS-C;TLS-P;, OFFERED", "auth ssl tls, OFFERED",
        "UTF8, NOT_OFFERED", "AUTHORS TLS, NOT_OFFERED", "MDTM, NOT_OFFERED"})
    void encryption_isReadFromItsList(String feature, FtpLogin.Encryption encryption) throws Exception {
        assertThat(offeredBy("211-Features:\r\n " + feature + "\r\n211 End")).isEqualTo(encryption);
    }

    @ParameterizedTest
    @CsvSource({"234 Go ahead, OFFERED", "334 Go ahead, OFFERED", "500 What?, NOT_OFFERED", "502 No, NOT_OFFERED",
        "504 No such way, NOT_OFFERED", "530 Log in first, UNCLEAR", "431 Not now, UNCLEAR"})
    void whoKeepsItsList_isAskedForThatAlone(String reply, FtpLogin.Encryption encryption) throws Exception {
        assertThat(offeredBy("530 Please login with USER and PASS.", reply)).isEqualTo(encryption);
    }

    @Test
    void whoDripsLetters_isLeft() throws Exception {
        assertThat(heardBy(".")).isEmpty();
    }
}
