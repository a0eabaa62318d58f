package app.porchlight.practice;

import app.porchlight.knowledge.CheckFacts;
import app.porchlight.knowledge.Family;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Login;
import app.porchlight.knowledge.Recipe;
import app.porchlight.knowledge.TellingPage;
import app.porchlight.knowledge.WornOut;
import app.porchlight.model.Mac;
import java.net.InetAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A knowledge of two logins and nothing else, so that these tests do not hang on what the real files say. */
final class FewLogins implements Knowledge {
    static final Login TELNET = new Login("mirai-01", "root", "xc3511", List.of("telnet"), 10, "a test");
    static final Login BLANK = new Login("blank", "admin", "", List.of("http", "telnet"), 1, "a test");

    @Override
    public List<Family> families() {
        return List.of();
    }

    @Override
    public Optional<Family> family(String id) {
        return Optional.empty();
    }

    @Override
    public Optional<Login> login(String id) {
        return List.of(TELNET, BLANK).stream().filter(login -> login.id().equals(id)).findFirst();
    }

    @Override
    public List<Recipe> recipes() {
        return List.of();
    }

    @Override
    public List<TellingPage> tellingPages() {
        return List.of();
    }

    @Override
    public List<Login> miraiList() {
        return List.of(TELNET);
    }

    @Override
    public Optional<String> makerOf(Mac mac) {
        return Optional.empty();
    }

    @Override
    public Optional<String> chipMakerOf(Mac mac) {
        return Optional.empty();
    }

    @Override
    public WornOut wornOut() {
        return new WornOut(LocalDate.EPOCH, List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public boolean knownNameServer(InetAddress address) {
        return false;
    }

    @Override
    public CheckFacts check(String id) {
        throw new IllegalArgumentException(id);
    }
}
