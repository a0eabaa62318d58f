package app.porchlight.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A file of {@code knowledge/logins} as it is written.
 *
 * @param source who documents those that name no source of their own
 * @param logins by id
 */
record LoginFile(String source, Map<String, Entry> logins) {
    /** One login; {@code weight} left out is 1. */
    record Entry(String user, String password, List<String> protocols, int weight, String source) {
    }

    static List<Login> read(Path file, YamlFiles files) throws IOException {
        LoginFile read = files.read(file, LoginFile.class);
        return read.logins().entrySet().stream()
            .map(each -> read.login(file, each.getKey(), each.getValue())).toList();
    }

    private Login login(Path file, String id, Entry entry) {
        String told = entry.source().isEmpty() ? source : entry.source();
        if (told.isEmpty()) {
            throw new BadKnowledge(file, "logins." + id + ".source", "missing: who documents it?");
        }
        if (entry.protocols().isEmpty()) {
            throw new BadKnowledge(file, "logins." + id + ".protocols", "missing");
        }
        return new Login(id, entry.user(), entry.password(), List.copyOf(entry.protocols()),
            Math.max(1, entry.weight()), told);
    }
}
