package app.porchlight.protocol.camera;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.Mutated;
import app.porchlight.protocol.camera.Snapshot.Seen;
import app.porchlight.protocol.web.Http;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotTest {
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    private static Http.Page page(int status, String type, byte[] body) {
        return new Http.Page(status, Map.of("content-type", List.of(type)), body, StandardCharsets.UTF_8, true);
    }

    @ParameterizedTest
    @CsvSource({
        "200, image/jpeg, ffd8ffe000104a46, PICTURE", "206, image/jpeg; a=b, ffd8ffdb00430008, PICTURE",
        "200, IMAGE/PNG, 89504e470d0a1a0a, PICTURE", "200, text/html, ffd8ffe000104a46, NONE",
        "200, image/jpeg, 3c68746d6c3e3c68, NONE", "200, image/jpeg, ffd8, NONE", "200, image/jpeg, '', NONE",
        "401, image/jpeg, ffd8ffe000104a46, REFUSED", "403, text/html, '', REFUSED", "404, text/html, '', NONE",
        "301, text/html, '', UNCLEAR", "302, text/html, '', UNCLEAR",
        "302, image/jpeg, ffd8ffe000104a46, UNCLEAR",
        "307, text/html, '', UNCLEAR", "308, text/html, '', UNCLEAR",
        "429, text/html, '', UNCLEAR", "503, text/html, '', UNCLEAR"})
    void onlyAPicture_isAPicture(int status, String type, String body, Seen seen) {
        assertThat(Snapshot.read(page(status, type, Mutated.hex(body)))).isEqualTo(seen);
    }

    @Test
    void packedPage_showsNothing() {
        assertThat(Snapshot.read(new Http.Page(200, Map.of("content-type", List.of("image/jpeg"),
            "content-encoding", List.of("gzip")), Mutated.hex("1f8b080000000000"), StandardCharsets.UTF_8, false)))
            .isEqualTo(Seen.UNCLEAR);
    }

    @Test
    void pictureWithoutEnd_isLeftAfterAFewBytes() throws IOException {
        List<String> ranges = new CopyOnWriteArrayList<>();
        HttpServer endless = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        endless.createContext("/", exchange -> {
            ranges.add(exchange.getRequestHeaders().getFirst("Range"));
            pour(exchange);
        });
        endless.start();
        try {
            Http http = new Http((host, port, patience) -> new Socket(host, port), Duration.ofSeconds(5));
            Http.Site site = new Http.Site(HERE, endless.getAddress().getPort(), false);
            assertThat(http.beginning(site, "/image.jpg", Snapshot.MARK).body()).hasSize(Snapshot.MARK);
            assertThat(Snapshot.at(http, site, "/image.jpg")).isEqualTo(Seen.PICTURE);
        } finally {
            endless.stop(0);
        }
        assertThat(ranges).containsOnly("bytes=0-7");
    }

    /** Until the other side has had enough. */
    private static void pour(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
        exchange.sendResponseHeaders(200, 0);
        byte[] picture = Mutated.hex("ffd8ffe000104a4649460001");
        try (exchange) {
            while (true) {
                exchange.getResponseBody().write(picture);
            }
        } catch (IOException guestWent) {
            return;
        }
    }

    @Test
    void damagedPages_neverThrow() {
        Mutated.feed(bytes -> assertThat(Snapshot.read(page(200, "image/jpeg", bytes))).isIn(Seen.PICTURE, Seen.NONE),
            List.of(Mutated.hex("ffd8ffe000104a46"), Mutated.hex("89504e470d0a1a0a")));
    }
}
