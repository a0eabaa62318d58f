package app.porchlight.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.words.Guide.Block;
import app.porchlight.words.Guide.Span;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read is plain: short sentences, common words, no fear and no promise. */
class PlainWordsTest {
    private static final int LONGEST_SENTENCE = 20;
    private static final double HIGHEST_GRADE = 7;
    /** The formulas say nothing of a label or a lone short sentence: those are measured in groups of a section. */
    private static final int FEWEST_WORDS = 14;

    /** Words that frighten, blame, promise or need explaining. Names on a device's own page may be what they are. */
    private static final Map<String, Pattern> FORBIDDEN = Map.of(
        "en", Pattern.compile("(?i)\\b(vulnerab|exploit|ports?\\b|protocol|hack|attack|malware|threat|breach|"
            + "credential|authenticat|certified|compliant|complies|pass(es|ed)\\b|guarantee|your fault|firewall|"
            + "subnet|IP address|host\\b|daemon|brute)"),
        "de", Pattern.compile("(?i)\\b(verwundbar|exploit|ports?\\b|protokoll|hack|angriff|angreif|malware|bedroh|"
            + "zertifizier|konform|garantier|authentifizier|ihre schuld|firewall|subnetz|IP-Adresse|schwachstelle|"
            + "sicherheitslücke)"),
        "es", Pattern.compile("(?i)\\b(vulnerab|exploit|puertos?\\b|protocolo|hack|ataque|atacante|malware|amenaza|"
            + "certificad|conforme con|garantiza|autentic|su culpa|cortafuegos|subred|dirección IP)"),
        "fr", Pattern.compile("(?i)\\b(vulnérab|exploit|ports?\\b|protocole|hack|pirat|attaqu|malware|menace|"
            + "certifié|conforme à|garanti|authentifi|votre faute|pare-feu|sous-réseau|adresse IP)"));

    /** Said to people who asked for technical details, or to a maker: laws and features have the names they have. */
    private static final Pattern FOR_SUPPORT =
        Pattern.compile("cli\\..*|report\\..*|letter\\.rule\\..*|check\\..*\\.letter|desktop\\.about\\.licences");

    static Stream<String> languages() {
        return Written.messages().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessage_isPlain(String language) {
        assertThat(complaints(language, consumerTexts(language))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyGuide_isPlain(String language) {
        Map<String, List<String>> guides = new TreeMap<>();
        Guides all = Guides.in(Locale.of(language));
        Written.guides(language).forEach(id -> guides.put(id, texts(all.guide(id))));
        assertThat(complaints(language, guides)).isEmpty();
    }

    @Test
    void plantedLongSentence_isFound() {
        assertThat(complaints("en", Map.of("x", List.of("a ".repeat(21) + "."))))
            .anyMatch(each -> each.contains("21 words"));
    }

    @Test
    void plantedHardText_isFound() {
        String hard = "Unauthenticated administrative interfaces constitute considerable insecurity. "
            + "Immediate remediation necessitates responsible individuals. Configuration modification eliminates it.";
        assertThat(complaints("en", Map.of("x", List.of(hard)))).anyMatch(each -> each.contains("grade"));
    }

    @Test
    void plantedForbiddenWords_areFound() {
        assertThat(complaints("en", Map.of("x", List.of("Hackers came in by an open port."))))
            .anyMatch(each -> each.contains("Hack")).anyMatch(each -> each.contains("port"));
        assertThat(complaints("de", Map.of("x", List.of("Ein Hacker nutzt die Schwachstelle.")))).hasSize(2);
    }

    /** Every complaint about texts by their name. */
    private static List<String> complaints(String language, Map<String, List<String>> texts) {
        List<String> complaints = new ArrayList<>();
        texts.forEach((name, parts) -> {
            String whole = String.join("\n", parts);
            Readability.sentences(whole).stream().filter(each -> Readability.words(each).size() > LONGEST_SENTENCE)
                .forEach(each -> complaints.add(name + " has " + Readability.words(each).size() + " words: " + each));
            if (Readability.words(whole).size() >= FEWEST_WORDS
                    && Readability.grade(language, whole) > HIGHEST_GRADE) {
                complaints.add(String.format(Locale.ROOT, "%s has grade %.1f: %s", name,
                    Readability.grade(language, whole), whole));
            }
            FORBIDDEN.get(language).matcher(whole).results()
                .forEach(found -> complaints.add(name + " says " + found.group() + ": " + whole));
        });
        return complaints;
    }

    /** Every message by itself, and all short ones of a section together. */
    private static Map<String, List<String>> consumerTexts(String language) {
        Map<String, List<String>> texts = new TreeMap<>();
        Written.messages(language).forEach((key, pattern) -> {
            if (!FOR_SUPPORT.matcher(key).matches()) {
                List<String> said = said(language, pattern);
                texts.put(key, said);
                if (Readability.words(said.getFirst()).size() < FEWEST_WORDS && said.getFirst().contains(" ")) {
                    texts.computeIfAbsent(key.replaceAll("\\..*", "") + " (short ones)", _ -> new ArrayList<>())
                        .add(said.getFirst());
                }
            }
        });
        return texts;
    }

    /** What a pattern says with one of a thing and with seven. */
    private static List<String> said(String language, String pattern) {
        return Stream.of(1, 7).map(number -> {
            MessageFormat format = new MessageFormat(pattern, Locale.of(language));
            Object[] gaps = Stream.of(format.getFormatsByArgumentIndex())
                .map(gap -> gap == null ? (Object) "Eva" : number).toArray();
            return format.format(gaps);
        }).distinct().toList();
    }

    /** All that a guide says; what it quotes from a device's own page is left out of the forbidden words. */
    private static List<String> texts(Guide guide) {
        List<String> texts = new ArrayList<>(List.of(guide.title()));
        for (Guide.Step step : guide.steps()) {
            texts.add(step.title());
            for (Block block : step.blocks()) {
                switch (block) {
                    case Block.Paragraph paragraph -> texts.add(plain(paragraph.text()));
                    case Block.Hint hint -> texts.add(plain(hint.text()));
                    case Block.Bullets list -> list.items().forEach(item -> texts.add(plain(item)));
                    case Block.Offer _ -> { }
                }
            }
        }
        return texts;
    }

    private static String plain(List<Span> spans) {
        return String.join("", spans.stream().map(span -> span.strong() ? "Menu" : span.text()).toList());
    }
}
