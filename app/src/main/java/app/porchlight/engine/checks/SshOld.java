package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.knowledge.Clue;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Product;
import app.porchlight.knowledge.Product.Told;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.control.SshWays;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Is remote control by SSH past its time: the first version of the language, whose encryption can be undone, a program
 * of ten years ago, or nothing but old ways to encrypt? Told from its greeting and the list that it sends everybody.
 */
final class SshOld implements Check.OfService {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** 1.99: it speaks the second version, and the first as well (RFC 4253, 5.1). */
    private static final Pattern FIRST_VERSION = Pattern.compile("^SSH-1\\.");
    /** Not to be used any more (RFC 9142, 4). Who offers a better one beside them agrees on that with anybody new. */
    private static final Set<String> OLD_EXCHANGES = Set.of("diffie-hellman-group1-sha1");
    /** Marks that are no ways: RFC 8308, and OpenSSH's PROTOCOL, 1.10. */
    private static final Set<String> MARKS = Set.of("ext-info-s", "kex-strict-s-v00@openssh.com");
    /** 1024 bits (RFC 8332, 1; OpenSSH has left it out since 2015). */
    private static final Set<String> OLD_KEYS = Set.of("ssh-dss", "ssh-dss-cert-v01@openssh.com");
    /** RC4 (RFC 8758), and blocks of 64 bits. */
    private static final Set<String> OLD_CIPHERS = Set.of("arcfour", "arcfour128", "arcfour256", "des-cbc", "3des-cbc",
        "blowfish-cbc", "cast128-cbc", "idea-cbc", "none");

    private final Knowledge knowledge;

    SshOld(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String id() {
        return "ssh-old";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return knowledge.maySpeak(service, "ssh");
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        Optional<Verdict> old = visit.device().seen(Evidence.Greeting.class)
            .filter(each -> each.service().equals(service)).findFirst().flatMap(each -> risk(each.text()));
        if (old.isPresent()) {
            return old.get();
        }
        visit.note("ssh-ways", service.port());
        return judged(SshWays.ask(visit.dial(), visit.host(), service.port(), PATIENCE));
    }

    Verdict judged(SshWays ways) {
        return risk(ways.program()).orElseGet(() -> byItsWays(ways));
    }

    private static Verdict byItsWays(SshWays ways) {
        List<String> exchanges = ways.exchanges().stream().filter(each -> !MARKS.contains(each)).toList();
        if (exchanges.isEmpty() || ways.keys().isEmpty() || ways.ciphers().isEmpty()) {
            return new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        }
        return onlyOld(exchanges, OLD_EXCHANGES).or(() -> onlyOld(ways.keys(), OLD_KEYS))
            .or(() -> onlyOld(ways.ciphers(), OLD_CIPHERS)).orElseGet(Verdict.Fine::new);
    }

    private static Optional<Verdict> onlyOld(List<String> offered, Set<String> old) {
        return old.containsAll(offered) ? Optional.of(new Verdict.AtRisk(
            SeverityRule.atHome(Gain.DATA, Ease.SELDOM), Map.of("way", offered.getFirst()))) : Optional.empty();
    }

    private Optional<Verdict> risk(String greeting) {
        if (FIRST_VERSION.matcher(greeting).find()) {
            return Optional.of(new Verdict.AtRisk(SeverityRule.atHome(Gain.DATA, Ease.WITH_A_STEP),
                Map.of("first", "yes")));
        }
        Clue clue = new Clue("ssh.greeting", greeting);
        return knowledge.wornOut().aged().stream()
            .filter(product -> product.told(clue, Optional.empty()) == Told.HOLE).findFirst().map(SshOld::aged);
    }

    private static Verdict aged(Product product) {
        return new Verdict.AtRisk(SeverityRule.atHome(Gain.FOOTHOLD, Ease.SELDOM), Map.of("program", product.name()));
    }
}
