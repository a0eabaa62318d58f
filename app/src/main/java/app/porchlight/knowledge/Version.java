package app.porchlight.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A version as a row of numbers, the weightiest first, such as 1.6.18 or 5.4.0 build 160530. What holds anything else
 * (a letter, "beta") is no version to us: taken for a number, it might count as older than it is.
 */
public record Version(List<Integer> numbers) {
    private static final Pattern WRITTEN = Pattern.compile("[vV]?(\\d{1,9}((\\.| ?build ?)\\d{1,9}){0,7})");
    private static final Pattern BETWEEN = Pattern.compile("\\D+");

    public Version {
        numbers = List.copyOf(numbers);
    }

    /** Empty where the text is not wholly a version. */
    public static Optional<Version> of(String text) {
        return WRITTEN.matcher(text).results().findFirst().filter(found -> found.group().length() == text.length())
            .map(found -> new Version(BETWEEN.splitAsStream(found.group(1)).map(Integer::valueOf).toList()));
    }

    /**
     * Below zero where this one is older, zero where it is the same. One that goes on where the other ends is newer:
     * 1.4.2 came after 1.4. Empty where this one ends first: 5.4.0 may be any of its builds.
     */
    OptionalInt against(Version other) {
        for (int i = 0; i < Math.min(numbers.size(), other.numbers.size()); i++) {
            int way = Integer.compare(numbers.get(i), other.numbers.get(i));
            if (way != 0) {
                return OptionalInt.of(way);
            }
        }
        return numbers.size() < other.numbers.size() ? OptionalInt.empty()
            : OptionalInt.of(numbers.size() - other.numbers.size());
    }
}
