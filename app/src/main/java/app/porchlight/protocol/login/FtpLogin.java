package app.porchlight.protocol.login;

import app.porchlight.protocol.Deadline;
import app.porchlight.protocol.Dial;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPConnectionClosedException;
import org.apache.commons.net.ftp.FTPReply;

/** Asks an FTP server whether a login works, and hangs up. Lists nothing, fetches nothing. For use by one thread. */
public final class FtpLogin implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(45);
    private static final int GOODBYE_MILLIS = 1000;
    private static final int LOGIN_REFUSED = 530;
    private static final int CLOSING = 421;
    private static final int NOT_UNDERSTOOD = 500;
    /** RFC 4217, 4; RFC 959, 4.2.1. */
    private static final Set<Integer> NO_SUCH_WAY = Set.of(NOT_UNDERSTOOD, 502, 504);
    private static final Pattern ENCRYPTS = Pattern.compile("AUTH\\b.*\\b(TLS|SSL)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WANTS_ENCRYPTION = Pattern.compile("encrypt|\\b(TLS|SSL|FTPS)\\b|AUTH command",
        Pattern.CASE_INSENSITIVE);

    private final Socket socket;
    private final Deadline deadline;
    private final Attached client = new Attached();

    /** @param patience for the connection and each answer; servers may take 10 s to say no */
    public FtpLogin(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        socket = dial.connect(host, port, patience);
        deadline = Deadline.closing(socket, LONGEST);
        // Whoever drips letters never lets a single read run out of time.
        try (Deadline _ = Deadline.closing(socket, patience)) {
            client.setDefaultTimeout((int) patience.toMillis());
            // The greeting has a limit of its own there: a minute, where it is not said.
            client.setConnectTimeout((int) patience.toMillis());
            client.attach(socket);
        } catch (FTPConnectionClosedException turnedAway) {
            if (client.getReplyCode() != CLOSING) {
                hangUp();
                throw turnedAway;
            }
            // It is not ready, and its greeting says why.
        } catch (IOException | RuntimeException e) {
            // Who did not greet is not told goodbye either: the answer to that would be waited for as long.
            hangUp();
            throw e;
        }
    }

    /** Commons Net's client on a connection that was made before. */
    private static final class Attached extends FTPClient {
        void attach(Socket connected) throws IOException {
            _socket_ = connected;
            _connectAction_();
        }
    }

    /** True where it greets as an FTP server that takes visitors now. */
    public boolean ready() {
        return FTPReply.isPositiveCompletion(client.getReplyCode());
    }

    public String greeting() {
        return client.getReplyString();
    }

    /** Whether it encrypts for who wishes it. */
    public enum Encryption { OFFERED, NOT_OFFERED, UNCLEAR }

    /** Read from its list of what it can do (RFC 2389); where it keeps that to itself, it is asked for that alone. */
    public Encryption encryption() throws IOException {
        return FTPReply.isPositiveCompletion(client.feat()) ? inList(client.getReplyStrings())
            : toRequest(client.sendCommand("AUTH", "TLS"));
    }

    /** RFC 4217 has {@code AUTH TLS}; some name all ways on one line, such as {@code AUTH TLS;TLS-C;TLS-P}. */
    static Encryption inList(String... lines) {
        return Stream.of(lines).map(String::strip).anyMatch(line -> ENCRYPTS.matcher(line).lookingAt())
            ? Encryption.OFFERED : Encryption.NOT_OFFERED;
    }

    /** Who does not know the word, or no such way, says so; any other no may be about something else. */
    static Encryption toRequest(int reply) {
        return FTPReply.isPositiveCompletion(reply) || FTPReply.isPositiveIntermediate(reply) ? Encryption.OFFERED
            : NO_SUCH_WAY.contains(reply) ? Encryption.NOT_OFFERED : Encryption.UNCLEAR;
    }

    /** One try; the connection may be good for another. */
    public LoginOutcome attempt(String user, String password) throws IOException {
        int code;
        try {
            code = client.user(user);
            if (FTPReply.isPositiveIntermediate(code)) {
                code = client.pass(password);
            }
        } catch (FTPConnectionClosedException hungUp) {
            if (client.getReplyCode() != CLOSING) {
                throw hungUp;
            }
            return LoginOutcome.LOCK;
        }
        if (FTPReply.isPositiveCompletion(code)) {
            return LoginOutcome.IN;
        }
        if (LockSigns.inWords(client.getReplyString())) {
            return LoginOutcome.LOCK;
        }
        if (WANTS_ENCRYPTION.matcher(client.getReplyString()).find()) {
            // Some say 530 to that as well, but no login was judged.
            return LoginOutcome.UNCLEAR;
        }
        return code == LOGIN_REFUSED || code > NOT_UNDERSTOOD ? LoginOutcome.WRONG : LoginOutcome.UNCLEAR;
    }

    @Override
    public void close() {
        try {
            if (client.isConnected()) {
                client.setSoTimeout(GOODBYE_MILLIS);
                client.quit();
            }
        } catch (IOException ignored) {
            // It hung up first.
        } finally {
            hangUp();
        }
    }

    private void hangUp() {
        deadline.close();
        try {
            socket.close();
        } catch (IOException ignored) {
            // Closed is what we wanted.
        }
    }
}
