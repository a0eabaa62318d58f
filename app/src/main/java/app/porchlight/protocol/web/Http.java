package app.porchlight.protocol.web;

import app.porchlight.protocol.Deadline;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/** One HTTP request over one connection: no redirects, no cookies, no retries, every size and time bounded. */
public final class Http {
    /** Most bytes of a page that are read; the rest is left. */
    public static final int MOST = 256 * 1024;

    /** How we name ourselves to a device, so that its owner can tell from its log. */
    public static final String AGENT = "Porchlight (home checkup)";

    private static final Http1Config LIMITS = Http1Config.custom()
        .setMaxLineLength(16 * 1024).setMaxHeaderCount(100).setMaxEmptyLineCount(4).build();
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Dial dial;
    private final Duration patience;

    /** @param patience for the connection and each read */
    public Http(Dial dial, Duration patience) {
        this.dial = dial;
        this.patience = patience;
    }

    /** Where a page is. */
    public record Site(InetAddress host, int port, boolean secure) {
        /** As in a Host header: without the port where it is the usual one. */
        String name() {
            String address = host.getHostAddress();
            String literal = address.contains(":") ? "[" + address + "]" : address;
            return port == (secure ? 443 : 80) ? literal : literal + ":" + port;
        }
    }

    /**
     * What came back.
     *
     * @param headers by lower-case name, in order
     * @param body at most {@link #MOST} bytes of it
     * @param whole false where only a part of it came, or it is packed
     */
    public record Page(int status, Map<String, List<String>> headers, byte[] body, Charset charset, boolean whole) {
        /** The first header of that name, in whatever case, or empty text. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of("")).getFirst();
        }

        public String text() {
            return new String(body, charset);
        }
    }

    public Page get(Site site, String path, Map<String, String> headers) throws IOException {
        return send(request("GET", path), site, headers, MOST);
    }

    /** Only how a page begins: no more than that many bytes are asked for, or looked at where it sends more. */
    public Page beginning(Site site, String path, int bytes) throws IOException {
        return send(request("GET", path), site, Map.of("Range", "bytes=0-" + (bytes - 1)), bytes);
    }

    public Page post(Site site, String path, Map<String, String> headers, String body) throws IOException {
        BasicClassicHttpRequest request = request("POST", path);
        ContentType type = ContentType.parseLenient(headers.get("Content-Type"));
        request.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), type));
        return send(request, site, headers, MOST);
    }

    private static BasicClassicHttpRequest request(String method, String path) throws IOException {
        try {
            return new BasicClassicHttpRequest(method, path);
        } catch (RuntimeException e) {
            // A device may send us on to a path that the library takes for nonsense.
            throw new IOException("no sense in the path", e);
        }
    }

    private Page send(BasicClassicHttpRequest request, Site site, Map<String, String> headers, int most)
            throws IOException {
        request.setHeader("Host", site.name());
        request.setHeader("User-Agent", AGENT);
        request.setHeader("Accept", "*/*");
        request.setHeader("Connection", "close");
        headers.forEach(request::setHeader);
        HttpEntity entity = request.getEntity();
        if (entity != null) {
            request.setHeader("Content-Length", entity.getContentLength());
        }
        try (Socket plain = dial.connect(site.host(), site.port(), patience);
                Deadline _ = Deadline.closing(plain, LONGEST);
                Socket socket = site.secure() ? Tls.over(plain, site.host(), site.port()) : plain;
                DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(LIMITS)) {
            connection.bind(socket);
            // Not closed: closing would read on to the end of a body that may never end. The connection is closed.
            return page(new HttpRequestExecutor().execute(request, connection, HttpCoreContext.create()), most);
        } catch (HttpException e) {
            throw new IOException("not a web answer", e);
        } catch (RuntimeException e) {
            // The library meets hostile input with these as well: a bad chunk size, a bad charset.
            throw new IOException("no sense in the web answer", e);
        }
    }

    private static Page page(ClassicHttpResponse response, int most) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            String value = header.getValue() == null ? "" : header.getValue();
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(value);
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Page(response.getCode(), headers, new byte[0], StandardCharsets.UTF_8, true);
        }
        InputStream in = entity.getContent();
        byte[] body = new byte[most];
        int length = 0;
        boolean whole = entity.getContentEncoding() == null;
        try {
            int more = in == null ? -1 : in.read(body);
            while (more > 0 && length < most) {
                length += more;
                more = in.read(body, length, most - length);
            }
            whole &= more < 0;
        } catch (IOException cut) {
            // A body cut short is still worth reading.
            if (length == 0) {
                throw cut;
            }
            whole = false;
        }
        return new Page(response.getCode(), headers, Arrays.copyOf(body, length), charset(entity), whole);
    }

    private static Charset charset(HttpEntity entity) {
        ContentType type = ContentType.parseLenient(entity.getContentType());
        Charset named = type == null ? null : type.getCharset();
        return named == null ? StandardCharsets.UTF_8 : named;
    }
}
