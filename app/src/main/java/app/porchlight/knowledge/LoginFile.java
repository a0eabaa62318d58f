package app.porchlight.knowledge;

import java.util.List;

/** Makes {@link Login}s of a file of {@code knowledge/logins}: logins by id, and who documents most of them. */
final class LoginFile {
    private LoginFile() {
    }

    static List<Login> read(Entry file) {
        file.only("source", "logins");
        return file.named("logins").entrySet().stream()
            .map(each -> login(each.getKey(), each.getValue(), file.text("source"))).toList();
    }

    private static Login login(String id, Entry entry, String usualSource) {
        entry.only("user", "password", "protocols", "weight", "source");
        String source = entry.maybe("source").orElse(usualSource);
        if (source.isEmpty()) {
            throw entry.wrong("source", "missing: who documents it?");
        }
        if (entry.texts("protocols").isEmpty()) {
            throw entry.wrong("protocols", "missing");
        }
        return new Login(id, entry.text("user"), entry.text("password"), entry.texts("protocols"),
            entry.number("weight", 1), source);
    }
}
