package app.porchlight.protocol.web;

import app.porchlight.protocol.Dial;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks a printer which model it is (IPP, RFC 8011). There is no job in the question, so nothing is printed. */
public final class Ipp {
    public static final int PORT = 631;

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final int GET_PRINTER_ATTRIBUTES = 0x000B;
    private static final int HEADER = 8;
    private static final int OPERATION = 0x01;
    private static final int END = 0x03;
    private static final int FIRST_VALUE = 0x10;
    private static final int TEXT = 0x41;
    private static final int LONGEST = 200;
    private static final int MOST = 500;
    private static final Map<String, String> NAMES =
        Map.of("printer-make-and-model", "model", "printer-firmware-string-version", "firmware");

    private Ipp() {
    }

    /**
     * {@code model}, with the maker before it, and {@code firmware}, and that it is a {@code printer}; empty where it
     * does not say.
     */
    public static Map<String, String> ask(Dial dial, InetAddress host) throws IOException {
        Http.Site site = new Http.Site(host, PORT, false);
        String body = new String(question("ipp://" + site.name() + "/ipp/print"), StandardCharsets.US_ASCII);
        Http.Page page = new Http(dial, PATIENCE).post(site, "/ipp/print", Map.of("Content-Type", "application/ipp"),
            body);
        return page.status() == OK ? fields(page.body()) : Map.of();
    }

    static byte[] question(String printer) {
        ByteBuffer out = ByteBuffer.allocate(512);
        out.putShort((short) 0x0101).putShort((short) GET_PRINTER_ATTRIBUTES).putInt(1).put((byte) OPERATION);
        attribute(out, 0x47, "attributes-charset", "utf-8");
        attribute(out, 0x48, "attributes-natural-language", "en");
        attribute(out, 0x45, "printer-uri", printer);
        attribute(out, 0x44, "requested-attributes", "printer-make-and-model");
        attribute(out, 0x44, "", "printer-firmware-string-version");
        out.put((byte) END);
        return ByteBuffer.allocate(out.position()).put(out.flip()).array();
    }

    private static void attribute(ByteBuffer out, int tag, String name, String value) {
        out.put((byte) tag);
        for (String each : new String[] {name, value}) {
            out.putShort((short) each.length()).put(each.getBytes(StandardCharsets.US_ASCII));
        }
    }

    static Map<String, String> fields(byte[] said) {
        Map<String, String> fields = new LinkedHashMap<>();
        ByteBuffer in = ByteBuffer.wrap(said);
        if (said.length < HEADER || in.getShort(2) < 0 || in.getShort(2) > 0xFF) {
            return fields;
        }
        in.position(HEADER);
        for (int count = 0; count < MOST && in.hasRemaining(); count++) {
            int tag = in.get();
            if (tag == END) {
                break;
            }
            if (tag < 0 || tag >= FIRST_VALUE) {
                String name = text(in);
                String value = text(in);
                if (tag == TEXT && NAMES.containsKey(name) && !value.isBlank()) {
                    fields.putIfAbsent(NAMES.get(name), value);
                }
            }
        }
        if (!fields.isEmpty()) {
            fields.put("printer", "yes");
        }
        return fields;
    }

    /** A length and that many bytes; nothing more is left where it is cut short. */
    private static String text(ByteBuffer in) {
        int length = in.remaining() < 2 ? Integer.MAX_VALUE : in.getShort() & 0xFFFF;
        if (length > in.remaining()) {
            in.position(in.limit());
            return "";
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, 0, Math.min(length, LONGEST), StandardCharsets.UTF_8).strip();
    }
}
