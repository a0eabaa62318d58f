package app.porchlight.protocol.greeting;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Evidence;
import app.porchlight.model.Service;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.greeting.Knocker.Manner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A web page behind a door, at servers of differing patience. */
class KnockerTest {
    private static final int WEB = 80;
    private static final String PAGE = "HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n<title>Kettle</title>";

    private final AtomicInteger visits = new AtomicInteger();
    private ServerSocket door;

    @BeforeEach
    void open() throws IOException {
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        door.close();
    }

    /** @param restless how many visitors it hangs up on where they do not speak at once */
    private Evidence.WebPage pageOf(int restless) throws InterruptedException {
        return seen((visitor, visit) -> serve(visitor, visit <= restless)).stream()
            .filter(Evidence.WebPage.class::isInstance).map(Evidence.WebPage.class::cast).findFirst().orElseThrow();
    }

    /** @param host meets each visitor, who comes with a number from 1 on */
    private List<Evidence> seen(ObjIntConsumer<Socket> host) throws InterruptedException {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket visitor = door.accept();
                    int visit = visits.incrementAndGet();
                    Thread.ofVirtual().start(() -> host.accept(visitor, visit));
                }
            } catch (IOException closed) {
                // The test is over.
            }
        });
        Dial dial = (any, port, patience) -> {
            Socket socket = new Socket(door.getInetAddress(), door.getLocalPort());
            socket.setSoTimeout((int) patience.toMillis());
            return socket;
        };
        return new Knocker(dial, InetAddress.ofLiteral("192.168.77.20"), any -> Manner.WEB)
            .knock(WEB, Duration.ofSeconds(2), true).evidence();
    }

    private static void say(Socket visitor, String answer) {
        try (visitor) {
            if (visitor.getInputStream().read() > 0) {
                visitor.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            // It has hung up first.
        }
    }

    @Test
    void doorToWhichOneIsSentOn_standsOpenToo() throws InterruptedException {
        String moved = "HTTP/1.1 302 Found\r\nLocation: http://192.168.77.20:4433/\r\nContent-Length: 0\r\n\r\n";
        assertThat(seen((visitor, visit) -> say(visitor, visit == 1 ? moved : PAGE)))
            .filteredOn(Evidence.Door.class::isInstance)
            .extracting(each -> ((Evidence.Door) each).service())
            .containsExactly(Service.tcp(WEB, "http"), Service.tcp(4433, "http"));
    }

    private static void serve(Socket visitor, boolean restless) {
        try (visitor) {
            if (!restless && visitor.getInputStream().read() > 0) {
                visitor.getOutputStream().write(PAGE.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            // It has hung up first.
        }
    }

    @Test
    void doorThatStandsOpen_isNotKnockedAtASecondTimeForItsPage() throws InterruptedException {
        assertThat(pageOf(0).title()).isEqualTo("Kettle");
        assertThat(visits).hasValue(1);
    }

    @Test
    void whoHangsUpOnTheSilent_isAskedOverANewConnection() throws InterruptedException {
        assertThat(pageOf(1).title()).isEqualTo("Kettle");
        assertThat(visits).hasValue(2);
    }
}
