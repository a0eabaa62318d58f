package app.porchlight.knowledge;

import app.porchlight.model.Mac;
import java.net.InetAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** For tests that are not to hang on what the real files say: a knowledge of nothing. */
public class NothingKnown implements Knowledge {
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
        return Optional.empty();
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
    public List<Door> doors() {
        return List.of();
    }

    @Override
    public List<Question> questions() {
        return List.of();
    }

    @Override
    public List<Login> miraiList() {
        return List.of();
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
