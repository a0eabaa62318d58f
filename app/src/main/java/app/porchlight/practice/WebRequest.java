package app.porchlight.practice;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser asks for.
 *
 * @param headers by name in lower case
 * @param body what was sent with it, each byte a letter
 */
record WebRequest(String method, String path, String version, Map<String, String> headers, String body) {
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_BODY = 65_536;
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^\\s,]*))");

    /** The next request; empty where the guest has gone. A line that is no request has the version empty. */
    static Optional<WebRequest> hear(Line line) throws IOException {
        String first = line.hearLine();
        if (first != null && first.isEmpty()) {
            // A line too many after the last request: lighttpd bears one, too.
            first = line.hearLine();
        }
        if (first == null) {
            return Optional.empty();
        }
        String[] words = first.split(" ");
        Map<String, String> headers = new LinkedHashMap<>();
        String heard = line.hearLine();
        for (int i = 0; i < MOST_HEADERS && heard != null && !heard.isEmpty(); i++) {
            String[] parts = heard.split(":", 2);
            headers.put(parts[0].strip().toLowerCase(Locale.ROOT), parts.length > 1 ? parts[1].strip() : "");
            heard = line.hearLine();
        }
        if (heard == null) {
            return Optional.empty();
        }
        if (words.length != 3 || !words[2].matches("(HTTP|RTSP)/\\d\\.\\d")) {
            return Optional.of(new WebRequest(first, "", "", headers, ""));
        }
        return Optional.of(new WebRequest(words[0], words[1], words[2], headers, body(line, headers)));
    }

    private static String body(Line line, Map<String, String> headers) throws IOException {
        String length = headers.getOrDefault("content-length", "0");
        int bytes = length.matches("\\d{1,5}") ? Math.min(Integer.parseInt(length), LONGEST_BODY) : 0;
        return new String(line.hear(bytes), StandardCharsets.ISO_8859_1);
    }

    /** The fields of a form that was sent, in its body or in the address. */
    Map<String, String> form() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : (path.replaceFirst("^[^?]*\\??", "") + "&" + body).split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** The parameters of a login of that sort; empty where none was sent. */
    Optional<String> authorization(String scheme) {
        String value = headers.getOrDefault("authorization", "");
        boolean same = value.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1);
        return same ? Optional.of(value.substring(scheme.length() + 1).strip()) : Optional.empty();
    }

    static Map<String, String> parameters(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher each = PARAMETER.matcher(text);
        while (each.find()) {
            found.put(each.group(1), each.group(2) != null ? each.group(2) : each.group(3));
        }
        return found;
    }

    boolean wantsToStay() {
        String connection = headers.getOrDefault("connection", "");
        return version.equals("HTTP/1.0") ? connection.equalsIgnoreCase("keep-alive")
            : !connection.equalsIgnoreCase("close");
    }
}
