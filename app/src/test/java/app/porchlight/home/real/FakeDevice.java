package app.porchlight.home.real;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A device's web server on loopback, which remembers what it was asked for. */
final class FakeDevice implements AutoCloseable {
    static final Inet4Address HERE = Inet4Address.ofLiteral("127.0.0.1");
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** @param answer gets the path and the body of what is asked; a text may begin with a status: "500 " */
    FakeDevice(UnaryOperator<String> answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            String said = answer.apply(exchange.getRequestURI() + " " + body);
            boolean fault = said.matches("(?s)[345]\\d\\d .*");
            byte[] bytes = (fault ? said.substring(4) : said).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/xml; charset=\"utf-8\"");
            exchange.sendResponseHeaders(fault ? Integer.parseInt(said.substring(0, 3)) : 200,
                bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
