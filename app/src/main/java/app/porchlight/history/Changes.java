package app.porchlight.history;

import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is different from one checkup to the next. What was not seen or could not be told is no change
 * for the better or the worse.
 *
 * @param appeared devices that were not there before
 * @param gone devices that were there before, as they were then
 * @param opened findings at risk now that were not before
 * @param back findings at risk now that had been fixed
 * @param still findings at risk now as before
 * @param fixed findings that were at risk and were found to be fine now: as they were then, under the device's id now
 * @param unanswered findings that were at risk, and were asked about in vain now: as they were then
 */
public record Changes(List<Device> appeared, List<Device> gone, List<Finding> opened, List<Finding> back,
        List<Finding> still, List<Finding> fixed, List<Finding> unanswered) {
    public Changes {
        appeared = List.copyOf(appeared);
        gone = List.copyOf(gone);
        opened = List.copyOf(opened);
        back = List.copyOf(back);
        still = List.copyOf(still);
        fixed = List.copyOf(fixed);
        unanswered = List.copyOf(unanswered);
    }

    /**
     * @param before an earlier checkup of the same home: {@link History#latestBefore}
     * @param onceFixed see {@link History#onceFixed}
     */
    public static Changes between(CheckupResult before, CheckupResult now, Set<String> onceFixed) {
        List<Device> then = before.devices().stream().map(DeviceResult::device).toList();
        List<Device> today = now.devices().stream().map(DeviceResult::device).toList();
        Map<String, String> idNow = Sameness.match(then, today);
        // a checkup that was stopped has not seen everything
        List<Device> appeared = before.ending() == Ending.COMPLETED
            ? today.stream().filter(each -> !idNow.containsValue(each.id()) && !Sameness.partOf(each, then)).toList()
            : List.of();
        List<Device> gone = now.ending() == Ending.COMPLETED
            ? then.stream().filter(each -> !idNow.containsKey(each.id()) && !Sameness.partOf(each, today)).toList()
            : List.of();
        return compare(appeared, gone, before.findings().stream().map(each -> moved(each, idNow)).toList(),
            now.findings(), movedIds(onceFixed, idNow));
    }

    private static Changes compare(List<Device> appeared, List<Device> gone, List<Finding> then, List<Finding> today,
            Set<String> onceFixed) {
        Set<String> wasAtRisk = then.stream().filter(Finding::atRisk).map(Finding::id).collect(Collectors.toSet());
        List<Finding> opened = new ArrayList<>();
        List<Finding> back = new ArrayList<>();
        List<Finding> still = new ArrayList<>();
        today.stream().filter(Finding::atRisk).forEach(each -> {
            if (onceFixed.contains(each.id())) {
                back.add(each);
            } else if (wasAtRisk.contains(each.id())) {
                still.add(each);
            } else {
                opened.add(each);
            }
        });
        Map<String, Verdict> answers = new HashMap<>();
        today.forEach(each -> answers.put(each.id(), each.verdict()));
        List<Finding> fixed = then.stream().filter(Finding::atRisk).filter(each -> isFine(each, answers)).toList();
        List<Finding> unanswered = then.stream().filter(Finding::atRisk)
            .filter(each -> isUnanswered(each, answers)).toList();
        return new Changes(appeared, gone, opened, back, still, fixed, unanswered);
    }

    /** Fine at the same door; or there is no answer for that door, and the device as a whole is fine. */
    static boolean isFine(Finding before, Map<String, Verdict> answers) {
        return now(before, answers) instanceof Verdict.Fine;
    }

    /** Where the person stopped the checkup they know that not all was asked. */
    private static boolean isUnanswered(Finding before, Map<String, Verdict> answers) {
        return now(before, answers) instanceof Verdict.CouldNotTell untold && untold.why() != Verdict.Why.STOPPED;
    }

    /** What was answered at the same door, else of the device as a whole; null where neither was. */
    private static Verdict now(Finding before, Map<String, Verdict> answers) {
        Verdict there = answers.get(before.id());
        Finding whole = new Finding(before.check(), before.device(), Optional.empty(), before.verdict());
        return there == null ? answers.get(whole.id()) : there;
    }

    private static Finding moved(Finding finding, Map<String, String> idNow) {
        String device = idNow.getOrDefault(finding.device(), finding.device());
        return new Finding(finding.check(), device, finding.service(), finding.verdict());
    }

    /** A finding's id begins with its device's. */
    private static Set<String> movedIds(Set<String> findings, Map<String, String> idNow) {
        return findings.stream().map(finding -> idNow.entrySet().stream()
            .filter(each -> finding.startsWith(each.getKey() + "/"))
            .map(each -> each.getValue() + finding.substring(each.getKey().length())).findFirst().orElse(finding))
            .collect(Collectors.toSet());
    }
}
