package app.porchlight.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Makes a {@link Recipe} of a file of {@code knowledge/recipes}; the fields are named as there. */
final class RecipeFile {
    private RecipeFile() {
    }

    static Recipe read(Entry file) {
        file.only("source", "families", "guarded", "language", "one-at-a-time", "page", "login", "in", "refused",
            "locked", "logout", "examples");
        String name = file.file().getFileName().toString();
        if (file.text("source").isEmpty()) {
            throw file.wrong("source", "missing: who documents it?");
        }
        if (file.texts("families").isEmpty()) {
            throw file.wrong("families", "missing: which devices log in so?");
        }
        return new Recipe(name.substring(0, name.length() - ".yaml".length()), file.text("source"),
            file.texts("families"), way(file), examples(file));
    }

    private static Recipe.Way way(Entry file) {
        List<Recipe.Way> ways = Stream.<Optional<? extends Recipe.Way>>of(
            file.maybe("guarded").map(Recipe.Guarded::new), file.maybe("language").map(Recipe.Spoken::new),
            Optional.of(file).filter(it -> it.flag("one-at-a-time")).map(it -> new Recipe.OneAtATime(page(it))),
            file.inner("login").map(it -> form(file))).<Recipe.Way>flatMap(Optional::stream).toList();
        if (ways.size() != 1) {
            throw file.wrong("", "say either guarded, language, one-at-a-time, or login");
        }
        return ways.getFirst();
    }

    private static Recipe.Form form(Entry file) {
        for (String needed : List.of("in", "refused")) {
            if (file.list(needed).isEmpty()) {
                throw file.wrong(needed, "missing: what shows it?");
            }
        }
        return new Recipe.Form(page(file), file.inner("login").map(RecipeFile::request).orElseThrow(),
            signs(file, "in"), signs(file, "refused"), signs(file, "locked"),
            file.inner("logout").map(RecipeFile::request));
    }

    private static Recipe.Page page(Entry file) {
        Entry page = file.inner("page").orElseThrow(() -> file.wrong("page", "missing: what shows that it asks?"));
        page.only("path", "sign");
        return new Recipe.Page(path(page, "path"), page.inner("sign").map(RecipeFile::sign)
            .orElseThrow(() -> page.wrong("sign", "missing")));
    }

    private static Recipe.Request request(Entry entry) {
        entry.only("get", "post", "headers", "fields", "json");
        boolean get = entry.maybe("get").isPresent();
        if (get == entry.maybe("post").isPresent()) {
            throw entry.wrong("", "say where: get or post");
        }
        return new Recipe.Request(get ? "GET" : "POST", path(entry, get ? "get" : "post"),
            Map.copyOf(entry.pairs("headers")), entry.pairs("fields"), entry.text("json"));
    }

    static String path(Entry entry, String key) {
        String path = entry.text(key);
        if (!path.startsWith("/")) {
            throw entry.wrong(key, "is a path: it begins with /");
        }
        return path;
    }

    static List<Recipe.Sign> signs(Entry file, String key) {
        return file.list(key).stream().map(RecipeFile::sign).toList();
    }

    private static Recipe.Sign sign(Entry entry) {
        entry.only("status", "cookie", "location", "body");
        Recipe.Sign sign = new Recipe.Sign(pattern(entry, "status"), pattern(entry, "cookie"),
            pattern(entry, "location"), pattern(entry, "body"));
        if (Stream.of(sign.status(), sign.cookie(), sign.location(), sign.body()).allMatch(Optional::isEmpty)) {
            throw entry.wrong("", "says nothing");
        }
        return sign;
    }

    private static Optional<Pattern> pattern(Entry entry, String key) {
        try {
            return entry.maybe(key).map(Pattern::compile);
        } catch (PatternSyntaxException wrong) {
            throw entry.wrong(key, wrong.getDescription());
        }
    }

    static List<Recipe.Example> examples(Entry file) {
        return file.list("examples").stream().map(entry -> {
            entry.only("shows", "status", "cookies", "location", "body");
            return new Recipe.Example(entry.text("shows"), new Recipe.Answer(entry.number("status", 200),
                entry.texts("cookies"), entry.text("location"), entry.text("body")));
        }).toList();
    }
}
