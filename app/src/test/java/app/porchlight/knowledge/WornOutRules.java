package app.porchlight.knowledge;

import app.porchlight.knowledge.Product.Told;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold of the list of models and versions past their time. */
final class WornOutRules {
    private static final Pattern HOLE = Pattern.compile("CVE-\\d{4}-\\d{4,7}");

    private final Pattern clues;
    private final List<String> broken = new ArrayList<>();
    private final Set<String> listed = new HashSet<>();

    WornOutRules(Pattern clues) {
        this.clues = clues;
    }

    List<String> broken(WornOut wornOut) {
        wornOut.models().forEach(this::models);
        wornOut.signs().forEach(this::sign);
        wornOut.products().forEach(product -> {
            product(product);
            require(!product.holes().isEmpty(), product.name(), "which hole?");
        });
        wornOut.aged().forEach(this::product);
        return broken;
    }

    /** A name with certain revisions may stand on two lists. */
    private void models(Listed list) {
        require(!list.maker().isEmpty() && !list.models().isEmpty(), list.maker(), "names no model");
        require(!list.source().isEmpty(), list.maker(), "whose list is it?");
        list.models().forEach(model -> require(
            listed.add(list.maker() + model.toUpperCase(Locale.ROOT) + list.revisions()), list.maker(), "twice: "
                + model));
    }

    private void sign(WornOut.Sign sign) {
        String name = sign.pattern().pattern();
        clue(name, sign.clue());
        require(!sign.source().isEmpty(), name, "whose list is it?");
        require(sign.claims(new Clue(sign.clue(), sign.example())), name, "does not claim its own example: "
            + sign.example());
        sign.not().forEach(lookAlike -> require(!sign.claims(new Clue(sign.clue(), lookAlike)), name,
            "claims a look-alike: " + lookAlike));
        steps(name, sign.pattern(), sign.example());
    }

    private void product(Product product) {
        String name = product.name();
        if (product.models().isPresent() != product.model().isPresent()) {
            broken.add(name + ": which models, and which is one of them?");
            return;
        }
        clue(name, product.clue());
        require(!name.isEmpty() && !product.source().isEmpty(), name, "who says so?");
        product.holes().forEach(hole -> require(HOLE.matcher(hole).matches(), name, "holes: " + hole));
        require(!product.old().isEmpty(), name, "which versions?");
        require(told(product, product.example()) == Told.HOLE, name, "the example has no hole: " + product.example());
        require(told(product, product.mended()) == Told.MENDED, name, "the mended one is not mended: "
            + product.mended());
        product.not().forEach(lookAlike -> require(told(product, lookAlike) == Told.NOTHING, name,
            "claims a look-alike: " + lookAlike));
        require(!product.not().isEmpty(), name, "what looks alike?");
        steps(name, product.pattern(), product.example());
    }

    private static Told told(Product product, String text) {
        return product.told(new Clue(product.clue(), text), product.model());
    }

    private void clue(String where, String clue) {
        require(clues.matcher(clue).matches(), where, "there is no clue named " + clue);
    }

    private void steps(String where, Pattern pattern, String example) {
        require(Hostile.stepsTooMany(pattern, example).isEmpty(), where, "takes too many steps on a hostile text");
    }

    private void require(boolean holds, String where, String otherwise) {
        if (!holds) {
            broken.add(where + ": " + otherwise);
        }
    }
}
