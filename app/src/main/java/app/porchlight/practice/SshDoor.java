package app.porchlight.practice;

import app.porchlight.knowledge.Play;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.Readable;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.auth.UserAuthNoneFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.session.ServerConnectionServiceFactory;
import org.apache.sshd.server.session.ServerUserAuthServiceFactory;
import org.apache.sshd.server.session.SessionFactory;

/**
 * A command line over SSH, as far as letting somebody in or not: a real SSH server that is never started, so that it
 * opens no socket of its own. There is no shell behind it.
 */
final class SshDoor implements Server {
    private static final String PROTOCOL = "SSH-2.0-";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final SessionFactory sessions = new SessionFactory(server);
    private final Guard guard;

    /** It can encrypt, but in no other way than one that is past its time. */
    static SshDoor old(Play.Door play, Guard guard) {
        SshDoor door = new SshDoor(play, "login", guard);
        door.server.setKeyExchangeFactories(NamedFactory.setUpTransformedFactories(false,
            List.of(BuiltinDHFactories.fromFactoryName("diffie-hellman-group1-sha1")), ServerBuilder.DH2KEX));
        return door;
    }

    /** @param asks {@code none}, {@code key} (it takes no password), or else a password */
    SshDoor(Play.Door play, String asks, Guard guard) {
        this.guard = guard;
        String says = play.says().isEmpty() ? "dropbear_2022.83" : play.says();
        CoreModuleProperties.SERVER_IDENTIFICATION.set(server,
            says.startsWith(PROTOCOL) ? says.substring(PROTOCOL.length()) : says);
        server.setKeyPairProvider(KeyPairProvider.wrap(newKey()));
        server.setServiceFactories(
            List.of(ServerUserAuthServiceFactory.INSTANCE, ServerConnectionServiceFactory.INSTANCE));
        server.setUserAuthFactories(List.of(way(asks)));
        server.setPasswordAuthenticator((user, password, session) -> judge(user, password));
        server.setPublickeyAuthenticator((user, key, session) -> false);
    }

    private static UserAuthFactory way(String asks) {
        return switch (asks) {
            case "none" -> UserAuthNoneFactory.INSTANCE;
            case "key" -> UserAuthPublicKeyFactory.INSTANCE;
            default -> UserAuthPasswordFactory.INSTANCE;
        };
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    private boolean judge(String user, String password) {
        try {
            return guard.judge(secret -> secret.is(user, password)) == Guard.Answer.WELCOME;
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void serve(Line line) throws IOException {
        if (guard.locked()) {
            line.slam();
            return;
        }
        SshLine session = new SshLine(line);
        try {
            sessions.sessionCreated(session);
            for (byte[] heard = line.hearSome(); heard.length > 0 && session.isOpen(); heard = line.hearSome()) {
                sessions.messageReceived(session, Readable.readable(ByteBuffer.wrap(heard)));
            }
            sessions.sessionClosed(session);
        } catch (IOException gone) {
            throw gone;
        } catch (Exception nonsense) {
            // What the library says to a guest who talks nonsense.
            throw new IOException(nonsense);
        } finally {
            session.close(true);
        }
    }
}
