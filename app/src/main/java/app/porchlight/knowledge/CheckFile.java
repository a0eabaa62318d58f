package app.porchlight.knowledge;

import app.porchlight.knowledge.CheckFacts.Gain;
import app.porchlight.model.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes {@link CheckFacts} of {@code knowledge/checks.yaml}; a guide left out is the one of the check's own name. */
final class CheckFile {
    private CheckFile() {
    }

    static List<CheckFacts> read(Entry file) {
        return file.only("checks").named("checks").entrySet().stream()
            .map(each -> facts(each.getKey(), each.getValue())).toList();
    }

    private static CheckFacts facts(String id, Entry entry) {
        entry.only("who", "gain", "guide", "guides", "standards", "untouched");
        Map<Kind, String> guides = new HashMap<>();
        entry.pairs("guides").forEach((kind, guide) -> guides.put(DeviceFile.kind(entry, kind), guide));
        return new CheckFacts(id, entry.texts("who"), entry.maybe("gain").map(gain -> gain(entry, gain)),
            entry.maybe("guide").orElse(id), Map.copyOf(guides), Map.copyOf(entry.pairs("standards")),
            Map.copyOf(entry.pairs("untouched")));
    }

    private static Gain gain(Entry entry, String written) {
        return Arrays.stream(Gain.values()).filter(gain -> gain.name().toLowerCase(Locale.ROOT).equals(written))
            .findFirst().orElseThrow(() -> entry.wrong("gain", "there is no gain " + written));
    }
}
