package app.porchlight.engine.checks;

import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.engine.checks.SeverityRule.Reach;
import app.porchlight.knowledge.CheckFacts;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Exposure;
import app.porchlight.model.Finding;
import app.porchlight.model.PortMapping;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict.AtRisk;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A door from the Internet matters as much as what is behind it. That is known only when every device was asked, so it
 * is told at the end: the finding gets graver, and beside {@code mapping.1} stands {@code mapping.1.weak} with the ids
 * of the checks that found something there, such as {@code default-password, telnet-open}. Pure.
 */
public final class Exposures {
    private static final String WEAK = ".weak";

    private Exposures() {
    }

    /** The same results, each door from the Internet paired with what is weak behind it. */
    public static List<DeviceResult> paired(List<DeviceResult> devices, Knowledge knowledge) {
        return devices.stream().map(each -> new DeviceResult(each.device(),
            each.findings().stream().map(finding -> paired(finding, devices, knowledge)).toList(), each.asked()))
            .toList();
    }

    private static Finding paired(Finding finding, List<DeviceResult> devices, Knowledge knowledge) {
        List<Exposure> weak = Exposure.of(finding, devices).stream()
            .filter(each -> !each.weaknesses().isEmpty()).toList();
        if (weak.isEmpty()) {
            return finding;
        }
        AtRisk risk = (AtRisk) finding.verdict();
        Map<String, String> facts = new TreeMap<>(risk.facts());
        weak.forEach(each -> facts.put(factOf(each.mapping(), facts) + WEAK, each.weaknesses().stream()
            .map(Finding::check).distinct().collect(Collectors.joining(", "))));
        Severity gravest = weak.stream().flatMap(each -> each.weaknesses().stream())
            .map(each -> SeverityRule.of(Reach.INTERNET, gain(knowledge.check(each.check())), Ease.AT_ONCE))
            .min(Comparator.naturalOrder()).orElseThrow();
        return with(finding, new AtRisk(graver(risk.severity(), gravest), facts, risk.login()));
    }

    /**
     * The same question asked again. What is weak behind a door that is still open is not asked again: it
     * stands as it was.
     */
    static AtRisk stillOpen(AtRisk now, AtRisk before) {
        Map<String, String> facts = new TreeMap<>(now.facts());
        List<PortMapping> open = PortMapping.in(now.facts());
        List<PortMapping> weak = PortMapping.in(before.facts()).stream().filter(open::contains)
            .filter(each -> before.facts().containsKey(factOf(each, before.facts()) + WEAK)).toList();
        weak.forEach(each -> facts.put(factOf(each, facts) + WEAK,
            before.facts().get(factOf(each, before.facts()) + WEAK)));
        return weak.isEmpty() ? now : new AtRisk(graver(now.severity(), before.severity()), facts, now.login());
    }

    private static String factOf(PortMapping mapping, Map<String, String> facts) {
        return facts.entrySet().stream().filter(fact -> fact.getValue().equals(mapping.written()))
            .map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    private static Gain gain(CheckFacts facts) {
        return facts.gain().map(gain -> switch (gain) {
            case CONTROL, SIGHT -> Gain.CONTROL;
            case DATA -> Gain.DATA;
        }).orElse(Gain.FOOTHOLD);
    }

    private static Severity graver(Severity one, Severity other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Finding with(Finding finding, AtRisk verdict) {
        return new Finding(finding.check(), finding.device(), finding.service(), verdict);
    }
}
