package app.porchlight.protocol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/**
 * How a server encrypts, from its first answer (TLS 1.2, RFC 5246, and before): says hello as an older browser does,
 * and hangs up before any key is agreed on. Java itself refuses to talk to the oldest, so this reads their hello.
 */
public final class TlsHello {
    /** Most bytes of an answer that are read: certificates of a few kilobytes each, and a few of them. */
    static final int MOST = 64 * 1024;

    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int SERVER_HELLO = 2;
    private static final int CERTIFICATE = 11;
    private static final int SERVER_HELLO_DONE = 14;
    private static final int PROTOCOL_VERSION = 70;
    private static final int RANDOM = 32;
    private static final int TLS_1_2 = 0x0303;

    /** Old and new ways to encrypt, curves and signatures, so that whoever knows any of them answers. */
    private static final String WAYS = "c02bc02fc02cc030cca9cca8c009c013c00ac014009e009f00330039009c009d003c003d002f"
        + "0035000a00160005000400ff";
    private static final String EXTRAS = "000a000a0008001d001700180019" + "000b00020100"
        + "000d0018001604030503060304010501060102030201080408050806";

    private TlsHello() {
    }

    /**
     * What it answered.
     *
     * @param version as on the wire: 0x0303 for TLS 1.2; {@link #newerOnly} for later ones
     * @param certificate its own; empty where none came that makes sense
     */
    public record Answer(int version, Optional<X509Certificate> certificate) {
        /** True for what came before TLS 1.2, which browsers have refused since 2020 (RFC 8996). */
        public boolean old() {
            return version < TLS_1_2;
        }

        /** Such as "TLS 1.0". */
        public String name() {
            return version == 0x0300 ? "SSL 3.0" : "TLS 1." + ((version & 0xFF) - 1);
        }

        /** It speaks only what is newer than the hello. */
        static Answer newerOnly() {
            return new Answer(TLS_1_2 + 1, Optional.empty());
        }
    }

    /**
     * Who speaks only what is newer shows its certificate to nobody but those who agree on a key: there Java does so.
     *
     * @throws IOException where it speaks no TLS, or does not get to the point
     */
    public static Answer ask(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        Answer first = hello(dial, host, port, patience);
        if (first.version() == TLS_1_2 || first.old()) {
            return first;
        }
        try (Socket plain = dial.connect(host, port, patience);
                Deadline _ = Deadline.closing(plain, patience.multipliedBy(2));
                SSLSocket secure = Tls.over(plain, host, port)) {
            return new Answer(first.version(), Arrays.stream(secure.getSession().getPeerCertificates()).limit(1)
                .filter(X509Certificate.class::isInstance).map(X509Certificate.class::cast).findFirst());
        }
    }

    private static Answer hello(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        try (Socket socket = dial.connect(host, port, patience);
                Deadline _ = Deadline.closing(socket, patience.multipliedBy(2))) {
            socket.getOutputStream().write(hello());
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream heard = new ByteArrayOutputStream();
            byte[] some = new byte[4096];
            for (int more = in.read(some); more > 0 && heard.size() < MOST; more = in.read(some)) {
                heard.write(some, 0, more);
                Optional<Answer> answer = read(heard.toByteArray());
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
            throw new IOException("no end of the answer");
        }
    }

    static byte[] hello() {
        byte[] random = new byte[RANDOM];
        new SecureRandom().nextBytes(random);
        byte[] ways = HexFormat.of().parseHex(WAYS);
        byte[] extras = HexFormat.of().parseHex(EXTRAS);
        ByteBuffer body = ByteBuffer.allocate(2 + RANDOM + 1 + 2 + ways.length + 2 + 2 + extras.length);
        body.putShort((short) TLS_1_2).put(random).put((byte) 0).putShort((short) ways.length).put(ways)
            .put(new byte[] {1, 0}).putShort((short) extras.length).put(extras);
        ByteBuffer whole = ByteBuffer.allocate(9 + body.capacity());
        whole.put((byte) HANDSHAKE).putShort((short) 0x0301).putShort((short) (body.capacity() + 4))
            .putInt(1 << 24 | body.capacity()).put(body.array());
        return whole.array();
    }

    /**
     * Reads what has come so far.
     *
     * @return empty where more must come
     * @throws IOException where it is no TLS, or a refusal that says nothing of versions
     */
    static Optional<Answer> read(byte[] heard) throws IOException {
        ByteBuffer records = ByteBuffer.wrap(heard);
        ByteArrayOutputStream handshake = new ByteArrayOutputStream();
        while (records.remaining() >= 5) {
            int type = records.get() & 0xFF;
            int version = records.getShort() & 0xFFFF;
            int length = records.getShort() & 0xFFFF;
            if (version >> 8 != 3 || type != HANDSHAKE && type != ALERT) {
                throw new IOException("no TLS");
            }
            if (length > records.remaining()) {
                break;
            }
            byte[] content = new byte[length];
            records.get(content);
            if (type == ALERT) {
                return Optional.of(alert(content));
            }
            handshake.writeBytes(content);
        }
        try {
            return messages(ByteBuffer.wrap(handshake.toByteArray()));
        } catch (BufferUnderflowException | IllegalArgumentException malformed) {
            throw new IOException("no sense in the answer", malformed);
        }
    }

    private static Answer alert(byte[] content) throws IOException {
        if (content.length == 2 && content[1] == PROTOCOL_VERSION) {
            return Answer.newerOnly();
        }
        throw new IOException("it refuses");
    }

    private static Optional<Answer> messages(ByteBuffer in) throws IOException {
        int version = 0;
        while (in.remaining() >= 4) {
            int head = in.getInt();
            int length = head & 0xFFFFFF;
            if (length > in.remaining()) {
                return Optional.empty();
            }
            ByteBuffer message = in.slice(in.position(), length);
            in.position(in.position() + length);
            switch (head >>> 24) {
                case SERVER_HELLO -> version = version(message.getShort() & 0xFFFF);
                case CERTIFICATE -> {
                    return Optional.of(new Answer(version(version), first(message)));
                }
                case SERVER_HELLO_DONE -> {
                    return Optional.of(new Answer(version(version), Optional.empty()));
                }
                default -> { }
            }
        }
        return Optional.empty();
    }

    private static int version(int said) throws IOException {
        if (said < 0x0300 || said > TLS_1_2) {
            throw new IOException("no version that was offered");
        }
        return said;
    }

    /** Three bytes for the length of all, three for the length of the first, then the first. */
    private static Optional<X509Certificate> first(ByteBuffer message) {
        message.position(3);
        int length = (message.get() & 0xFF) << 16 | message.getShort() & 0xFFFF;
        byte[] certificate = new byte[Math.min(length, message.remaining())];
        message.get(certificate);
        try {
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate)));
        } catch (CertificateException | RuntimeException nonsense) {
            // The reader meets hostile input with these as well.
            return Optional.empty();
        }
    }
}
