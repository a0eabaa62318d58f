package app.porchlight.home.real;

import app.porchlight.protocol.Dial;
import java.io.IOException;
import java.io.InputStream;
import java.net.Inet4Address;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/**
 * One HTTP question for UPnP: plain, to an address in numbers, no redirect followed, at most {@value #MOST} bytes read
 * and {@link #LONGEST} waited in all, however slowly the other end drips.
 */
record SmallHttp(Dial dial) {
    static final int MOST = 256 * 1024;
    static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Http1Config LIMITS = Http1Config.custom().setMaxLineLength(8192).setMaxHeaderCount(100)
        .setMaxEmptyLineCount(10).build();

    record Answer(int status, Map<String, String> headers, byte[] body) {
        /** UPnP is UTF-8 unless it says otherwise; what cannot be read becomes a question mark, never an error. */
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** The address in the URL, where it is one that may be visited: {@code http}, in numbers, no user name. */
    static Optional<Inet4Address> host(URI url) {
        return "http".equalsIgnoreCase(url.getScheme()) && url.getHost() != null && url.getRawUserInfo() == null
            ? Numbers.address(url.getHost()) : Optional.empty();
    }

    Answer get(URI url) throws IOException {
        return ask(url, "GET", Map.of(), Optional.empty());
    }

    Answer post(URI url, Map<String, String> headers, String body) throws IOException {
        return ask(url, "POST", headers, Optional.of(body));
    }

    private Answer ask(URI url, String method, Map<String, String> headers, Optional<String> body)
            throws IOException {
        Inet4Address host = host(url).orElseThrow(() -> new Dial.DoorBarred("not an address in numbers"));
        int port = url.getPort() < 0 ? 80 : url.getPort();
        Socket socket = dial.connect(host, port, PATIENCE);
        Thread limit = Thread.ofVirtual().name("upnp limit").start(() -> endAfter(socket));
        try (socket; DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(LIMITS)) {
            connection.bind(socket);
            send(connection, request(url, method, headers, body));
            return receive(connection);
        } catch (HttpException | RuntimeException e) {
            throw new IOException("not HTTP", e);
        } finally {
            limit.interrupt();
        }
    }

    private static void endAfter(Socket socket) {
        try {
            Thread.sleep(LONGEST);
            socket.close();
        } catch (InterruptedException | IOException expected) {
            // It was done in time, or was over anyway.
            return;
        }
    }

    private static ClassicHttpRequest request(URI url, String method, Map<String, String> headers,
            Optional<String> body) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        ClassicHttpRequest request = new BasicClassicHttpRequest(method, path + query);
        request.addHeader("Host", url.getRawAuthority());
        request.addHeader("User-Agent", "Porchlight UPnP/1.1");
        request.addHeader("Connection", "close");
        headers.forEach(request::addHeader);
        body.map(text -> text.getBytes(StandardCharsets.UTF_8)).ifPresent(bytes -> {
            request.addHeader("Content-Length", String.valueOf(bytes.length));
            request.setEntity(new ByteArrayEntity(bytes, ContentType.TEXT_XML));
        });
        return request;
    }

    private static void send(DefaultBHttpClientConnection connection, ClassicHttpRequest request)
            throws HttpException, IOException {
        connection.sendRequestHeader(request);
        if (request.getEntity() != null) {
            connection.sendRequestEntity(request);
        }
        connection.flush();
    }

    private static Answer receive(DefaultBHttpClientConnection connection) throws HttpException, IOException {
        ClassicHttpResponse response = connection.receiveResponseHeader();
        connection.receiveResponseEntity(response);
        Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName(), header.getValue() == null ? "" : header.getValue());
        }
        HttpEntity entity = response.getEntity();
        byte[] body = new byte[0];
        if (entity != null) {
            try (InputStream content = new Uncounted(entity.getContent())) {
                body = content.readNBytes(MOST + 1);
            }
        }
        if (body.length > MOST) {
            throw new IOException("more than " + MOST + " bytes");
        }
        return new Answer(response.getCode(), headers, body);
    }

    /** Closing an entity would read it to its end first, however long that is; the socket is closed instead. */
    private static final class Uncounted extends java.io.FilterInputStream {
        Uncounted(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The connection is not used again.
        }
    }
}
