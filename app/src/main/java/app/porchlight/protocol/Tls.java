package app.porchlight.protocol;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Encryption over a connection that was made before. Devices at home sign their certificates themselves, so any is
 * taken: nothing secret of the person's ever goes over it.
 */
public final class Tls {
    private Tls() {
    }

    /** The same way, encrypted from the first byte on. */
    public static Dial over(Dial plain) {
        return (host, port, patience) -> {
            Socket socket = plain.connect(host, port, patience);
            try (Deadline _ = Deadline.closing(socket, patience)) {
                return over(socket, host, port);
            } catch (IOException notEncrypted) {
                socket.close();
                throw notEncrypted;
            }
        };
    }

    public static SSLSocket over(Socket plain, InetAddress host, int port) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TakesAny()}, new SecureRandom());
            SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket(plain, host.getHostAddress(), port, true);
            socket.startHandshake();
            return socket;
        } catch (GeneralSecurityException e) {
            throw new IOException("no encryption to be had", e);
        }
    }

    /** The extended kind, else Java adds a check of the host name. */
    private static final class TakesAny extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        }

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
}
