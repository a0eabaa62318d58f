package app.porchlight.protocol.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.protocol.Mutations;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.UserAuthNoneFactory;
import org.apache.sshd.server.auth.keyboard.DefaultKeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.shell.ShellFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real SSH server on this computer. */
class SshLoginTest {
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SshServer server = SshServer.setUpDefaultServer();
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger shells = new AtomicInteger();

    @BeforeEach
    void prepare() throws GeneralSecurityException {
        KeyPairGenerator curves = KeyPairGenerator.getInstance("EC");
        curves.initialize(256);
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        server.setHost(HERE.getHostAddress());
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(curves.generateKeyPair(), keys.generateKeyPair()));
        server.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
        server.setPasswordAuthenticator((user, password, session) -> {
            tries.incrementAndGet();
            return user.equals("root") && password.equals("openwide");
        });
        server.setShellFactory((ShellFactory) channel -> {
            shells.incrementAndGet();
            throw new IOException("nobody gets a shell");
        });
    }

    @AfterEach
    void leave() throws IOException {
        server.stop(true);
    }

    private SshLogin login() throws IOException {
        server.start();
        return to(server.getPort(), PATIENCE);
    }

    private static SshLogin to(int port, Duration patience) {
        return new SshLogin((host, door, wait) -> {
            Socket socket = new Socket();
            socket.connect(new InetSocketAddress(host, door), (int) wait.toMillis());
            socket.setSoTimeout((int) wait.toMillis());
            return socket;
        }, HERE, port, patience);
    }

    @Test
    void passwordThatFits_isIn_withoutAShell() throws IOException {
        assertThat(login().attempt("root", "openwide")).isEqualTo(LoginOutcome.IN);
        assertThat(tries).hasValue(1);
        assertThat(shells).hasValue(0);
    }

    @Test
    void passwordThatDoesNotFit_isWrong_andIsTriedOnce() throws IOException {
        assertThat(login().attempt("root", "shut")).isEqualTo(LoginOutcome.WRONG);
        assertThat(tries).hasValue(1);
    }

    @Test
    void questionsInPlaceOfAPassword_areAnsweredWithIt() throws IOException {
        server.setUserAuthFactories(List.of(UserAuthKeyboardInteractiveFactory.INSTANCE));
        server.setKeyboardInteractiveAuthenticator(DefaultKeyboardInteractiveAuthenticator.INSTANCE);
        assertThat(login().attempt("root", "openwide")).isEqualTo(LoginOutcome.IN);
        assertThat(login().attempt("root", "shut")).isEqualTo(LoginOutcome.WRONG);
    }

    @Test
    void doorThatAsksForNoLogin_isToldSo() throws IOException {
        server.setUserAuthFactories(List.of(UserAuthNoneFactory.INSTANCE));
        assertThat(login().attempt("root", "openwide")).isEqualTo(LoginOutcome.NOT_ASKED);
    }

    @Test
    void doorThatTakesKeysOnly_isTriedWithNoPassword() throws IOException {
        server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        server.setPublickeyAuthenticator((user, key, session) -> false);
        assertThat(login().attempt("root", "openwide")).isEqualTo(LoginOutcome.NO_PASSWORDS);
        assertThat(tries).hasValue(0);
    }

    @Test
    @SuppressWarnings("deprecation")
    void oldDevice_isSpokenToInItsOldWays() throws IOException {
        server.setKeyExchangeFactories(List.of(ServerBuilder.DH2KEX.apply(BuiltinDHFactories.dhg1)));
        server.setSignatureFactories(List.of(BuiltinSignatures.rsa));
        server.setCipherFactories(List.of(BuiltinCiphers.tripledescbc));
        server.setMacFactories(List.of(BuiltinMacs.hmacmd5));
        assertThat(login().attempt("root", "openwide")).isEqualTo(LoginOutcome.IN);
    }

    /** What each says in place of a handshake, cut off there. */
    @Test
    void brokenHandshakes_endAsNoClearAnswer() throws Exception {
        byte[] start = "SSH-2.0-dropbear_2022.83\r\n\0\0\1\54\6\24abcdefghijklmnop\0\0\0\34diffie-hellman-group1-sha1"
            .getBytes(StandardCharsets.ISO_8859_1);
        List<byte[]> openings = Mutations.of(start).limit(40).toList();
        try (ServerSocket hostile = new ServerSocket(0, 5, HERE)) {
            Thread talking = Thread.ofVirtual().start(() -> openings.forEach(each -> say(hostile, each)));
            SshLogin login = to(hostile.getLocalPort(), PATIENCE);
            for (int i = 0; i < openings.size(); i++) {
                assertThatThrownBy(() -> login.attempt("root", "openwide")).isInstanceOf(IOException.class);
            }
            talking.join();
        }
    }

    private static void say(ServerSocket hostile, byte[] opening) {
        try (Socket guest = hostile.accept()) {
            guest.getOutputStream().write(opening);
            guest.shutdownOutput();
            guest.getInputStream().readNBytes(200);
        } catch (IOException left) {
            // The guest did not like it.
        }
    }
}
