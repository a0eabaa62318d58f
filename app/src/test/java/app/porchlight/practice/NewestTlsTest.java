package app.porchlight.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.TlsHello;
import app.porchlight.protocol.TlsHello.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

/** A server that speaks nothing older than TLS 1.3, where certificates are shown under encryption only. */
class NewestTlsTest {
    @Test
    void certificateThatRanOut_isSeenHereToo() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ExecutorService guests = Executors.newVirtualThreadPerTaskExecutor();
                SSLServerSocket server = (SSLServerSocket) OwnCertificate.contextFor("box", Duration.ofDays(-30))
                    .getServerSocketFactory().createServerSocket(0, 5, here)) {
            server.setEnabledProtocols(new String[] {"TLSv1.3"});
            guests.submit(() -> {
                while (true) {
                    SSLSocket guest = (SSLSocket) server.accept();
                    guests.submit(() -> greet(guest));
                }
            });
            Answer answer = TlsHello.ask((host, port, patience) -> new Socket(host, port), here, server.getLocalPort(),
                Duration.ofSeconds(10));
            assertThat(answer.old()).isFalse();
            assertThat(answer.certificate().map(X509Certificate::getNotAfter)).hasValueSatisfying(end ->
                assertThat(end).isInThePast());
        }
    }

    private static Void greet(SSLSocket guest) throws IOException {
        try (guest) {
            guest.startHandshake();
            return null;
        }
    }
}
