package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.knowledge.Clues;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Listed;
import app.porchlight.knowledge.WornOut;
import app.porchlight.model.Device;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import java.util.List;
import java.util.Map;

/**
 * Is its model on a list of those that are broken into, or that their maker mends no more? Told from what it said of
 * itself; nothing is asked. A model says nothing of the version in it, so no hole is claimed.
 */
final class EndOfLife implements Check.OfDevice {
    private final Knowledge knowledge;
    private final WornOut wornOut;

    EndOfLife(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.wornOut = knowledge.wornOut();
    }

    @Override
    public String id() {
        return "end-of-life";
    }

    /** Where its model is known, a list tells; where it is not, only that it may well be on one is worth a word. */
    @Override
    public boolean concerns(Device device) {
        return !device.isThisComputer() && (device.identity().model().isPresent() || !signs(device).isEmpty()
            || wornOut.models().stream().anyMatch(list -> list.couldBe(device.identity())));
    }

    @Override
    public Verdict look(Visit visit) {
        Device device = visit.device();
        List<Listed.Standing> standings = wornOut.models().stream()
            .map(list -> list.standing(device.identity(), device.evidence().stream())).toList();
        boolean brokenInto = signs(device).stream().anyMatch(WornOut.Sign::brokenInto);
        for (int i = 0; i < standings.size(); i++) {
            brokenInto |= standings.get(i) == Listed.Standing.LISTED && wornOut.models().get(i).brokenInto();
        }
        if (brokenInto) {
            return atRisk(Ease.WITH_A_STEP, "broken-into");
        }
        if (standings.contains(Listed.Standing.LISTED) || !signs(device).isEmpty()) {
            return atRisk(Ease.SELDOM, "ended");
        }
        boolean unclear = standings.contains(Listed.Standing.UNCLEAR) || device.identity().model().isEmpty();
        return unclear ? new Verdict.CouldNotTell(Why.NOT_SAID) : new Verdict.Fine();
    }

    private Verdict atRisk(Ease ease, String basis) {
        return new Verdict.AtRisk(SeverityRule.atHome(Gain.CONTROL, ease), Map.of(basis, wornOut.asOf().toString()));
    }

    private List<WornOut.Sign> signs(Device device) {
        return wornOut.signs().stream().filter(sign -> device.evidence().stream()
            .flatMap(each -> Clues.of(each, knowledge::makerOf).stream()).anyMatch(sign::claims)).toList();
    }
}
