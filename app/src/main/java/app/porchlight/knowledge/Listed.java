package app.porchlight.knowledge;

import app.porchlight.model.Evidence;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Models of one maker that are on a public list.
 *
 * @param kind what sort of thing they are
 * @param models as the maker writes them
 * @param revisions of their hardware, such as {@code 2} or {@code B}; empty where all of them are meant
 * @param brokenInto true where the list is one of devices that are broken into; false where their maker mends them no
 *     more
 * @param source whose list it is
 */
public record Listed(String maker, Kind kind, List<String> models, Set<String> revisions, boolean brokenInto,
        String source) {
    private static final Pattern REVISION =
        Pattern.compile("(?i)\\b(?:rev\\.? ?|ver\\.? ?|v)?([A-Z]?)(\\d{0,2})(\\.0)?$");

    /** Whether a device is on the list. */
    public enum Standing {
        NOT_LISTED, LISTED,
        /** Its name is; which revision it is, it did not say. */
        UNCLEAR
    }

    /** True where the list holds things of the same maker and kind, so that the model's name would tell. */
    public boolean couldBe(Identity identity) {
        return identity.maker().filter(maker::equals).isPresent() && identity.is(kind);
    }

    public Standing standing(Identity identity, Stream<Evidence> evidence) {
        if (identity.maker().filter(maker::equals).isEmpty() || identity.model().isEmpty()) {
            return Standing.NOT_LISTED;
        }
        String said = plain(identity.model().get()).replaceFirst("^" + Pattern.quote(plain(maker)) + " ", "");
        return models.stream().map(Listed::plain).filter(model -> names(model, said)).findFirst()
            .map(model -> revisions.isEmpty() ? Standing.LISTED : revision(said.substring(model.length()), evidence))
            .orElse(Standing.NOT_LISTED);
    }

    /** The name and nothing, or something set apart, after it: a DIR-825 is no DIR-825AC. */
    private static boolean names(String model, String said) {
        return said.equals(model) || said.startsWith(model + " ") || said.startsWith(model + "(");
    }

    private static String plain(String model) {
        return model.toUpperCase(Locale.ROOT).strip();
    }

    private Standing revision(String rest, Stream<Evidence> evidence) {
        List<Standing> told = Stream.concat(Stream.of(rest.replaceAll("[()]", "").strip()),
                evidence.filter(Evidence.Description.class::isInstance)
                    .map(each -> ((Evidence.Description) each).fields().getOrDefault("modelNumber", "")))
            .map(this::revision).filter(standing -> standing != Standing.UNCLEAR).distinct().toList();
        return told.size() == 1 ? told.getFirst() : Standing.UNCLEAR;
    }

    /** {@code V9}, {@code 9.0}, {@code rev B}, {@code B1}: a listed letter means all numbers after it. */
    private Standing revision(String written) {
        Matcher found = REVISION.matcher(written);
        if (written.isEmpty() || !found.matches() || found.group(1).isEmpty() && found.group(2).isEmpty()) {
            return Standing.UNCLEAR;
        }
        String letter = found.group(1).toUpperCase(Locale.ROOT);
        boolean listed = revisions.contains(letter + found.group(2)) || !letter.isEmpty() && revisions.contains(letter);
        return listed ? Standing.LISTED : Standing.NOT_LISTED;
    }
}
