package app.porchlight.protocol.datagram;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what devices announce over mDNS, asked or not (RFC 6762, 6763). Names are lists of labels. Pure. */
public final class MdnsAnswer {
    public static final int PORT = 5353;
    public static final String GROUP = "224.0.0.251";
    public static final String GROUP_SIX = "ff02::fb";

    static final int A = 1;
    static final int PTR = 12;
    static final int TXT = 16;
    static final int AAAA = 28;
    static final int SRV = 33;

    private static final int HEADER = 12;
    private static final int QUESTIONS = 4;
    private static final int ANSWER = 0x8000;
    /** The lower bits say what went wrong (0: nothing) and what was asked for (0: a question). */
    private static final int REFUSED = 0x780F;
    private static final int AFTER_A_NAME = 10;
    private static final int MOST_RECORDS = 500;
    private static final int MOST_TEXTS = 64;
    private static final int IN = 1;
    private static final int CLASS = 0x7FFF;

    private MdnsAnswer() {
    }

    /** One thing that was said; what is taken back (RFC 6762, 10.1) is left out. */
    public sealed interface Told {
        List<String> name();

        /** Of that type there is such a service; or, of the list of types, such a type. */
        record Points(List<String> name, List<String> to) implements Told {
        }

        /** The service is at a port of that host. */
        record Serves(List<String> name, List<String> host, int port) implements Told {
        }

        /** What the service says of itself. */
        record Says(List<String> name, Map<String, String> text) implements Told {
        }

        /** The host has this address. */
        record Lives(List<String> name, InetAddress address) implements Told {
        }
    }

    /** What an answer tells, as far as it can be read; nothing where it is none. */
    public static List<Told> read(byte[] answer) {
        List<Told> told = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(answer);
        if (in.remaining() < HEADER || (in.getShort(2) & (ANSWER | REFUSED)) != ANSWER) {
            return told;
        }
        in.position(HEADER);
        for (int questions = Math.min(in.getShort(QUESTIONS) & 0xFFFF, MOST_RECORDS); questions > 0; questions--) {
            if (!DnsNames.skip(in) || in.remaining() < 4) {
                return told;
            }
            in.position(in.position() + 4);
        }
        int records = (in.getShort(6) & 0xFFFF) + (in.getShort(8) & 0xFFFF) + (in.getShort(10) & 0xFFFF);
        for (records = Math.min(records, MOST_RECORDS); records > 0; records--) {
            Optional<List<String>> name = name(in);
            if (name.isEmpty() || in.remaining() < AFTER_A_NAME) {
                return told;
            }
            int type = in.getShort();
            boolean internet = (in.getShort() & CLASS) == IN;
            boolean stays = in.getInt() != 0;
            int end = (in.getShort() & 0xFFFF) + in.position();
            if (end > in.limit()) {
                return told;
            }
            if (internet && stays) {
                record(name.get(), type, in.duplicate().limit(end)).ifPresent(told::add);
            }
            in.position(end);
        }
        return told;
    }

    private static Optional<Told> record(List<String> name, int type, ByteBuffer in) {
        return switch (type) {
            case PTR -> name(in).map(to -> new Told.Points(name, to));
            case SRV -> in.remaining() < 7 ? Optional.empty() : serves(name, in.position(in.position() + 4));
            case TXT -> Optional.of(new Told.Says(name, text(in)));
            case A -> lives(name, in, 4);
            case AAAA -> lives(name, in, 16);
            default -> Optional.empty();
        };
    }

    private static Optional<Told> serves(List<String> name, ByteBuffer in) {
        int port = in.getShort() & 0xFFFF;
        return name(in).map(host -> new Told.Serves(name, host, port));
    }

    private static Optional<Told> lives(List<String> name, ByteBuffer in, int size) {
        byte[] address = new byte[size];
        if (in.remaining() != size) {
            return Optional.empty();
        }
        in.get(address);
        try {
            return Optional.of(new Told.Lives(name, InetAddress.getByAddress(address)));
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Optional<List<String>> name(ByteBuffer in) {
        return DnsNames.labels(in).filter(labels -> !labels.isEmpty()).map(labels -> labels.stream()
            .map(label -> utf8(label.getBytes(StandardCharsets.ISO_8859_1))).toList());
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Keys and values; of a key that comes twice, the first counts (6.4). One without a value is simply there. */
    private static Map<String, String> text(ByteBuffer in) {
        Map<String, String> text = new LinkedHashMap<>();
        while (in.hasRemaining() && text.size() < MOST_TEXTS) {
            int length = Math.min(in.get() & 0xFF, in.remaining());
            byte[] bytes = new byte[length];
            in.get(bytes);
            String[] parts = utf8(bytes).split("=", 2);
            if (!parts[0].isEmpty()) {
                text.putIfAbsent(parts[0], parts.length == 2 ? parts[1] : "true");
            }
        }
        return text;
    }
}
