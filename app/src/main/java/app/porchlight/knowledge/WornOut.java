package app.porchlight.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Models and versions that are known to be past their time.
 *
 * @param asOf the day when this was last compared with its sources; what became known since is missing
 * @param aged programs that are merely old: makers mend them without a new number, so no hole is claimed
 */
public record WornOut(LocalDate asOf, List<Listed> models, List<Sign> signs, List<Product> products,
        List<Product> aged) {
    private static final int MONTHS = 6;

    /**
     * What is on a list by what it says, whatever its model.
     *
     * @param pattern found anywhere in the clue's text
     * @param brokenInto as for {@link Listed}
     */
    public record Sign(String clue, Pattern pattern, boolean brokenInto, String source, String example,
            List<String> not) {
        public boolean claims(Clue seen) {
            return clue.equals(seen.name()) && pattern.matcher(seen.text()).find();
        }
    }

    public WornOut {
        models = List.copyOf(models);
        signs = List.copyOf(signs);
        products = List.copyOf(products);
        aged = List.copyOf(aged);
    }

    /** True where so much time has passed that people should be told. */
    public boolean oldOn(LocalDate day) {
        return asOf.plusMonths(MONTHS).isBefore(day);
    }
}
