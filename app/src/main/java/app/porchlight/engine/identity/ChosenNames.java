package app.porchlight.engine.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells host names that a person chose ("garage-camera") from those that a factory gave ("HS110", "ESP_3A4B5C"). Where
 * it is in doubt, a factory gave it: a wrong name costs more than none. Pure.
 */
final class ChosenNames {
    private static final Set<String> OF_HOME = wordsOfHome();

    /** Eight hexadecimal digits or more with a digit among them, or six digits in a row: a serial number. */
    private static final Pattern SERIAL =
        Pattern.compile("(?i)(?=[a-z]*[0-9])(?<![a-z0-9])[0-9a-f]{6,}(?![a-z0-9])|[0-9]{5,}");
    /** "Bens-iPhone"; but not makers whose names end like that. */
    private static final Pattern POSSESSIVE = Pattern.compile("(?i)(?!windows|sonos|asus|axis|philips|arris|business)"
        + "\\p{L}{2,20}['\u2019]?s[- _](iphone|ipad|imac|mac|macbook|mbp|laptop|notebook|phone|pc|computer|tablet|watch"
        + "|tv|galaxy|pixel)([- _].{0,20})?");

    private ChosenNames() {
    }

    private static Set<String> wordsOfHome() {
        try (InputStream list = ChosenNames.class.getResourceAsStream("words-of-home.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split(" "))).collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static boolean chosen(String host) {
        if (host.length() < 3 || host.length() > 40 || SERIAL.matcher(host).find()) {
            return false;
        }
        List<String> parts = List.of(host.toLowerCase(Locale.ROOT).split("[-_ .]+"));
        return parts.size() > 1 && parts.stream().anyMatch(OF_HOME::contains)
            || POSSESSIVE.matcher(host).matches();
    }

    /** A host name as its owner would write it: {@code garage-camera} is "Garage camera". */
    static String written(String host) {
        String words = host.replaceAll("[-_. ]+", " ").strip();
        boolean oneCase = words.equals(words.toLowerCase(Locale.ROOT)) || words.equals(words.toUpperCase(Locale.ROOT));
        String lower = oneCase ? words.toLowerCase(Locale.ROOT) : words;
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
