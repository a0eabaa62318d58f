package app.porchlight.home.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.home.Place;
import app.porchlight.home.Subnet;
import app.porchlight.home.Trouble;
import app.porchlight.model.Evidence;
import app.porchlight.protocol.Dial.DoorBarred;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real home, on this computer's own loopback: nothing here leaves it. */
class RealHomeTest {
    private static final Inet4Address HERE = Inet4Address.ofLiteral("127.0.0.1");
    private static final InetAddress BESIDE = InetAddress.ofLiteral("127.0.0.2");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RealHome home = new RealHome(place("127.0.0.0/29"));

    private static Place place(String subnet) {
        return new Place("no-such-adapter", HERE, Subnet.of(subnet), Optional.of(HERE), Optional.empty());
    }

    @AfterEach
    void close() {
        home.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.0/24", "203.0.113.0/24", "10.0.0.0/8", "192.168.0.0/21"})
    void whatIsNoHome_isNotOpened(String subnet) {
        assertThatThrownBy(() -> RealHome.open(place(subnet))).isInstanceOf(Trouble.class);
    }

    @Test
    void openDoor_isOpened_fromTheOwnAddress() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, HERE);
                Socket socket = home.connect(HERE, server.getLocalPort(), PATIENCE)) {
            assertThat(socket.getLocalAddress()).isEqualTo(HERE);
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void outsideAndPrinting_areBarred_forEveryKindOfQuestion() {
        for (InetSocketAddress door : List.of(new InetSocketAddress("127.0.0.9", 80),
                new InetSocketAddress("127.0.1.1", 80), new InetSocketAddress("127.0.0.7", 80),
                new InetSocketAddress(HERE, 9100))) {
            assertThatThrownBy(() -> home.connect(door.getAddress(), door.getPort(), PATIENCE))
                .isInstanceOf(DoorBarred.class);
            assertThatThrownBy(() -> home.ask(door.getAddress(), door.getPort(), new byte[1], PATIENCE))
                .isInstanceOf(DoorBarred.class);
        }
    }

    /** Answers the first datagram it gets: first from {@code other}, then itself. */
    private static DatagramSocket answering(InetAddress at, Optional<InetAddress> other) throws SocketException {
        DatagramSocket device = new DatagramSocket(0, at);
        Thread.ofVirtual().start(() -> {
            try (device) {
                DatagramPacket asked = new DatagramPacket(new byte[100], 100);
                device.receive(asked);
                if (other.isPresent()) {
                    try (DatagramSocket liar = new DatagramSocket(0, other.get())) {
                        liar.send(packet("lie", asked.getSocketAddress()));
                    }
                }
                device.send(packet("answer", asked.getSocketAddress()));
            } catch (IOException closed) {
                Thread.currentThread().interrupt();
            }
        });
        return device;
    }

    private static DatagramPacket packet(String text, SocketAddress to) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new DatagramPacket(bytes, bytes.length, to);
    }

    @Test
    void question_isAnswered_onlyByTheOneWhoWasAsked() throws Exception {
        try (DatagramSocket device = answering(BESIDE, Optional.of(InetAddress.ofLiteral("127.0.0.3")))) {
            assertThat(home.ask(BESIDE, device.getLocalPort(), new byte[] {1}, PATIENCE))
                .map(answer -> new String(answer, StandardCharsets.UTF_8)).contains("answer");
        }
    }

    @Test
    void questionThatNobodyAnswers_isEmpty() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(0, BESIDE)) {
            assertThat(home.ask(BESIDE, silent.getLocalPort(), new byte[] {1}, Duration.ofMillis(30))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void question_endsWhenStopped(boolean virtual) throws Exception {
        try (DatagramSocket silent = new DatagramSocket(0, BESIDE)) {
            CompletableFuture<Optional<byte[]>> answer = new CompletableFuture<>();
            Thread asking = (virtual ? Thread.ofVirtual() : Thread.ofPlatform().daemon()).start(() -> {
                try {
                    answer.complete(home.ask(BESIDE, silent.getLocalPort(), new byte[1], Duration.ofHours(1)));
                } catch (IOException e) {
                    answer.completeExceptionally(e);
                }
            });
            silent.receive(new DatagramPacket(new byte[10], 10));
            asking.interrupt();
            assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedIOException.class);
        }
    }

    @Test
    void listening_tellsTheRouterAndThisComputerFirst_andEndsWhenStopped() throws Exception {
        List<Evidence> heard = new CopyOnWriteArrayList<>();
        CountDownLatch two = new CountDownLatch(2);
        CompletableFuture<Boolean> stopped = new CompletableFuture<>();
        Thread listening = Thread.ofVirtual().start(() -> {
            try {
                home.listen(Duration.ofHours(1), evidence -> {
                    heard.add(evidence);
                    two.countDown();
                });
                stopped.complete(false);
            } catch (InterruptedException e) {
                stopped.complete(true);
            }
        });
        two.await();
        listening.interrupt();
        assertThat(stopped.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(heard.get(0)).isEqualTo(new Evidence.Router(HERE));
        assertThat(heard.get(1)).isInstanceOf(Evidence.ThisComputer.class);
    }

    @Test
    void closedHome_opensNothing() throws Exception {
        home.close();
        try (ServerSocket server = new ServerSocket(0, 5, HERE)) {
            assertThatThrownBy(() -> home.connect(HERE, server.getLocalPort(), PATIENCE))
                .isInstanceOf(SocketException.class);
        }
    }

    @Test
    void typesThatAreAskedFor_areTypes() throws Exception {
        assertThat(Announcements.wellKnown()).doesNotHaveDuplicates().hasSizeBetween(50, 200)
            .allMatch(type -> type.matches("_[A-Za-z0-9_-]{1,30}\\._(tcp|udp)"));
    }
}
