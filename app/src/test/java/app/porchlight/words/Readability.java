package app.porchlight.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How hard a text is to read, as a school grade, by the formula made for its language. Syllables are counted by runs
 * of vowels: right for about nine English words in ten, nearly always for German. Good enough to keep text plain;
 * no proof that a certain child could read it.
 */
final class Readability {
    private static final Pattern ENGLISH_SYLLABLE = Pattern.compile("[aeiouy]+");
    private static final Pattern GERMAN_SYLLABLE =
        Pattern.compile("ei|ai|au|eu|äu|ie|aa|ee|oo|[aeiouyäöüéè]");
    private static final Pattern FRENCH_SYLLABLE = Pattern.compile("[iîuy]?(?:[aeoàâèéêëôœ]+[iîuûy]*)|[iîïuûùüy]+");
    /** A weak vowel without an accent joins a strong one: "fue-go", but "dí-a". */
    private static final Pattern SPANISH_SYLLABLE =
        Pattern.compile("(?:(?<=[qg])u(?=[eiéí]))?[iuü]?[aeoáéó][iuy]?(?![íú])|[íú]|[iuü]+|(?<![aeo])y\\b");

    private Readability() {
    }

    /** Sentences: ended by a mark, a line break, or a colon before a list. */
    static List<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.!?:])[”“»)]*\\s+|\\n+")).map(String::strip)
            .filter(sentence -> !words(sentence).isEmpty()).toList();
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s–—/]+")).map(word -> word.replaceAll("[^\\p{L}\\p{N}’'-]", ""))
            .filter(word -> word.matches(".*\\p{L}.*")).toList();
    }

    static double grade(String language, String text) {
        List<String> words = words(text);
        double perSentence = (double) words.size() / sentences(text).size();
        return switch (language) {
            case "en" -> fleschKincaid(words, perSentence);
            case "de" -> wienerSachtextformel(words, perSentence);
            case "es" -> crawford(words, perSentence);
            case "fr" -> kandelMoles(words, perSentence);
            default -> throw new IllegalArgumentException("no formula for " + language);
        };
    }

    /** Kincaid and others, 1975. */
    private static double fleschKincaid(List<String> words, double perSentence) {
        double syllables = words.stream().mapToInt(Readability::englishSyllables).average().orElse(0);
        return 0.39 * perSentence + 11.8 * syllables - 15.59;
    }

    /** Crawford, 1989: years of school, from sentences and syllables in a hundred words. */
    private static double crawford(List<String> words, double perSentence) {
        double syllables = words.stream().mapToInt(Readability::spanishSyllables).average().orElse(0);
        return -0.205 * (100 / perSentence) + 0.049 * (100 * syllables) - 3.407;
    }

    /** Kandel and Moles, 1958: their ease of 100 (easiest) to 0, on a scale of 0 to 15 like the others. */
    private static double kandelMoles(List<String> words, double perSentence) {
        double syllables = words.stream().mapToInt(Readability::frenchSyllables).average().orElse(0);
        double ease = 207 - 1.015 * perSentence - 73.6 * syllables;
        return (100 - ease) * 0.15;
    }

    /** First Wiener Sachtextformel: Bamberger and Vanecek, 1984. */
    private static double wienerSachtextformel(List<String> words, double perSentence) {
        double many = percent(words, word -> germanSyllables(word) >= 3);
        double one = percent(words, word -> germanSyllables(word) == 1);
        double long7 = percent(words, word -> word.length() > 6);
        return 0.1935 * many + 0.1672 * perSentence + 0.1297 * long7 - 0.0327 * one - 0.875;
    }

    private static double percent(List<String> words, Predicate<String> which) {
        return 100.0 * words.stream().filter(which).count() / words.size();
    }

    static int englishSyllables(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[’'].*", "");
        String heard = plain.replaceAll("(?<=[^laeiouy])e$|(?<=[^aeioudt])ed$|(?<=[^aeiouscxz])es$", "")
            .replaceAll("(?<=[^aeiou])le$", "el");
        return Math.max(1, count(ENGLISH_SYLLABLE, heard));
    }

    static int germanSyllables(String word) {
        return Math.max(1, count(GERMAN_SYLLABLE, word.toLowerCase(Locale.ROOT)));
    }

    static int frenchSyllables(String word) {
        String heard = word.toLowerCase(Locale.ROOT).replaceAll("^[cdjlmnst]’|^(qu)’", "")
            .replaceAll("(?<=q)u|(?<=g)u(?=[eéèêi])", "").replaceAll("(?<=[^eéèêaiou])(e|es|ent)$", "");
        return Math.max(1, count(FRENCH_SYLLABLE, heard));
    }

    static int spanishSyllables(String word) {
        return Math.max(1, count(SPANISH_SYLLABLE, word.toLowerCase(Locale.ROOT)));
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }
}
