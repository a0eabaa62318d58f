package app.porchlight.knowledge;

import app.porchlight.model.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file of {@code knowledge/devices} as it is written; see {@link Family} for what the words mean. */
record DeviceFile(Optional<Kind> kind, Optional<String> maker, Optional<String> model, boolean locks,
        boolean headless, boolean gentle, List<SignEntry> signs, List<String> logins, Map<String, String> guides,
        Optional<Play> plays) {
    /** One entry of {@code signs}. */
    record SignEntry(String clue, Pattern pattern, WeightEntry weight, String example, List<String> not) {
    }

    /** What a sign says of its weight; what it leaves out is as usual for the clue. */
    record WeightEntry(Optional<Double> kind, Optional<Double> maker, Optional<Double> model) {
    }

    static Family read(Path file, YamlFiles files) throws IOException {
        String name = file.getFileName().toString();
        return files.read(file, DeviceFile.class).family(file, name.substring(0, name.length() - ".yaml".length()));
    }

    private Family family(Path file, String id) {
        List<Family.Sign> read = new ArrayList<>();
        for (int i = 0; i < signs.size(); i++) {
            read.add(sign(file, "signs[" + i + "]", signs.get(i)));
        }
        return new Family(id, kind, maker, model, locks, headless, gentle, List.copyOf(read), List.copyOf(logins),
            Map.copyOf(guides), plays);
    }

    private static Family.Sign sign(Path file, String field, SignEntry entry) {
        if (entry.clue().isEmpty()) {
            throw new BadKnowledge(file, field + ".clue", "missing");
        }
        if (entry.pattern() == null || entry.pattern().pattern().isEmpty()) {
            throw new BadKnowledge(file, field + ".pattern", "missing");
        }
        if (entry.example().isEmpty()) {
            throw new BadKnowledge(file, field + ".example", "missing: what does a real device say?");
        }
        return new Family.Sign(entry.clue(), entry.pattern(), weight(entry), entry.example(),
            List.copyOf(entry.not()));
    }

    private static Family.Weight weight(SignEntry entry) {
        Family.Weight usual = Family.Weight.usual(entry.clue());
        WeightEntry own = entry.weight();
        return own == null ? usual : new Family.Weight(own.kind().orElse(usual.kind()),
            own.maker().orElse(usual.maker()), own.model().orElse(usual.model()));
    }
}
