package app.porchlight.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.knowledge.Door;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.Evidence;
import app.porchlight.model.Kind;
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
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A round of knocks at a device whose answers get lost on the way, as they do on Wi-Fi. */
class RoundTest {
    private static final int TELNET = 23;
    private static final List<Door> DOORS_IN_ORDER = ShippedKnowledge.read().doors();
    private static final int DOORS = DOORS_IN_ORDER.size();

    private final Map<Integer, AtomicInteger> knocks = new ConcurrentHashMap<>();
    private final Queue<Evidence> seen = new ConcurrentLinkedQueue<>();
    private volatile Optional<Kind> sure = Optional.empty();
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
        return new Round(dial, telnet.getInetAddress(), DOORS_IN_ORDER, () -> sure, seen::add);
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
        round.first();
        round.others(new Semaphore(1));
        assertThat(seen).contains(new Evidence.Door(telnet.getInetAddress(), Service.tcp(TELNET, "telnet")));
        assertThat(round.knocks()).isEqualTo(new Knocks(1, DOORS - 1, 0, 0, List.of(), false));
    }

    @Test
    void whereAnswersAreLost_knocksAreRepeatedUntilNothingNewComes() throws InterruptedException {
        Round round = round((host, port, patience) -> answer(port, port == TELNET ? 4 : port % 4));
        round.first();
        round.others(new Semaphore(1));
        assertThat(round.knocks()).isEqualTo(new Knocks(1, DOORS - 1, 0, 0, List.of(), false));
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
        round.first();
        round.others(new Semaphore(1));
        assertThat(round.knocks()).isEqualTo(new Knocks(0, 2, DOORS - 2, 0, List.of(), false));
    }

    @Test
    void doorThatAnswered_isNotKnockedAtAgain() throws InterruptedException {
        Round round = roundWhere(1);
        round.first();
        round.others(new Semaphore(1));
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
                round.first();
                round.others(turns);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        while (!turns.hasQueuedThreads()) {
            Thread.sleep(5);
        }
        assertThat(knocks.keySet()).containsExactlyInAnyOrderElementsOf(
            DOORS_IN_ORDER.subList(0, Round.FIRST).stream().map(Door::port).toList());
        assertThat(round.knocks()).isEqualTo(new Knocks(1, Round.FIRST - 1, 0, DOORS - Round.FIRST, List.of(), false));

        turns.release();
        going.join();
        assertThat(round.knocks()).isEqualTo(new Knocks(1, DOORS - 1, 0, 0, List.of(), false));
        assertThat(turns.availablePermits()).isEqualTo(1);
    }

    /** At home are only those doors; what they are is sure from the start. */
    private Knocks onA(Kind kind, int... opened) throws InterruptedException {
        sure = Optional.of(kind);
        Round round = round((host, port, patience) -> {
            knocks.computeIfAbsent(port, door -> new AtomicInteger()).incrementAndGet();
            if (IntStream.of(opened).noneMatch(door -> door == port)) {
                throw new ConnectException("closed");
            }
            return new Socket(telnet.getInetAddress(), telnet.getLocalPort());
        });
        round.first();
        round.others(new Semaphore(1));
        return round.knocks();
    }

    @Test
    void sureLight_isNotAskedWhatLightsNeverHave_butAllThatEndangersIt() throws InterruptedException {
        Knocks light = onA(Kind.LIGHT, 80);
        assertThat(light.complete()).isTrue();
        assertThat(light.leftOut()).isNotEmpty().noneMatch(door -> knocks.containsKey(door.port()))
            .allMatch(door -> !door.on().isEmpty() && !door.on().contains(Kind.LIGHT));
        assertThat(light.leavesOut("redis-open")).isTrue();
        assertThat(light.leavesOut("telnet-open")).isFalse();
        assertThat(knocks).containsKeys(23, 2323, 9527, 22, 21, 80, 443, 8080, 5555, 9530, 32764, 52869, 1883, 445);
    }

    @ParameterizedTest
    @ValueSource(ints = {TELNET, 22, 5555, 445})
    void lightWithADoorThatIsASurprise_isAskedEverything(int surprise) throws InterruptedException {
        assertThat(onA(Kind.LIGHT, 80, surprise).leftOut()).isEmpty();
        assertThat(knocks).hasSize(DOORS);
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"ROUTER", "NAS", "COMPUTER", "SERVER", "HUB", "ACCESS_POINT"})
    void thingsThatMayRunAnything_areAskedEverything(Kind kind) throws InterruptedException {
        assertThat(onA(kind).leftOut()).isEmpty();
        assertThat(knocks).hasSize(DOORS);
    }

    @Test
    void thingThatIsSomethingElseAfterAll_isAskedTheRest() throws InterruptedException {
        Semaphore turns = new Semaphore(0);
        sure = Optional.of(Kind.LIGHT);
        Round round = round((host, port, patience) -> {
            knocks.computeIfAbsent(port, door -> new AtomicInteger()).incrementAndGet();
            if (port == 53_282) {
                sure = Optional.empty();
            }
            throw new ConnectException("closed");
        });
        turns.release();
        round.first();
        round.others(turns);
        assertThat(round.knocks().leftOut()).isEmpty();
        assertThat(knocks).hasSize(DOORS).allSatisfy((port, times) -> assertThat(times).hasValue(1));
    }

    @Test
    void doorThatStaysSilent_isCountedOnce() throws InterruptedException {
        Round round = roundWhere(Integer.MAX_VALUE);
        round.first();
        round.others(new Semaphore(1));
        int silent = (int) DOORS_IN_ORDER.stream().map(Door::port)
            .filter(port -> port == TELNET || port % 3 == 0).count();
        assertThat(round.knocks()).isEqualTo(new Knocks(0, DOORS - silent, silent, 0, List.of(), false));
    }
}
