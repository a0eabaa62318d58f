package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.engine.logins.FactoryLogins;
import app.porchlight.knowledge.Clues;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Product;
import app.porchlight.knowledge.Product.Told;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.Why;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Does something in it have a version with a known hole? Told from the version alone; the hole is never tried. Where it
 * does not say its version, that is no answer.
 */
final class KnownHole implements Check.OfDevice {
    private final Knowledge knowledge;
    private final FactoryLogins logins;

    KnownHole(Knowledge knowledge, FactoryLogins logins) {
        this.knowledge = knowledge;
        this.logins = logins;
    }

    @Override
    public String id() {
        return "known-hole";
    }

    @Override
    public boolean concerns(Device device) {
        return !device.isThisComputer() && !told(device, device.evidence()).isEmpty();
    }

    @Override
    public Verdict look(Visit visit) {
        return verdict(visit.device(), visit.device().evidence());
    }

    /** What told of the hole is read anew; what cannot be read now proves nothing. */
    @Override
    public Verdict lookAgain(Visit visit, AtRisk before) throws InterruptedException {
        Device device = visit.device();
        List<Evidence> now = new ArrayList<>();
        for (Evidence old : device.evidence()) {
            if (told(device, List.of(old)).contains(Told.HOLE)) {
                List<Evidence> fresh = new Reread(visit, logins).again(old);
                if (told(device, fresh).isEmpty()) {
                    return new Verdict.CouldNotTell(Why.NO_ANSWER);
                }
                now.addAll(fresh);
            }
        }
        return verdict(device, now);
    }

    private Verdict verdict(Device device, List<Evidence> evidence) {
        Set<Told> told = told(device, evidence);
        if (told.contains(Told.HOLE)) {
            return new AtRisk(SeverityRule.atHome(Gain.CONTROL, Ease.WITH_A_STEP),
                Map.of("program", String.join(", ", names(device, evidence))));
        }
        return told.equals(EnumSet.of(Told.MENDED)) ? new Verdict.Fine() : new Verdict.CouldNotTell(Why.NOT_SAID);
    }

    private Set<Told> told(Device device, List<Evidence> evidence) {
        Set<Told> told = EnumSet.noneOf(Told.class);
        knowledge.wornOut().products().forEach(product -> told.addAll(told(product, device, evidence)));
        told.remove(Told.NOTHING);
        return told;
    }

    private Set<Told> told(Product product, Device device, List<Evidence> evidence) {
        Set<Told> told = EnumSet.noneOf(Told.class);
        evidence.stream().flatMap(each -> Clues.of(each, knowledge::makerOf).stream())
            .forEach(clue -> told.add(product.told(clue, device.identity().model())));
        return told;
    }

    private Set<String> names(Device device, List<Evidence> evidence) {
        Set<String> names = new TreeSet<>();
        knowledge.wornOut().products().stream()
            .filter(product -> told(product, device, evidence).contains(Told.HOLE))
            .forEach(product -> names.add(product.name() + " (" + product.holes().getFirst() + ")"));
        return names;
    }
}
