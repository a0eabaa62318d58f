package app.porchlight.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.home.Trouble;
import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.Kind;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Wifi;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The message files and the code fit together: no key is missing, none is left over, every gap is filled. */
class KeysTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"(\\s*\\+)?");
    /** A key has a dot, unlike the names of fields in knowledge files, which are read by a method of the same name. */
    private static final Pattern CALL = Pattern.compile("\\btext\\(\"([^\".]+\\.[^\"]+)\"");

    private final Map<String, String> english = Written.messages("en");
    private final List<String> sources = Written.list(Written.SOURCES, ".java").stream().map(Written::read).toList();

    @Test
    void everyKeyInCode_hasWords() {
        assertThat(sources.stream().flatMap(source -> calls(source).keySet().stream())
            .filter(key -> !english.containsKey(key))).isEmpty();
    }

    @Test
    void everyKeyByScheme_hasWords() {
        assertThat(english.keySet()).containsAll(byScheme());
    }

    @Test
    void noKey_isLeftOver() {
        assertThat(leftOver(english.keySet(), sources)).isEmpty();
    }

    @Test
    void closedLists_haveNoWordsTooMany() {
        assertThat(under("kind.")).isEqualTo(ids(Kind.values(), Kind::id));
        assertThat(under("why.")).isEqualTo(ids(Verdict.Why.values(), Verdict.Why::id));
        assertThat(under("severity.")).isEqualTo(ids(Severity.values(), Severity::id));
        assertThat(under("doubt.")).isEqualTo(ids(Doubt.values(), Doubt::id));
        assertThat(under("wifi.")).isEqualTo(ids(Wifi.Security.values(), Wifi.Security::id));
        assertThat(under("looking.")).isEqualTo(Set.copyOf(checks()));
        assertThat(under("check.").stream().map(key -> key.replaceAll("\\..*", "")).collect(Collectors.toSet()))
            .isEqualTo(Set.copyOf(checks()));
    }

    @Test
    void everyLanguage_hasTheSameKeys_withTheSameGaps() {
        Written.messages().forEach((language, messages) -> {
            assertThat(differences(english, messages)).as(language).isEmpty();
        });
        assertThat(differences(Map.of("a", "x", "b", "{0}"), Map.of("b", "{1}", "c", "x")))
            .containsExactly("a is missing", "b has other gaps", "c is not in English");
    }

    @Test
    void everyPattern_canBeFilled() {
        Written.messages().forEach((language, messages) -> messages.forEach((key, pattern) ->
            assertThat(mistakes(language, key, pattern)).isEmpty()));
    }

    @Test
    void everyCall_fillsEveryGap() {
        sources.forEach(source -> calls(source).forEach((key, given) -> {
            if (english.containsKey(key) && given >= 0) {
                assertThat(gaps(english.get(key))).as(key).hasSize(given);
            }
        }));
    }

    @Test
    void plantedMistakes_areFound() {
        assertThat(leftOver(Set.of("no.such.key", "kind.camera"), sources)).containsExactly("no.such.key");
        assertThat(calls("words.text(\"planted.key\", f(a, b), \"c, d\")")).isEqualTo(Map.of("planted.key", 2));
        assertThat(mistakes("en", "k", "it's {0}")).isNotEmpty();
        assertThat(mistakes("en", "k", "{0,choice,one thing}")).isNotEmpty();
        assertThat(mistakes("en", "k", "a {0} and {2}")).isNotEmpty();
        assertThat(mistakes("en", "k", "a {0} and {1}")).isEmpty();
        assertThat(gaps("{0,choice,1#one|1<{0} of {1}}")).containsExactly(0, 1);
    }

    /** Keys that are put together while running, each scheme documented where its facts are made. */
    private Set<String> byScheme() {
        Set<String> keys = new TreeSet<>();
        Stream.of(Kind.values()).forEach(kind -> keys.add("kind." + kind.id()));
        Stream.of(Verdict.Why.values()).forEach(why -> keys.add("why." + why.id()));
        Stream.of(Severity.values()).forEach(severity -> keys.add("severity." + severity.id()));
        Stream.of(Wifi.Security.values()).forEach(security -> keys.add("wifi." + security.id()));
        Stream.of(Doubt.values()).forEach(doubt -> keys.add("doubt." + doubt.id()));
        Stream.of(Trouble.Key.values()).forEach(trouble ->
            keys.addAll(List.of("trouble." + trouble.id(), "trouble." + trouble.id() + ".next")));
        Stream.of(Guide.Way.values()).forEach(way ->
            keys.addAll(List.of("otherwise." + way.id(), "otherwise." + way.id() + ".more")));
        checks().forEach(check -> {
            Stream.of("question", "title", "sentence", "fine", "letter")
                .forEach(part -> keys.add("check." + check + "." + part));
            keys.add("looking." + check);
        });
        sources.forEach(source -> Pattern.compile("\\bnote\\(\"([a-z-]+)\"").matcher(source).results()
            .forEach(noted -> keys.add("asked." + noted.group(1))));
        Stream.of("you", "maker", "provider").forEach(who -> keys.add("who." + who));
        return keys;
    }

    /** The checks there are facts about. */
    private static List<String> checks() {
        String facts = Written.read(Written.GUIDES.resolveSibling("checks.yaml"));
        return Pattern.compile("(?m)^  ([a-z-]+):\\s*$").matcher(facts).results().map(each -> each.group(1)).toList();
    }

    private static List<String> differences(Map<String, String> english, Map<String, String> other) {
        Set<String> keys = new TreeSet<>(english.keySet());
        keys.addAll(other.keySet());
        return keys.stream().filter(key -> !english.containsKey(key) || !other.containsKey(key)
                || !gaps(english.get(key)).equals(gaps(other.get(key))))
            .map(key -> !other.containsKey(key) ? key + " is missing"
                : !english.containsKey(key) ? key + " is not in English" : key + " has other gaps").toList();
    }

    /** A key is used where code names it, or names its beginning and adds the rest. */
    private static List<String> leftOver(Set<String> keys, List<String> sources) {
        Set<String> whole = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        for (String source : sources) {
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                (literal.group(2) == null ? whole : beginnings).add(literal.group(1));
            }
        }
        beginnings.removeIf(beginning -> !beginning.matches("[a-z-]+\\.?[a-z.-]*") || beginning.length() < 4);
        return keys.stream().filter(key -> !whole.contains(key) && beginnings.stream().noneMatch(key::startsWith))
            .toList();
    }

    /** Key to how many gaps are filled, for each call with a literal key; -1 where a list fills them. */
    private static Map<String, Integer> calls(String source) {
        Map<String, Integer> calls = new TreeMap<>();
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            int at = call.end();
            if (source.charAt(at) == ',' || source.charAt(at) == ')') {
                String rest = arguments(source.substring(at));
                calls.put(call.group(1), rest.contains("toArray") ? -1 : commas(rest));
            }
        }
        return calls;
    }

    /** What stands between the key and the end of the call, without what is in inner brackets or quotes. */
    private static String arguments(String source) {
        StringBuilder outer = new StringBuilder();
        int depth = 0;
        for (char each : source.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "s").toCharArray()) {
            depth += each == '(' ? 1 : each == ')' ? -1 : 0;
            if (depth < 0) {
                return outer.toString();
            }
            outer.append(depth == 0 || each != ',' ? each : ' ');
        }
        return outer.toString();
    }

    private static int commas(String text) {
        return (int) text.chars().filter(each -> each == ',').count();
    }

    private static Set<Integer> gaps(String pattern) {
        return Pattern.compile("\\{(\\d+)").matcher(pattern).results().map(gap -> Integer.valueOf(gap.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> mistakes(String language, String key, String pattern) {
        List<String> mistakes = new ArrayList<>();
        if (pattern.contains("'")) {
            mistakes.add(key + " has a straight apostrophe, which starts a quotation: " + pattern);
        }
        List<Integer> gaps = List.copyOf(gaps(pattern));
        if (!gaps.equals(Stream.iterate(0, i -> i + 1).limit(gaps.size()).toList())) {
            mistakes.add(key + " leaves out a gap: " + pattern);
        }
        try {
            MessageFormat format = new MessageFormat(pattern, Locale.of(language));
            for (int number : new int[] {0, 1, 2, 5, 1000}) {
                Object[] filling = Arrays.stream(format.getFormatsByArgumentIndex())
                    .map(gap -> filling(gap, number)).toArray();
                if (format.format(filling).contains("{")) {
                    mistakes.add(key + " leaves a gap open: " + pattern);
                }
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            mistakes.add(key + " cannot be read: " + malformed.getMessage());
        }
        return mistakes;
    }

    private static Object filling(Format gap, int number) {
        return gap != null ? (Object) number : "Eva";
    }

    private Set<String> under(String prefix) {
        return english.keySet().stream().filter(key -> key.startsWith(prefix))
            .map(key -> key.substring(prefix.length())).collect(Collectors.toSet());
    }

    private static <E> Set<String> ids(E[] values, Function<E, String> id) {
        return Stream.of(values).map(id).collect(Collectors.toSet());
    }
}
