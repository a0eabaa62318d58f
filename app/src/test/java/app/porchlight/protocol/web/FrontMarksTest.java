package app.porchlight.protocol.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.Mutated;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrontMarksTest {
    /** Made with OpenSSL, with the names that a Synology NAS leaves the factory with, and an address. */
    private static final byte[] CERTIFICATE = Base64.getDecoder().decode("""
        MIICGjCCAcGgAwIBAgIUSerSeJ2dEwjiv+LCXF8hih5m2scwCgYIKoZIzj0EAwIwTTELMAkGA1UEBhMCVFcxDzANBgNVBAcMBlRhaXBlaT\
        EWMBQGA1UECgwNU3lub2xvZ3kgSW5jLjEVMBMGA1UEAwwMc3lub2xvZ3kuY29tMCAXDTI2MTEyNjEzNTE1MVoYDzIxMjYxMTAyMTM1MTUx\
        WjBNMQswCQYDVQQGEwJUVzEPMA0GA1UEBwwGVGFpcGVpMRYwFAYDVQQKDA1TeW5vbG9neSBJbmMuMRUwEwYDVQQDDAxzeW5vbG9neS5jb2\
        0wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATHcHR3wd4bXCJ5PChIPv4QGnd+fkx+fziT7NGPvDK0jtZc0YnqaJwoSpWAYw6nktr0kmC4\
        1FfONWysWNkd9ojPo30wezAdBgNVHQ4EFgQUe6N4n+T68ZL+FLCRUjIXO+8Gd5owHwYDVR0jBBgwFoAUe6N4n+T68ZL+FLCRUjIXO+8Gd5\
        owDwYDVR0TAQH/BAUwAwEB/zAoBgNVHREEITAfggxzeW5vbG9neS5jb22CCW5hcy5sb2NhbIcEwAACATAKBggqhkjOPQQDAgNHADBEAiAN\
        3EQLFgbrTY2nf3faoQn+m91RY/hBMmMf//aUDKTYOgIgDZP+H6LTgGGvFuVOiy567Ok18xmYXqCXp1pqpksXG/E=""");
    private static final byte[] ICON = Mutated.hex("00000100 0100 1010 0000 01002000");

    private static Optional<X509Certificate> certificate(byte[] bytes) {
        try {
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(bytes)));
        } catch (CertificateException damaged) {
            return Optional.empty();
        }
    }

    @Test
    void certificate_tellsItsNames_butNoAddress() {
        assertThat(FrontMarks.names(certificate(CERTIFICATE).orElseThrow())).isEqualTo(Map.of(
            "subject", "CN=synology.com,O=Synology Inc.,L=Taipei,C=TW", "names", "synology.com nas.local"));
    }

    @Test
    void damagedCertificates_neverThrow_andStayShort() {
        Mutated.feed(bytes -> certificate(bytes).map(FrontMarks::names).ifPresent(names ->
            assertThat(names.values()).allMatch(each -> each.length() <= 200)), List.of(CERTIFICATE));
    }

    @Test
    void icon_isToldByItsHash_aPageIsNone() {
        assertThat(FrontMarks.icon(ICON)).isEqualTo(Map.of("md5", "e05985ef0c1e464e8d6cb61b2a28a9a9"));
        assertThat(FrontMarks.icon("<html>not found</html>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(FrontMarks.icon(new byte[0])).isEmpty();
        byte[] cut = new byte[Http.MOST];
        cut[2] = 1;
        assertThat(FrontMarks.icon(cut)).isEmpty();
    }

    @Test
    void damagedIcons_neverThrow() {
        Mutated.feed(bytes -> assertThat(FrontMarks.icon(bytes)).hasSizeLessThan(2), List.of(ICON));
    }
}
