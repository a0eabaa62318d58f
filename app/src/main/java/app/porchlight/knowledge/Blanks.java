package app.porchlight.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The blanks of a {@link Recipe}: {@code {user}}, {@code {password}}, and what a named group of a sign caught before.
 * {@code {user+:+password#base64}} puts pieces together and writes them in another way: {@code base64}, or the
 * hexadecimal digits of {@code md5}. A piece that names nothing stands for itself.
 */
public final class Blanks {
    static final Pattern BLANK = Pattern.compile("\\{([a-z]\\w*(?:\\+[\\w:.-]+)*)(?:#(base64|md5))?\\}");

    private final Map<String, String> values;

    /** @param values by name */
    public Blanks(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** These, and what the sign's named groups catch in the answer. */
    public Blanks and(Recipe.Sign sign, Recipe.Answer answer) {
        Map<String, String> more = new HashMap<>(values);
        sign.body().ifPresent(pattern -> {
            Matcher caught = pattern.matcher(answer.body());
            if (caught.find()) {
                caught.namedGroups().keySet().stream().filter(name -> caught.group(name) != null)
                    .forEach(name -> more.put(name, caught.group(name)));
            }
        });
        return new Blanks(more);
    }

    /** The text with its blanks filled in, each written as it has to be where it stands. */
    public String fill(String text, UnaryOperator<String> written) {
        return BLANK.matcher(text).replaceAll(blank ->
            Matcher.quoteReplacement(written.apply(value(blank.group(1), blank.group(2)))));
    }

    private String value(String pieces, String way) {
        String value = Stream.of(pieces.split("\\+")).map(piece -> values.getOrDefault(piece, piece))
            .collect(Collectors.joining());
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return switch (way == null ? "" : way) {
            case "base64" -> Base64.getEncoder().encodeToString(bytes);
            case "md5" -> md5(bytes);
            default -> value;
        };
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
