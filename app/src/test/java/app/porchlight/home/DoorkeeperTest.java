package app.porchlight.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.porchlight.protocol.Dial.DoorBarred;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorkeeperTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private final Doorkeeper doorkeeper = new Doorkeeper(Subnet.of("127.0.0.0/24"), new Pace(10_000, 10_000));

    @ParameterizedTest
    @ValueSource(strings = {"127.0.1.1", "8.8.8.8", "127.0.0.0", "127.0.0.255", "::1", "224.0.0.251"})
    void outsideTheHome_isBarred(String host) {
        assertThatThrownBy(() -> doorkeeper.check(InetAddress.ofLiteral(host), 23)).isInstanceOf(DoorBarred.class);
        assertThatThrownBy(() -> doorkeeper.question(InetAddress.ofLiteral(host), 23)).isInstanceOf(DoorBarred.class);
        assertThatThrownBy(() -> doorkeeper.open(InetAddress.ofLiteral(host), 23, PATIENCE,
            new InetSocketAddress(HERE, 1))).isInstanceOf(DoorBarred.class);
    }

    @Test
    void neighbourByIpv6_isWelcomeOnTheLinkOnly_andItsPrinterStaysShut() throws IOException {
        InetAddress onTheLink = InetAddress.ofLiteral("fe80::20");
        assertThatThrownBy(() -> doorkeeper.check(onTheLink, 23)).isInstanceOf(DoorBarred.class);
        for (String neighbour : List.of("fe80::20", "fd00::20", "2001:db8::20", "ff02::1", "8.8.8.8")) {
            doorkeeper.welcome(InetAddress.ofLiteral(neighbour));
        }
        doorkeeper.check(onTheLink, 23);
        assertThatThrownBy(() -> doorkeeper.check(onTheLink, 9100)).isInstanceOf(DoorBarred.class);
        for (String other : List.of("fe80::21", "fd00::20", "2001:db8::20", "ff02::1", "8.8.8.8")) {
            assertThatThrownBy(() -> doorkeeper.check(InetAddress.ofLiteral(other), 23)).isInstanceOf(DoorBarred.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {515, 9100, 9101, 9107})
    void doorsThatPrint_areBarred(int port) {
        assertThatThrownBy(() -> doorkeeper.check(HERE, port)).isInstanceOf(DoorBarred.class);
    }

    @Test
    void fifthVisitorToOneDevice_waitsUntilOneLeaves() throws Exception {
        List<Doorkeeper.Turn> turns = new ArrayList<>();
        for (int i = 0; i < Doorkeeper.PER_DEVICE; i++) {
            turns.add(doorkeeper.question(HERE, 80));
        }
        CompletableFuture<Doorkeeper.Turn> fifth = new CompletableFuture<>();
        Thread visitor = Thread.ofVirtual().start(() -> enter(fifth));
        while (visitor.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(fifth).isNotDone();

        turns.getFirst().close();
        turns.getFirst().close();

        assertThat(fifth.get(5, TimeUnit.SECONDS)).isNotNull();
        Thread sixth = Thread.ofVirtual().start(() -> enter(new CompletableFuture<>()));
        while (sixth.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        sixth.interrupt();
        assertThat(sixth.join(Duration.ofSeconds(5))).isTrue();
    }

    private void enter(CompletableFuture<Doorkeeper.Turn> entered) {
        try {
            entered.complete(doorkeeper.question(HERE, 80));
        } catch (IOException e) {
            entered.completeExceptionally(e);
        }
    }

    @Test
    void waitingForATurn_endsWhenStopped() throws Exception {
        for (int i = 0; i < Doorkeeper.PER_DEVICE; i++) {
            doorkeeper.question(HERE, 80);
        }
        CompletableFuture<Doorkeeper.Turn> waiting = new CompletableFuture<>();
        Thread visitor = Thread.ofVirtual().start(() -> enter(waiting));
        visitor.interrupt();
        assertThat(visitor.join(Duration.ofSeconds(5))).isTrue();
        assertThatThrownBy(waiting::get).hasCauseInstanceOf(InterruptedIOException.class);
    }

    @Test
    void closedDoor_givesItsPlaceBack() throws IOException {
        InetSocketAddress closed;
        try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
            closed = new InetSocketAddress(HERE, server.getLocalPort());
        }
        for (int i = 0; i < 3 * Doorkeeper.PER_DEVICE; i++) {
            assertThatThrownBy(() -> doorkeeper.open(HERE, closed.getPort(), PATIENCE, closed))
                .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void closedSocket_givesItsPlaceBackOnce() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 100, HERE)) {
            InetSocketAddress open = new InetSocketAddress(HERE, server.getLocalPort());
            for (int i = 0; i < 3 * Doorkeeper.PER_DEVICE; i++) {
                Socket socket = doorkeeper.open(HERE, open.getPort(), PATIENCE, open);
                assertThat(socket.getSoTimeout()).isEqualTo((int) PATIENCE.toMillis());
                socket.close();
                socket.close();
            }
        }
    }

    @Test
    void noPatienceAtAll_isNotForEver() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 100, HERE)) {
            InetSocketAddress open = new InetSocketAddress(HERE, server.getLocalPort());
            try (Socket socket = new Doorkeeper(Subnet.of("127.0.0.0/24"), new Pace(1000, 1000))
                    .open(HERE, open.getPort(), Duration.ofNanos(1), open)) {
                assertThat(socket.getSoTimeout()).isPositive();
            } catch (SocketTimeoutException tooSlow) {
                assertThat(tooSlow).isNotNull();
            }
        }
    }

    @Test
    void addressesOfOneDevice_shareItsConnections_andItsGentleness() throws Exception {
        InetAddress second = InetAddress.ofLiteral("127.0.0.2");
        doorkeeper.goGentlyOn(second);
        doorkeeper.areOne(List.of(HERE, second));
        doorkeeper.areOne(List.of(HERE, second));
        doorkeeper.goGentlyOn(HERE);
        Doorkeeper.Turn first = doorkeeper.question(HERE, 80);
        try (Doorkeeper.Turn _ = doorkeeper.question(second, 80)) {
            CompletableFuture<Doorkeeper.Turn> third = new CompletableFuture<>();
            Thread visitor = Thread.ofVirtual().start(() -> enter(third));
            while (visitor.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertThat(third).isNotDone();
            first.close();
            assertThat(third.get(5, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void gentleDevice_getsTwoAtATime() throws Exception {
        doorkeeper.goGentlyOn(HERE);
        doorkeeper.goGentlyOn(HERE);
        CountDownLatch entered = new CountDownLatch(Doorkeeper.PER_DEVICE);
        List<Thread> visitors = new ArrayList<>();
        for (int i = 0; i < Doorkeeper.PER_DEVICE; i++) {
            visitors.add(Thread.ofVirtual().start(() -> {
                try {
                    doorkeeper.question(HERE, 80);
                    entered.countDown();
                } catch (IOException stopped) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        while (visitors.stream().anyMatch(each -> each.getState() == Thread.State.RUNNABLE
                || each.getState() == Thread.State.NEW)) {
            Thread.onSpinWait();
        }
        assertThat(entered.getCount()).isEqualTo(Doorkeeper.PER_DEVICE - Doorkeeper.PER_GENTLE_DEVICE);
        visitors.forEach(Thread::interrupt);
    }

    @Test
    void questionsThatWaitForAnswers_leaveRoomForKnocks() throws Exception {
        for (int i = 0; i < Doorkeeper.QUESTIONS; i++) {
            doorkeeper.question(InetAddress.ofLiteral("127.0.0." + (10 + i)), 137);
        }
        InetSocketAddress closed;
        try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
            closed = new InetSocketAddress(HERE, server.getLocalPort());
        }
        assertTimeoutPreemptively(Duration.ofSeconds(5), () ->
            assertThatThrownBy(() -> doorkeeper.open(HERE, closed.getPort(), PATIENCE, closed))
                .isInstanceOf(ConnectException.class));
    }

    @Test
    void outOfFiles_isNoRoom_refusedIsNot() {
        assertThat(Doorkeeper.noRoom(new SocketException("Too many open files"))).isTrue();
        assertThat(Doorkeeper.noRoom(new SocketException("No buffer space available"))).isTrue();
        assertThat(Doorkeeper.noRoom(new ConnectException("Connection refused"))).isFalse();
        assertThat(Doorkeeper.noRoom(new SocketException((String) null))).isFalse();
    }
}
