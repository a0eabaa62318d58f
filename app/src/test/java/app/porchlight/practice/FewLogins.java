package app.porchlight.practice;

import app.porchlight.knowledge.Login;
import app.porchlight.knowledge.NothingKnown;
import java.util.List;
import java.util.Optional;

/** A knowledge of two logins and nothing else. */
final class FewLogins extends NothingKnown {
    static final Login TELNET = new Login("mirai-01", "root", "xc3511", List.of("telnet"), 10, "a test");
    static final Login BLANK = new Login("blank", "admin", "", List.of("http", "telnet"), 1, "a test");

    @Override
    public Optional<Login> login(String id) {
        return List.of(TELNET, BLANK).stream().filter(login -> login.id().equals(id)).findFirst();
    }

    @Override
    public List<Login> miraiList() {
        return List.of(TELNET);
    }
}
