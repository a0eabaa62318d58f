package app.porchlight.engine.conclusions;

import app.porchlight.engine.conclusions.WayIn.Step;
import app.porchlight.knowledge.CheckFacts.Gain;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Exposure;
import app.porchlight.model.Finding;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The ways from the Internet into the home, built only from what was found.
 *
 * <p>The rule. A way begins where the router holds a door open to a device, and just that door was found to let anybody
 * in: a door that is open but asks for a good password is no way in. Where one gets control of that device, it goes on:
 * first to the router, where anybody gets control of that; then to whatever else at home anybody can use, files before
 * pictures before control. What only follows from a model or a version proves no step. Each device begins at most one
 * way. The cut is the fix nearest to the Internet that the people at home can make themselves.
 */
public final class WaysIn {
    private final Knowledge knowledge;

    private WaysIn(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** A finding that lets somebody use a device, and what they get. */
    private record Weakness(DeviceResult device, Finding finding, Gain gain, Severity severity) {
        private static final Comparator<Weakness> STRONGEST =
            Comparator.comparing(Weakness::gain).thenComparing(Weakness::severity);

        private static final List<Gain> PRIZES = List.of(Gain.DATA, Gain.SIGHT, Gain.CONTROL);

        /** What somebody would be after once they are inside. */
        private static final Comparator<Weakness> DEAREST =
            Comparator.comparing((Weakness each) -> PRIZES.indexOf(each.gain())).thenComparing(Weakness::severity);
    }

    public static List<WayIn> of(CheckupResult result, Knowledge knowledge) {
        WaysIn rule = new WaysIn(knowledge);
        List<WayIn> ways = new ArrayList<>();
        Set<String> begun = new HashSet<>();
        for (Finding door : result.findings()) {
            for (Exposure exposure : Exposure.of(door, result.devices())) {
                rule.entry(exposure).filter(entry -> begun.add(entry.device().device().id()))
                    .ifPresent(entry -> ways.add(rule.way(door, entry, result)));
            }
        }
        return List.copyOf(ways);
    }

    /** What lets anybody in just there: not elsewhere on the device, where the Internet does not come. */
    private Optional<Weakness> entry(Exposure exposure) {
        return exposure.behind().flatMap(device -> weaknesses(device)
            .filter(each -> exposure.weaknesses().contains(each.finding())).min(Weakness.STRONGEST));
    }

    private WayIn way(Finding door, Weakness entry, CheckupResult result) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(entry.device().device(), List.of(door, entry.finding())));
        List<Weakness> further = new ArrayList<>(entry.gain() == Gain.CONTROL ? further(entry, result) : List.of());
        further.stream().filter(each -> each.device().device().isRouter() && each.gain() == Gain.CONTROL).findFirst()
            .ifPresent(router -> goOn(steps, further, router));
        further.stream().min(Weakness.DEAREST).ifPresent(prize -> goOn(steps, further, prize));
        List<Device> also = further.stream().map(each -> each.device().device()).toList();
        return new WayIn(List.copyOf(steps), also, cut(door, entry.finding()));
    }

    private static void goOn(List<Step> steps, List<Weakness> further, Weakness next) {
        further.remove(next);
        steps.add(new Step(next.device().device(), List.of(next.finding())));
    }

    /** The strongest weakness of each other device. */
    private List<Weakness> further(Weakness entry, CheckupResult result) {
        return result.devices().stream().filter(each -> !each.equals(entry.device()))
            .map(each -> weaknesses(each).min(Weakness.STRONGEST)).flatMap(Optional::stream).toList();
    }

    /** What was seen at a door. What only follows from a model or a version is not proved to let anybody in. */
    private Stream<Weakness> weaknesses(DeviceResult device) {
        return device.findings().stream().filter(finding -> finding.service().isPresent())
            .flatMap(finding -> finding.verdict() instanceof Verdict.AtRisk risk
                ? gain(finding).map(gain -> new Weakness(device, finding, gain, risk.severity())).stream()
                : Stream.empty());
    }

    /** A password opens no more than what is behind its door. */
    private Optional<Gain> gain(Finding finding) {
        String spoken = finding.service().map(door -> door.protocol()).orElse("");
        return knowledge.check(finding.check()).gain().map(gain -> switch (spoken) {
            case "ftp" -> Gain.DATA;
            case "rtsp" -> Gain.SIGHT;
            default -> gain;
        });
    }

    private Finding cut(Finding door, Finding entry) {
        return Stream.of(door, entry)
            .filter(each -> knowledge.check(each.check()).who().getFirst().equals("you")).findFirst().orElse(door);
    }
}
