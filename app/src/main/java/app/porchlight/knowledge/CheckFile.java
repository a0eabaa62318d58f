package app.porchlight.knowledge;

import app.porchlight.model.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code knowledge/checks.yaml} as it is written: check id to its facts. */
record CheckFile(Map<String, Entry> checks) {
    /** One check; the guide left out is the one of the check's own name. */
    record Entry(List<String> who, String guide, Map<Kind, String> guides, Map<String, String> standards) {
    }

    static List<CheckFacts> read(Path file, YamlFiles files) throws IOException {
        return files.read(file, CheckFile.class).checks().entrySet().stream()
            .map(each -> facts(each.getKey(), each.getValue())).toList();
    }

    private static CheckFacts facts(String id, Entry entry) {
        return new CheckFacts(id, List.copyOf(entry.who()), entry.guide().isEmpty() ? id : entry.guide(),
            Map.copyOf(entry.guides()), Map.copyOf(entry.standards()));
    }
}
