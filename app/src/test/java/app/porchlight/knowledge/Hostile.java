package app.porchlight.knowledge;

import app.porchlight.model.Said;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts made to send a pattern astray, and a count of the steps it takes over them: no clock, the same each time. */
final class Hostile {
    /** Twice the square of the longest text that is ever matched: what a pattern without nested loops may need. */
    private static final int STEPS = 2 * Said.LONGEST * Said.LONGEST;

    private Hostile() {
    }

    /** The first text on which the sign's pattern takes too many steps, shortened; empty where there is none. */
    static Optional<String> stepsTooMany(Family.Sign sign) {
        return stepsTooMany(sign.pattern(), sign.example());
    }

    /** The first text on which the pattern takes too many steps, shortened; empty where there is none. */
    static Optional<String> stepsTooMany(Pattern pattern, String example) {
        return texts(example).stream()
            .filter(text -> tooMany(pattern, text)).findFirst().map(text -> text.substring(0, 40) + "…");
    }

    /** The example's beginnings, each run on with every letter it has and a few others, and a sting at the end. */
    private static Set<String> texts(String example) {
        Set<String> texts = new LinkedHashSet<>();
        Set<String> fillers = new LinkedHashSet<>(Set.of("a", "A", "0", " ", "-", "aA0 ", ".,", "a-"));
        example.chars().limit(60).forEach(letter -> fillers.add(Character.toString(letter)));
        for (int kept = 0; kept <= Math.min(example.length(), 60); kept += 2) {
            for (String filler : fillers) {
                String start = example.substring(0, kept);
                String body = start + filler.repeat(Said.LONGEST);
                texts.add(body.substring(0, Said.LONGEST - 1) + "\u00a7");
            }
        }
        return texts;
    }

    private static boolean tooMany(Pattern pattern, String text) {
        try {
            pattern.matcher(new Counted(text, new int[1])).find();
            return false;
        } catch (TooMany expected) {
            return true;
        }
    }

    private record Counted(CharSequence text, int[] steps) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps[0] > STEPS) {
                throw new TooMany();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
