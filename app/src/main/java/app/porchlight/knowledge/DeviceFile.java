package app.porchlight.knowledge;

import app.porchlight.model.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Makes a {@link Family} of a file of {@code knowledge/devices}; the fields are named as there. */
final class DeviceFile {
    private DeviceFile() {
    }

    static Family read(Entry file) {
        file.only("kind", "maker", "model", "locks", "headless", "gentle", "signs", "logins", "streams",
            "snapshots", "guides", "plays");
        String name = file.file().getFileName().toString();
        return new Family(name.substring(0, name.length() - ".yaml".length()),
            file.maybe("kind").map(id -> kind(file, id)), file.maybe("maker"), file.maybe("model"),
            file.flag("locks"), file.flag("headless"), file.flag("gentle"),
            file.list("signs").stream().map(entry -> sign(entry, file)).toList(), file.texts("logins"),
            file.texts("streams"), file.texts("snapshots"),
            Map.copyOf(file.pairs("guides")), file.inner("plays").map(DeviceFile::play));
    }

    static Kind kind(Entry entry, String id) {
        return Kind.of(id).orElseThrow(() -> entry.wrong("kind", "there is no kind " + id));
    }

    private static Family.Sign sign(Entry entry, Entry family) {
        entry.only("clue", "pattern", "weight", "example", "not");
        for (String needed : List.of("clue", "pattern")) {
            if (entry.text(needed).isEmpty()) {
                throw entry.wrong(needed, "missing");
            }
        }
        if (entry.text("example").isEmpty()) {
            throw entry.wrong("example", "missing: what does a real device say?");
        }
        String clue = entry.text("clue");
        Pattern pattern = pattern(entry, "pattern");
        Family.Weight weight = weight(entry.inner("weight"), Family.Weight.usual(clue));
        return new Family.Sign(clue, pattern, new Family.Weight(
            family.text("kind").isEmpty() ? 0 : weight.kind(),
            says("maker", family, pattern) ? weight.maker() : 0, says("model", family, pattern) ? weight.model() : 0),
            entry.text("example"), entry.texts("not"));
    }

    /** A sign speaks for nothing that neither its family nor its pattern names. */
    private static boolean says(String what, Entry family, Pattern pattern) {
        return !family.text(what).isEmpty() || pattern.namedGroups().containsKey(what);
    }

    static Pattern pattern(Entry entry, String field) {
        try {
            return Pattern.compile(entry.text(field));
        } catch (PatternSyntaxException wrong) {
            throw entry.wrong(field, wrong.getDescription());
        }
    }

    /** What a sign leaves out is as usual for the clue. */
    private static Family.Weight weight(Optional<Entry> entry, Family.Weight usual) {
        return entry.map(it -> it.only("kind", "maker", "model"))
            .map(it -> new Family.Weight(it.share("kind", usual.kind()), it.share("maker", usual.maker()),
                it.share("model", usual.model())))
            .orElse(usual);
    }

    private static Play play(Entry entry) {
        entry.only("name", "mac", "announces", "describes", "doors", "mappings");
        return new Play(entry.text("name"), entry.text("mac"),
            entry.list("announces").stream().map(DeviceFile::announced).toList(),
            Map.copyOf(entry.pairs("describes")), entry.list("doors").stream().map(DeviceFile::door).toList(),
            entry.texts("mappings"));
    }

    private static Play.Announced announced(Entry entry) {
        entry.only("type", "name", "port", "text");
        return new Play.Announced(entry.text("type"), entry.text("name"), entry.number("port", 0),
            Map.copyOf(entry.pairs("text")));
    }

    private static Play.Door door(Entry entry) {
        entry.only("port", "speaks", "says", "asks", "login", "server", "title", "realm", "healed");
        return new Play.Door(entry.number("port", 0), entry.text("speaks"), entry.text("says"), entry.text("asks"),
            entry.maybe("login"), entry.text("server"), entry.text("title"), entry.text("realm"),
            entry.text("healed"));
    }
}
