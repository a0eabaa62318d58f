package app.porchlight.protocol.login;

import app.porchlight.protocol.Deadline;
import app.porchlight.protocol.Dial;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.net.telnet.EchoOptionHandler;
import org.apache.commons.net.telnet.InvalidTelnetOptionException;
import org.apache.commons.net.telnet.SuppressGAOptionHandler;
import org.apache.commons.net.telnet.TelnetClient;
import org.apache.commons.net.telnet.TerminalTypeOptionHandler;

/**
 * One telnet conversation: read until the device waits for something, type a line, read again. It types only what it is
 * told to. For use by one thread.
 */
public final class TelnetSession implements AutoCloseable {
    /** Most characters that are read between two lines typed; a device that says more never stops. */
    public static final int MOST = 64 * 1024;

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(120);
    private static final int CHUNKS = 64;
    private static final int MOST_NEGOTIATIONS = 200;

    private final Socket socket;
    private final Attached client = new Attached();
    private final Deadline deadline;
    private final BlockingQueue<String> heard = new ArrayBlockingQueue<>(CHUNKS);
    private final AtomicInteger negotiations = new AtomicInteger();
    private boolean ended;

    /** What came, and whether the device is still there. */
    public record Heard(String text, boolean closed, boolean endless) {
        public TelnetText.Meaning meaning() {
            return TelnetText.of(text);
        }
    }

    /** @param patience for the connection to be made */
    public TelnetSession(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        this(dial.connect(host, port, patience));
    }

    /** A conversation over a connection that was made before, which is closed with it. */
    public TelnetSession(Socket connected) throws IOException {
        socket = connected;
        deadline = Deadline.closing(socket, LONGEST);
        try {
            socket.setSoTimeout(0);
            client.registerNotifHandler((verb, option) -> negotiate());
            client.attach(socket);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
        Thread.ofVirtual().name("telnet-ear").start(this::listen);
    }

    /** Commons Net's client on a connection that was made before. */
    private static final class Attached extends TelnetClient {
        void attach(Socket connected) throws IOException {
            setReaderThread(false);
            try {
                addOptionHandler(new TerminalTypeOptionHandler("dumb", false, false, true, false));
                addOptionHandler(new EchoOptionHandler(false, false, false, true));
                addOptionHandler(new SuppressGAOptionHandler(true, true, true, true));
            } catch (InvalidTelnetOptionException impossible) {
                throw new AssertionError(impossible);
            }
            _socket_ = connected;
            _connectAction_();
        }
    }

    /** A full queue stops the reading, and so the device: memory stays bounded. */
    private void listen() {
        byte[] chunk = new byte[1024];
        try {
            InputStream in = client.getInputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                heard.put(new String(chunk, 0, length, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException closed) {
            // The end of the conversation, whoever ended it.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        try {
            heard.put("");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Reads until the device waits for us (a prompt, then a pause), or closes, or {@code patience} is over, or it has
     * said {@link #MOST} characters.
     */
    public Heard read(Duration patience) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        long end = System.nanoTime() + patience.toNanos();
        while (!ended && text.length() < MOST) {
            boolean prompted = switch (TelnetText.of(text.toString())) {
                case LOGIN_PROMPT, PASSWORD_PROMPT, SHELL -> true;
                case NOTHING, REFUSED -> false;
            };
            long left = prompted ? Math.min(PAUSE.toNanos(), end - System.nanoTime()) : end - System.nanoTime();
            String more = left > 0 ? heard.poll(left, TimeUnit.NANOSECONDS) : null;
            if (more == null) {
                break;
            }
            ended = more.isEmpty();
            text.append(more);
        }
        return new Heard(text.toString(), ended, text.length() >= MOST);
    }

    /** True where the other side negotiated as only telnet does (RFC 854). */
    public boolean negotiated() {
        return negotiations.get() > 0;
    }

    /** A device that never stops negotiating would keep this computer busy for nothing. */
    private void negotiate() {
        if (negotiations.incrementAndGet() == MOST_NEGOTIATIONS) {
            close();
        }
    }

    /** Types a line as a terminal does. What was heard before and not read is dropped: it cannot be the answer. */
    public void type(String line) throws IOException {
        heard.removeIf(chunk -> !chunk.isEmpty());
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        deadline.close();
        try {
            socket.close();
        } catch (IOException ignored) {
            // Closed is what we wanted.
        }
    }
}
