package app.porchlight.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the few fields that matter out of what a device said; whatever is not as expected is left out. Pure. */
public final class Fields {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_HEADERS = 4096;

    private Fields() {
    }

    /** Those of the named fields that stand, as texts or numbers, anywhere under the given way into the JSON. */
    public static Map<String, String> json(byte[] said, String way, List<String> names) {
        int start = first(said, (byte) '{');
        int end = last(said, (byte) '}');
        if (start < 0 || end < start || said.length > LONGEST) {
            return Map.of();
        }
        try {
            JsonNode node = JSON.readTree(Arrays.copyOfRange(said, start, end + 1)).at(way);
            Map<String, String> fields = new LinkedHashMap<>();
            for (String name : names) {
                JsonNode value = node.path(name);
                if (value.isString() || value.isNumber()) {
                    fields.put(name, value.asString());
                }
            }
            return fields;
        } catch (JacksonException notJson) {
            return Map.of();
        }
    }

    /** The innermost elements of those names, first of each; the text is not parsed further, so nothing is fetched. */
    public static Map<String, String> xml(byte[] said, List<String> names) {
        String text = new String(said, 0, Math.min(said.length, LONGEST), StandardCharsets.UTF_8);
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : names) {
            Matcher found = Pattern.compile("<(?:\\w{1,10}:)?" + name
                + ">\\s{0,9}(?:<!\\[CDATA\\[)?([^<>\\]]{1,200})").matcher(text);
            if (found.find()) {
                fields.put(name, plain(found.group(1)));
            }
        }
        return fields;
    }

    /** The named attributes of the first element of that name. */
    public static Map<String, String> attributes(byte[] said, String element, List<String> names) {
        String text = new String(said, 0, Math.min(said.length, LONGEST_HEADERS), StandardCharsets.UTF_8);
        Matcher first = Pattern
            .compile("<" + element + "((?:\\s{1,9}[\\w:]{1,40}=\"[^\"<>]{0,200}\"){0,40}+)").matcher(text);
        Map<String, String> fields = new LinkedHashMap<>();
        if (first.find()) {
            for (String name : names) {
                Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]+)\"").matcher(first.group(1));
                if (found.find()) {
                    fields.put(name, plain(found.group(1)));
                }
            }
        }
        return fields;
    }

    /** {@code Model=R7000}, a line each. */
    public static Map<String, String> lines(byte[] said, List<String> names) {
        String text = new String(said, 0, Math.min(said.length, LONGEST_HEADERS), StandardCharsets.UTF_8);
        Map<String, String> fields = new LinkedHashMap<>();
        text.lines().forEach(line -> names.stream().filter(name -> line.startsWith(name + "="))
            .forEach(name -> fields.putIfAbsent(name, line.substring(name.length() + 1).strip())));
        return fields;
    }

    /** {@code var alias='Porch';} or {@code model_name: "M2070 Series"}: what stands in quotes after a name. */
    public static Map<String, String> script(byte[] said, List<String> names) {
        String text = new String(said, 0, Math.min(said.length, LONGEST_HEADERS), StandardCharsets.UTF_8);
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : names) {
            Matcher found = Pattern.compile("\\b" + name + "\"?\\s{0,3}[=:]\\s{0,3}(['\"])([^'\"\\r\\n]{1,200})\\1")
                .matcher(text);
            if (found.find()) {
                fields.put(name, found.group(2).strip());
            }
        }
        return fields;
    }

    /** The named headers of an answer that begins so; their names in lower case, as nobody agrees on theirs. */
    public static Map<String, String> headers(byte[] said, String start, List<String> names) {
        String text = new String(said, 0, Math.min(said.length, LONGEST_HEADERS), StandardCharsets.UTF_8);
        Map<String, String> fields = new LinkedHashMap<>();
        if (text.startsWith(start)) {
            text.lines().skip(1).forEach(line -> names.stream()
                .filter(name -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .forEach(name -> fields.putIfAbsent(name.toLowerCase(Locale.ROOT),
                    line.substring(name.length() + 1).strip())));
        }
        return fields;
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'")
            .replace("&amp;", "&").strip();
    }

    private static int first(byte[] bytes, byte sought) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == sought) {
                return i;
            }
        }
        return -1;
    }

    private static int last(byte[] bytes, byte sought) {
        for (int i = bytes.length - 1; i >= 0; i--) {
            if (bytes[i] == sought) {
                return i;
            }
        }
        return -1;
    }
}
