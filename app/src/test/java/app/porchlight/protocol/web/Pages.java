package app.porchlight.protocol.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A device's pages on this computer's loopback, written by a test; keeps what it was asked. */
public final class Pages implements AutoCloseable {
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    public final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** What a page says. */
    @FunctionalInterface
    public interface Page {
        String answer(HttpExchange request, String body);
    }

    public Pages(Page page) {
        try {
            server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestURI().getPath());
            byte[] answer = page.answer(exchange, body).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    public Http http() {
        return new Http((host, port, patience) -> {
            Socket socket = new Socket(host, port);
            socket.setSoTimeout((int) patience.toMillis());
            return socket;
        }, Duration.ofSeconds(5));
    }

    public Http.Site site() {
        return new Http.Site(HERE, server.getAddress().getPort(), false);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
