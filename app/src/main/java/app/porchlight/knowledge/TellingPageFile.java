package app.porchlight.knowledge;

import java.util.List;
import java.util.Set;

/** Makes {@link TellingPage}s of {@code knowledge/telling-pages.yaml}; the fields are named as there. */
final class TellingPageFile {
    private TellingPageFile() {
    }

    static List<TellingPage> read(Entry file) {
        return file.only("pages").list("pages").stream().map(TellingPageFile::page).toList();
    }

    private static TellingPage page(Entry entry) {
        entry.only("id", "check", "families", "port", "path", "open", "shut", "source", "examples");
        for (String needed : List.of("id", "check", "source")) {
            if (entry.text(needed).isEmpty()) {
                throw entry.wrong(needed, "missing");
            }
        }
        return new TellingPage(entry.text("id"), entry.text("check"), Set.copyOf(entry.texts("families")),
            entry.number("port", 0), RecipeFile.path(entry, "path"), RecipeFile.signs(entry, "open"),
            RecipeFile.signs(entry, "shut"), entry.text("source"), RecipeFile.examples(entry));
    }
}
