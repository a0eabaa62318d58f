package app.porchlight.knowledge;

import app.porchlight.knowledge.Product.Range;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes {@link WornOut} of {@code knowledge/worn-out.yaml}. */
final class WornOutFile {
    private WornOutFile() {
    }

    static WornOut read(Entry file) {
        file.only("as-of", "models", "signs", "products", "aged");
        return new WornOut(day(file), file.list("models").stream().map(WornOutFile::listed).toList(),
            file.list("signs").stream().map(WornOutFile::sign).toList(),
            file.list("products").stream().map(WornOutFile::product).toList(),
            file.list("aged").stream().map(WornOutFile::product).toList());
    }

    private static LocalDate day(Entry file) {
        try {
            return LocalDate.parse(file.text("as-of"));
        } catch (DateTimeParseException wrong) {
            throw file.wrong("as-of", "is a day, such as 2026-08-21");
        }
    }

    private static Listed listed(Entry entry) {
        entry.only("maker", "kind", "models", "revisions", "broken-into", "source");
        return new Listed(entry.text("maker"), DeviceFile.kind(entry, entry.text("kind")), entry.texts("models"),
            Set.copyOf(entry.texts("revisions")), entry.flag("broken-into"), entry.text("source"));
    }

    private static WornOut.Sign sign(Entry entry) {
        entry.only("clue", "pattern", "broken-into", "source", "example", "not");
        return new WornOut.Sign(entry.text("clue"), DeviceFile.pattern(entry, "pattern"), entry.flag("broken-into"),
            entry.text("source"), entry.text("example"), entry.texts("not"));
    }

    private static Product product(Entry entry) {
        entry.only("name", "clue", "pattern", "models", "model", "holes", "old", "unsure", "source", "example",
            "mended", "not");
        Pattern pattern = DeviceFile.pattern(entry, "pattern");
        if (!pattern.namedGroups().containsKey("version")) {
            throw entry.wrong("pattern", "has no group version");
        }
        return new Product(entry.text("name"), entry.text("clue"), pattern,
            entry.maybe("models").map(models -> DeviceFile.pattern(entry, "models")), entry.maybe("model"),
            entry.texts("holes"),
            entry.list("old").stream().map(WornOutFile::range).toList(),
            entry.list("unsure").stream().map(WornOutFile::range).toList(), entry.text("source"),
            entry.text("example"), entry.text("mended"), entry.texts("not"));
    }

    private static Range range(Entry entry) {
        entry.only("from", "before");
        return new Range(entry.maybe("from").map(from -> version(entry, "from")), version(entry, "before"));
    }

    private static Version version(Entry entry, String field) {
        return Version.of(entry.text(field)).orElseThrow(() -> entry.wrong(field, "is a version, such as 1.6.18"));
    }
}
