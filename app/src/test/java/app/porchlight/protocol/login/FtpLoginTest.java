package app.porchlight.protocol.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

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

    @Test
    void whoDripsLetters_isLeft() throws Exception {
        assertThat(heardBy(".")).isEmpty();
    }
}
