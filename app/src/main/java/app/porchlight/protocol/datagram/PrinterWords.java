package app.porchlight.protocol.datagram;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What printers answer when asked by their makers' own ways which model they are. Nothing of a job is said. Pure. */
final class PrinterWords {
    private static final int CANON_HEADER = 16;
    private static final int EPSON_HEADER = 14;
    private static final int EPSON_MAC = 6;
    private static final int LONGEST = 1024;
    private static final Pattern READABLE = Pattern.compile("[\\x20-\\x7e]{4,60}");

    private PrinterWords() {
    }

    /** BJNP: a header with the answer's sort (the highest bit set) and 0x30, then what IEEE 1284 calls a device id. */
    static Map<String, String> canon(byte[] said) {
        boolean id = said.length > CANON_HEADER + 2 && ByteBuffer.wrap(said).getInt() == 0x424A4E50
            && (said[4] & 0x80) != 0 && said[5] == 0x30;
        return id ? deviceId(text(said, CANON_HEADER + 2)) : Map.of();
    }

    /** ENPC: a header, its hardware address, the name of its network card, and last the model. */
    static Map<String, String> epson(byte[] said) {
        int start = EPSON_HEADER + EPSON_MAC;
        if (said.length <= start || !new String(said, 0, 6, StandardCharsets.US_ASCII).equals("EPSONq")) {
            return Map.of();
        }
        List<String> words = READABLE.matcher(text(said, start)).results().map(each -> each.group().strip()).toList();
        return words.size() < 2 || words.getLast().isEmpty() ? Map.of() : Map.of("model", words.getLast());
    }

    /** {@code MFG:Canon;CMD:BJRaster3;MDL:MG5200 series;}: maker and model of it. */
    private static Map<String, String> deviceId(String id) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher pair = Pattern.compile("(?<key>[A-Z]{3,12}):(?<text>[^;]{1,100});").matcher(id);
        while (pair.find()) {
            switch (pair.group("key")) {
                case "MFG" -> fields.putIfAbsent("maker", pair.group("text").strip());
                case "MDL" -> fields.putIfAbsent("model", pair.group("text").strip());
                default -> { }
            }
        }
        return fields;
    }

    private static String text(byte[] said, int from) {
        return new String(said, from, Math.min(said.length - from, LONGEST), StandardCharsets.ISO_8859_1);
    }
}
