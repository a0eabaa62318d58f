package app.porchlight.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Evidence;
import app.porchlight.model.Service;
import app.porchlight.protocol.Dial;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A round of knocks at a device whose answers get lost on the way, as they do on Wi-Fi. */
class RoundTest {
    private static final int TELNET = 23;
    private static final int DOORS = Doors.inOrder().size();

    private final Map<Integer, AtomicInteger> knocks = new ConcurrentHashMap<>();
    private final Queue<Evidence> seen = new ConcurrentLinkedQueue<>();
    private ServerSocket telnet;

    @BeforeEach
    void open() throws IOException {
        telnet = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket visitor = telnet.accept();
                    visitor.getOutputStream().write("box login: ".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException closed) {
                // The test is over.
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        telnet.close();
    }

    private Round roundWhere(int lost) {
        return round((host, port, patience) -> answer(port, port == TELNET || port % 3 == 0 ? lost : 0));
    }

    private Round round(Dial dial) {
        return new Round(dial, telnet.getInetAddress(), seen::add);
    }

    /** That door loses so many knocks; only telnet's is open. */
    private Socket answer(int port, int lost) throws IOException {
        int knock = knocks.computeIfAbsent(port, door -> new AtomicInteger()).incrementAndGet();
        if (knock <= lost) {
            throw new SocketTimeoutException("lost");
        }
        if (port != TELNET) {
            throw new ConnectException("closed");
        }
        return new Socket(telnet.getInetAddress(), telnet.getLocalPort());
    }

    private static void pause(Duration duration) throws InterruptedIOException {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    @Test
    void openDoorWhoseKnockGotLost_isFound() throws InterruptedException {
        Round round = roundWhere(1);
        round.all(new Semaphore(1));
        assertThat(seen).contains(new Evidence.Door(telnet.getInetAddress(), Service.tcp(TELNET, "telnet")));
        assertThat(round.knocks()).isEqualTo(new Knocks(1, DOORS - 1, 0, 0, false));
    }

    @Test
    void whereAnswersAreLost_knocksAreRepeatedUntilNothingNewComes() throws InterruptedException {
        Round round = round((host, port, patience) -> answer(port, port == TELNET ? 4 : port % 4));
        round.all(new Semaphore(1));
        assertThat(round.knocks()).isEqualTo(new Knocks(1, DOORS - 1, 0, 0, false));
    }

    /** A firewall that swallows nearly everything, at the far end of a slow line. */
    @Test
    void slowDeviceThatSwallows_isWaitedForAsLongAsItTakes() throws InterruptedException {
        Round round = round((host, port, patience) -> {
            boolean answers = Set.of(80, 11_211).contains(port);
            Duration takes = answers ? Duration.ofMillis(500) : Duration.ofMillis(10);
            boolean late = patience.compareTo(takes) < 0;
            pause(late ? patience : takes);
            throw answers && !late ? new ConnectException("closed") : new SocketTimeoutException("swallowed");
        });
        round.all(new Semaphore(1));
        assertThat(round.knocks()).isEqualTo(new Knocks(0, 2, DOORS - 2, 0, false));
    }

    @Test
    void doorThatAnswered_isNotKnockedAtAgain() throws InterruptedException {
        roundWhere(1).all(new Semaphore(1));
        List<Integer> twice = knocks.entrySet().stream().filter(each -> each.getValue().get() > 1)
            .map(Map.Entry::getKey).toList();
        assertThat(twice).contains(TELNET).allMatch(port -> port == TELNET || port % 3 == 0);
    }

    @Test
    void whoseTurnHasNotCome_isKnockedAtWhereMostIsTold() throws InterruptedException {
        Semaphore turns = new Semaphore(0);
        Round round = roundWhere(0);
        Thread going = Thread.ofVirtual().start(() -> {
            try {
                round.all(turns);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        while (!turns.hasQueuedThreads()) {
            Thread.sleep(5);
        }
        assertThat(knocks.keySet()).containsExactlyInAnyOrderElementsOf(Doors.inOrder().subList(0, Round.FIRST));
        assertThat(round.knocks()).isEqualTo(new Knocks(1, Round.FIRST - 1, 0, DOORS - Round.FIRST, false));

        turns.release();
        going.join();
        assertThat(round.knocks()).isEqualTo(new Knocks(1, DOORS - 1, 0, 0, false));
        assertThat(turns.availablePermits()).isEqualTo(1);
    }

    @Test
    void doorThatStaysSilent_isCountedOnce() throws InterruptedException {
        Round round = roundWhere(Integer.MAX_VALUE);
        round.all(new Semaphore(1));
        int silent = (int) Doors.inOrder().stream().filter(port -> port == TELNET || port % 3 == 0).count();
        assertThat(round.knocks()).isEqualTo(new Knocks(0, DOORS - silent, silent, 0, false));
    }
}
