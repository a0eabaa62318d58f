package app.porchlight.protocol.web;

import app.porchlight.protocol.Deadline;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocket;

/** What a web door shows of its maker before anybody reads a page: the names in its certificate, and its icon. */
public final class FrontMarks {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int MOST_NAMES = 8;
    private static final int LONGEST_TEXT = 200;
    /** How pictures begin: ICO, PNG, GIF. A page that is sent for any path is none. */
    private static final List<String> PICTURES = List.of("00000100", "89504e47", "47494638");
    /** RFC 5280, 4.2.1.6. */
    private static final int DNS_NAME = 2;

    private FrontMarks() {
    }

    /** {@code subject}, as RFC 2253 writes it, and {@code names}, the other names with blanks between. */
    public static Map<String, String> certificate(Dial dial, InetAddress host, int port) throws IOException {
        try (Socket plain = dial.connect(host, port, PATIENCE);
                Deadline _ = Deadline.closing(plain, LONGEST);
                SSLSocket secure = Tls.over(plain, host, port)) {
            Certificate[] chain = secure.getSession().getPeerCertificates();
            return chain.length > 0 && chain[0] instanceof X509Certificate own ? names(own) : Map.of();
        } catch (RuntimeException e) {
            throw new IOException("no sense in the certificate", e);
        }
    }

    static Map<String, String> names(X509Certificate certificate) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "subject", certificate.getSubjectX500Principal().getName());
        try {
            Collection<List<?>> others = certificate.getSubjectAlternativeNames();
            put(fields, "names", others == null ? "" : others.stream()
                .filter(each -> each.size() > 1 && Integer.valueOf(DNS_NAME).equals(each.get(0)))
                .limit(MOST_NAMES).map(each -> String.valueOf(each.get(1))).collect(Collectors.joining(" ")));
        } catch (CertificateParsingException nonsense) {
            fields.remove("names");
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, String text) {
        if (!text.isBlank()) {
            fields.put(name, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        }
    }

    /** {@code md5}: the hash by which icons are published. */
    public static Map<String, String> icon(Dial dial, InetAddress host, int port, boolean secure) throws IOException {
        Http.Page page = new Http(dial, PATIENCE).get(new Http.Site(host, port, secure), "/favicon.ico", Map.of());
        return page.status() == OK ? icon(page.body()) : Map.of();
    }

    static Map<String, String> icon(byte[] body) {
        String start = HexFormat.of().formatHex(body, 0, Math.min(4, body.length));
        // One that was cut short has another hash.
        if (!PICTURES.contains(start) || body.length >= Http.MOST) {
            return Map.of();
        }
        try {
            return Map.of("md5", HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
