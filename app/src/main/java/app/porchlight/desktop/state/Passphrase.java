package app.porchlight.desktop.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes passwords that a person can type on a TV: common words and a number. None is kept. */
public final class Passphrase {
    private static final int WORDS = 4;
    private static final int NUMBERS = 90;

    private final SecureRandom chance = new SecureRandom();
    private final List<String> words;

    public Passphrase() {
        try (InputStream file = Passphrase.class.getResourceAsStream("/desktop/passphrase-words.txt")) {
            words = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("#")).flatMap(line -> List.of(line.split(" ")).stream()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Such as {@code Maple-kettle-otter-lantern-47}: most devices want a capital letter and a number. */
    public String make() {
        String joined = chance.ints(WORDS, 0, words.size()).mapToObj(words::get).collect(Collectors.joining("-"));
        return joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1) + "-"
            + (10 + chance.nextInt(NUMBERS));
    }

    /** How many different ones there are, as a power of two. */
    public double bits() {
        return (WORDS * Math.log(words.size()) + Math.log(NUMBERS)) / Math.log(2);
    }

    List<String> words() {
        return words;
    }
}
