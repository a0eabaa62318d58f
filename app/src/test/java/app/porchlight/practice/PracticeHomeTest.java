package app.porchlight.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.home.Gateway;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.Evidence;
import app.porchlight.model.PortMapping;
import app.porchlight.protocol.Dial.DoorBarred;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeHomeTest {
    private static final String CAMERA = "192.168.77.20";
    private static final String ROUTER = "192.168.77.1";

    private final PracticeHome home =
        new PracticeHome(HomePlan.named("family-home"), ShippedKnowledge.read(), Tempo.INSTANT);

    @AfterEach
    void leave() {
        home.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.78.20", "127.0.0.1", "8.8.8.8", "10.0.0.1"})
    void addressOutside_isRefused(String address) {
        assertThatThrownBy(() -> Caller.to(home, address, 80)).isInstanceOf(DoorBarred.class);
        assertThatThrownBy(() -> home.ask(Caller.host(address), 161, new byte[1], Duration.ofMillis(1)))
            .isInstanceOf(DoorBarred.class);
    }

    @Test
    void portThatPrints_isRefused() {
        assertThatThrownBy(() -> Caller.to(home, "192.168.77.31", 9100)).isInstanceOf(DoorBarred.class);
    }

    @Test
    void closedDoor_refuses() {
        assertThatThrownBy(() -> Caller.to(home, CAMERA, 24)).isInstanceOf(ConnectException.class);
    }

    @Test
    void nobodyThere_isSilent() {
        assertThatThrownBy(() -> home.connect(Caller.host("192.168.77.250"), 80, Duration.ofMillis(20)))
            .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void nobodyThere_endsWhenInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Caller.to(home, "192.168.77.250", 80)).isInstanceOf(InterruptedIOException.class)
            .isNotInstanceOf(SocketTimeoutException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void listen_tellsTheRouterAndThisComputerFirst() throws InterruptedException {
        List<Evidence> heard = new ArrayList<>();
        home.listen(Duration.ofSeconds(8), heard::add);

        assertThat(heard.getFirst()).isEqualTo(new Evidence.Router(Caller.host(ROUTER)));
        assertThat(heard).filteredOn(Evidence.ThisComputer.class::isInstance).extracting(Evidence::address)
            .containsExactly(home.place().own());
        assertThat(heard.stream().filter(Evidence.Neighbour.class::isInstance).map(Evidence::address))
            .contains(Caller.host(CAMERA), Caller.host(ROUTER)).doesNotContain(home.place().own());
        assertThat(heard).hasAtLeastOneElementOfType(Evidence.Announcement.class)
            .hasAtLeastOneElementOfType(Evidence.Description.class);
        assertThat(home.place().router()).contains(Caller.host(ROUTER));
    }

    @Test
    void router_letsDoorsBeOpenedUntilHealed() throws Exception {
        assertThat(home.gateway()).isEmpty();
        home.callForGateway(Duration.ofSeconds(1), said -> { });
        Gateway gateway = home.gateway().orElseThrow();
        assertThat(gateway.portMappings()).containsExactly(
            new PortMapping(8080, "tcp", Caller.host("192.168.77.21"), 80, ""));
        assertThat(gateway.externalAddress()).contains("203.0.113.77");

        home.heal(Caller.host(ROUTER));

        // As in a real home: what was heard once is asked, and does not answer any more.
        assertThatThrownBy(() -> home.gateway().orElseThrow().portMappings()).isInstanceOf(ConnectException.class);
        List<Evidence> said = new ArrayList<>();
        home.callForGateway(Duration.ofSeconds(1), said::add);
        assertThat(home.gateway()).isEmpty();
        assertThat(said).isNotEmpty().noneMatch(each -> each.address().equals(Caller.host(ROUTER)));
    }

    @Test
    void stranger_meetsNoDevice() throws Exception {
        int port = ((InetSocketAddress) home.route()).getPort();
        try (Socket stranger = new Socket("127.0.0.1", port)) {
            stranger.setSoTimeout(10_000);
            assertThat(stranger.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void closing_endsEveryConversationAndFreesThePort() throws Exception {
        int port = ((InetSocketAddress) home.route()).getPort();
        try (Caller telnet = Caller.to(home, CAMERA, 23); Caller silent = Caller.to(home, CAMERA, 34567)) {
            telnet.hearUntil("login: ");

            home.close();

            assertThat(home.guests()).isZero();
            assertThat(endOf(telnet)).isEqualTo(-1);
            assertThat(endOf(silent)).isEqualTo(-1);
            assertThatThrownBy(() -> new Socket("127.0.0.1", port).close()).isInstanceOf(ConnectException.class);
        }
        assertThat(home.threadsEnded()).isTrue();
    }

    /** Both a farewell and a broken line are an end; silence is not. */
    private static int endOf(Caller caller) throws IOException {
        try {
            return caller.socket().getInputStream().read();
        } catch (SocketTimeoutException stillThere) {
            throw stillThere;
        } catch (SocketException reset) {
            return -1;
        }
    }

    @Test
    void fiveCallersAtOnce_theFifthWaits() throws Exception {
        List<Caller> four = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            four.add(Caller.to(home, CAMERA, 34567));
        }
        Thread fifth = Thread.ofVirtual().start(() -> {
            try {
                Caller.to(home, CAMERA, 34567).close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(fifth.join(Duration.ofMillis(100))).isFalse();

        four.getFirst().close();

        assertThat(fifth.join(Caller.PATIENCE)).isTrue();
        for (Caller each : four) {
            each.close();
        }
    }
}
