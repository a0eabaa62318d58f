package app.porchlight.protocol.login;

import app.porchlight.protocol.Deadline;
import app.porchlight.protocol.Dial;
import com.hierynomus.sshj.key.KeyAlgorithms;
import com.hierynomus.sshj.transport.cipher.BlockCiphers;
import com.hierynomus.sshj.transport.cipher.GcmCiphers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.common.LoggerFactory;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.common.SecurityUtils;
import net.schmizz.sshj.connection.ConnectionImpl;
import net.schmizz.sshj.transport.Transport;
import net.schmizz.sshj.transport.TransportImpl;
import net.schmizz.sshj.transport.random.JCERandom;
import net.schmizz.sshj.transport.random.SingletonRandomFactory;
import net.schmizz.sshj.transport.verification.PromiscuousVerifier;
import net.schmizz.sshj.userauth.UserAuth;
import net.schmizz.sshj.userauth.UserAuthImpl;
import net.schmizz.sshj.userauth.method.AuthKeyboardInteractive;
import net.schmizz.sshj.userauth.method.AuthMethod;
import net.schmizz.sshj.userauth.method.AuthNone;
import net.schmizz.sshj.userauth.method.AuthPassword;
import net.schmizz.sshj.userauth.method.PasswordResponseProvider;
import net.schmizz.sshj.userauth.password.PasswordFinder;
import net.schmizz.sshj.userauth.password.PasswordUtils;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/**
 * Asks an SSH server whether a login works, and hangs up: no shell, no command. Old devices know only old ways to
 * encrypt, and their keys nobody knows, so both are taken as they are: nothing secret of the person's goes over it.
 *
 * @param patience for the connection and each answer; some servers think for three seconds before they say no
 */
public record SshLogin(Dial dial, InetAddress host, int port, Duration patience) {
    private static final int ANSWERS = 4;

    /** One try over a connection of its own. */
    public LoginOutcome attempt(String user, String password) throws IOException {
        try (Socket socket = dial.connect(host, port, patience);
                Deadline _ = Deadline.closing(socket, patience.multipliedBy(ANSWERS))) {
            Config config = config();
            TransportImpl transport = new TransportImpl(config);
            try {
                transport.setTimeoutMs((int) patience.toMillis());
                transport.addHostKeyVerifier(new PromiscuousVerifier());
                transport.init(host.getHostAddress(), port, socket.getInputStream(), socket.getOutputStream());
                transport.doKex();
                return judged(transport, config, user, password);
            } finally {
                transport.disconnect();
            }
        } catch (SSHException broken) {
            return lockOrThrow(broken);
        } catch (RuntimeException nonsense) {
            // The library meets hostile input with these as well: a bad length, a bad key.
            throw new IOException("no sense in the answer", nonsense);
        }
    }

    private LoginOutcome judged(Transport transport, Config config, String user, String password) throws IOException {
        UserAuth asking = new UserAuthImpl(transport);
        if (tried(asking, transport, config, user, new AuthNone())) {
            return LoginOutcome.NOT_ASKED;
        }
        Collection<String> takes = ((UserAuthImpl) asking).getAllowedMethods();
        PasswordFinder secret = PasswordUtils.createOneOff(password.toCharArray());
        AuthMethod method;
        if (takes.contains("password")) {
            method = new AuthPassword(secret);
        } else if (takes.contains("keyboard-interactive")) {
            method = new AuthKeyboardInteractive(new PasswordResponseProvider(secret));
        } else {
            return takes.isEmpty() ? LoginOutcome.UNCLEAR : LoginOutcome.NO_PASSWORDS;
        }
        if (tried(asking, transport, config, user, method)) {
            return LoginOutcome.IN;
        }
        return LockSigns.inWords(String.valueOf(asking.getBanner())) ? LoginOutcome.LOCK : LoginOutcome.WRONG;
    }

    private boolean tried(UserAuth asking, Transport transport, Config config, String user, AuthMethod method)
            throws IOException {
        ConnectionImpl next = new ConnectionImpl(transport, config.getKeepAliveProvider());
        return asking.authenticate(user, next, method, transport.getTimeoutMs());
    }

    private static LoginOutcome lockOrThrow(SSHException broken) throws IOException {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        }
        if (LockSigns.inWords(String.valueOf(broken.getMessage()))) {
            return LoginOutcome.LOCK;
        }
        throw broken;
    }

    private static Config config() {
        SecurityUtils.setRegisterBouncyCastle(false);
        DefaultConfig config = new PlainJava();
        config.setLoggerFactory(new Silent());
        // Keys on curves (ECDSA) are read in a way that only another library knows; who has one has another, too.
        config.setKeyAlgorithms(List.of(KeyAlgorithms.EdDSA25519(), KeyAlgorithms.RSASHA512(),
            KeyAlgorithms.RSASHA256(), KeyAlgorithms.SSHRSA(), KeyAlgorithms.SSHDSA()));
        config.setRandomFactory(new SingletonRandomFactory(new JCERandom.Factory()));
        return config;
    }

    /** Ways to encrypt that Java has by itself, the good ones first; asked for others, the library would log each. */
    private static final class PlainJava extends DefaultConfig {
        @Override
        protected void initCipherFactories() {
            setCipherFactories(List.of(GcmCiphers.AES256GCM(), GcmCiphers.AES128GCM(), BlockCiphers.AES256CTR(),
                BlockCiphers.AES192CTR(), BlockCiphers.AES128CTR(), BlockCiphers.AES256CBC(),
                BlockCiphers.AES192CBC(), BlockCiphers.AES128CBC(), BlockCiphers.TripleDESCBC()));
        }
    }

    /** What a device says wrong is its own affair; it does not belong in our log. */
    private static final class Silent implements LoggerFactory {
        @Override
        public Logger getLogger(String name) {
            return NOPLogger.NOP_LOGGER;
        }

        @Override
        public Logger getLogger(Class<?> type) {
            return NOPLogger.NOP_LOGGER;
        }
    }
}
