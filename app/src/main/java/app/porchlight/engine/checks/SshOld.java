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
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Is remote control by SSH past its time: the first version of the language, whose encryption can be undone, or a
 * program of ten years ago? Told from its greeting; nothing is asked.
 */
final class SshOld implements Check.OfService {
    private static final int USUAL = 22;
    /** 1.99: it speaks the second version, and the first as well (RFC 4253, 5.1). */
    private static final Pattern FIRST_VERSION = Pattern.compile("^SSH-1\\.");

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
        return service.speaks("ssh") || service.speaks(Service.SILENT) && service.port() == USUAL;
    }

    @Override
    public Verdict look(Visit visit, Service service) {
        Optional<String> greeting = visit.device().seen(Evidence.Greeting.class)
            .filter(each -> each.service().equals(service)).map(Evidence.Greeting::text).findFirst();
        return greeting.map(this::judged).orElseGet(() -> new Verdict.CouldNotTell(Why.NOT_SAID));
    }

    Verdict judged(String greeting) {
        if (FIRST_VERSION.matcher(greeting).find()) {
            return new Verdict.AtRisk(SeverityRule.atHome(Gain.DATA, Ease.WITH_A_STEP), Map.of("first", "yes"));
        }
        Clue clue = new Clue("ssh.greeting", greeting);
        return knowledge.wornOut().aged().stream()
            .filter(product -> product.told(clue, Optional.empty()) == Told.HOLE).findFirst()
            .<Verdict>map(SshOld::aged).orElseGet(Verdict.Fine::new);
    }

    private static Verdict aged(Product product) {
        return new Verdict.AtRisk(SeverityRule.atHome(Gain.FOOTHOLD, Ease.SELDOM), Map.of("program", product.name()));
    }
}
