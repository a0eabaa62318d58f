package app.porchlight.protocol.login;

import app.porchlight.protocol.Dial;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.time.Duration;

/**
 * Tries logins over telnet, as many in one conversation as the device takes. Logs in, sees the prompt, and hangs up: no
 * command is ever typed. For use by one thread.
 */
public final class TelnetLogin implements AutoCloseable {
    /** A BusyBox device answers a wrong password after three seconds, others after five. */
    private static final Duration ANSWER = Duration.ofSeconds(12);
    private static final Duration GREETING = Duration.ofSeconds(6);
    /** After this time no new try begins, so that the limit on a whole conversation never cuts one off. */
    private static final Duration YOUNG = Duration.ofSeconds(24);

    private final TelnetSession session;
    private final long end = System.nanoTime() + YOUNG.toNanos();
    private TelnetText.Meaning waiting;

    /** How a try ended. */
    public enum Outcome {
        /** We are in. */
        IN,
        /** We are in, and no password was asked for. */
        IN_WITHOUT_PASSWORD,
        /** A shell is there before anybody logged in. */
        NO_LOGIN_ASKED,
        WRONG,
        /** The device hinted at locking people out. */
        LOCK,
        /** Nothing that we understand, or nothing at all. */
        UNCLEAR,
        /** The device hung up before the try; a new conversation may go on. */
        HUNG_UP
    }

    /** Connects and reads the greeting, so that the next conversation may be opened once this one is. */
    public TelnetLogin(Dial dial, InetAddress host, int port, Duration patience)
            throws IOException, InterruptedException {
        session = new TelnetSession(dial, host, port, patience);
        try {
            TelnetSession.Heard greeting = session.read(GREETING);
            if (greeting.closed()) {
                throw new ConnectException("hung up at once");
            }
            waiting = greeting.endless() ? TelnetText.Meaning.NOTHING : greeting.meaning();
        } catch (IOException | InterruptedException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** True where a shell stood open before any login. */
    public boolean open() {
        return waiting == TelnetText.Meaning.SHELL;
    }

    /** True where a login was asked for: no login can be said to work where none was asked for. */
    public boolean asks() {
        return waiting == TelnetText.Meaning.LOGIN_PROMPT || waiting == TelnetText.Meaning.PASSWORD_PROMPT;
    }

    /** One try. After {@code IN} or {@code LOCK} the conversation is over: close it. */
    public Outcome attempt(String user, String password) throws IOException, InterruptedException {
        if (open()) {
            return Outcome.NO_LOGIN_ASKED;
        }
        if (!asks()) {
            return Outcome.UNCLEAR;
        }
        if (waiting == TelnetText.Meaning.LOGIN_PROMPT) {
            session.type(user);
            TelnetSession.Heard next = session.read(ANSWER);
            if (next.meaning() != TelnetText.Meaning.PASSWORD_PROMPT) {
                return withoutPassword(next);
            }
        }
        session.type(password);
        return answered(session.read(ANSWER));
    }

    /** The name alone was enough, or too much. */
    private Outcome withoutPassword(TelnetSession.Heard heard) {
        if (heard.meaning() == TelnetText.Meaning.SHELL) {
            return Outcome.IN_WITHOUT_PASSWORD;
        }
        return answered(heard);
    }

    private Outcome answered(TelnetSession.Heard heard) {
        waiting = heard.closed() ? TelnetText.Meaning.NOTHING : heard.meaning();
        if (heard.endless()) {
            return Outcome.UNCLEAR;
        }
        if (!heard.closed() && waiting == TelnetText.Meaning.SHELL) {
            return Outcome.IN;
        }
        if (TelnetText.tellsOfLock(heard.text())) {
            return Outcome.LOCK;
        }
        return switch (heard.meaning()) {
            case LOGIN_PROMPT, PASSWORD_PROMPT, REFUSED -> Outcome.WRONG;
            case NOTHING, SHELL -> heard.closed() && heard.text().isBlank() ? Outcome.HUNG_UP : Outcome.UNCLEAR;
        };
    }

    /** After a wrong try: true where this conversation takes another. */
    public boolean goesOn() throws InterruptedException {
        if (waiting == TelnetText.Meaning.REFUSED) {
            TelnetSession.Heard prompt = session.read(ANSWER);
            waiting = prompt.closed() ? TelnetText.Meaning.NOTHING : prompt.meaning();
        }
        return asks() && System.nanoTime() < end;
    }

    @Override
    public void close() {
        session.close();
    }
}
