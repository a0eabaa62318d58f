package app.porchlight.knowledge;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes {@link Question}s of {@code knowledge/questions.yaml}; the fields are explained at its top. */
final class QuestionFile {
    private QuestionFile() {
    }

    /** @param families the ids of those that there are */
    static List<Question> read(Entry file, Set<String> families) {
        return file.only("questions").list("questions").stream().map(entry -> question(entry, families)).toList();
    }

    private static Question question(Entry entry, Set<String> families) {
        entry.only("ask", "makers", "not", "families", "kinds", "chips", "door", "router");
        if (entry.maybe("ask").isEmpty()) {
            throw entry.wrong("ask", "missing: in which language?");
        }
        entry.texts("families").stream().filter(each -> !families.contains(each)).findFirst().ifPresent(each -> {
            throw entry.wrong("families", "there is no family " + each);
        });
        int door = entry.number("door", 0);
        return new Question(entry.text("ask"), Set.copyOf(entry.texts("makers")), Set.copyOf(entry.texts("not")),
            Set.copyOf(entry.texts("families")),
            entry.texts("kinds").stream().map(kind -> DeviceFile.kind(entry, kind)).collect(Collectors.toSet()),
            Set.copyOf(entry.texts("chips")), door == 0 ? OptionalInt.empty() : OptionalInt.of(door),
            entry.maybe("router").map(_ -> entry.flag("router")));
    }
}
