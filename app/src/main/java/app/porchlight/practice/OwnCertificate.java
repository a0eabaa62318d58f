package app.porchlight.practice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that a device made for itself, as nearly all devices at home do. Made anew for each home, so that no
 * key lies in the program. Java has no public way to make one; this writes the few fields there are (RFC 5280, DER).
 */
final class OwnCertificate {
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int BITS = 0x03;
    private static final int UTF8 = 0x0c;
    private static final int TIME = 0x17;
    private static final int VERSION = 0xa0;
    private static final byte[] ECDSA_WITH_SHA256 = HexFormat.of().parseHex("300a06082a8648ce3d040302");
    private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");
    private static final DateTimeFormatter UTC_TIME =
        DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private OwnCertificate() {
    }

    /**
     * What a server needs to speak TLS under that name.
     *
     * @param left how much longer the certificate holds; below zero where it has run out
     */
    static SSLContext contextFor(String name, Duration left) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(256);
            KeyPair pair = keys.generateKeyPair();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("device", pair.getPrivate(), new char[0],
                new X509Certificate[] {certificate(name, pair, left)});
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java cannot make a certificate", e);
        }
    }

    private static X509Certificate certificate(String name, KeyPair pair, Duration left)
            throws GeneralSecurityException {
        byte[] subject = der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME,
            der(UTF8, name.getBytes(StandardCharsets.UTF_8)))));
        Instant now = Instant.now();
        byte[] valid = der(SEQUENCE, time(now.minus(400, ChronoUnit.DAYS)), time(now.plus(left)));
        byte[] told = der(SEQUENCE, der(VERSION, der(INTEGER, new byte[] {2})), der(INTEGER, new byte[] {1}),
            ECDSA_WITH_SHA256, subject, valid, subject, pair.getPublic().getEncoded());
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(told);
        byte[] whole = der(SEQUENCE, told, ECDSA_WITH_SHA256, der(BITS, new byte[1], signature.sign()));
        return (X509Certificate) CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(whole));
    }

    private static byte[] time(Instant when) {
        return der(TIME, UTC_TIME.format(when).getBytes(StandardCharsets.US_ASCII));
    }

    /** One value: its tag, its length, and what it holds. */
    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        int length = content.size();
        if (length > 0xff) {
            whole.writeBytes(new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length});
        } else if (length > 0x7f) {
            whole.writeBytes(new byte[] {(byte) 0x81, (byte) length});
        } else {
            whole.write(length);
        }
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }
}
