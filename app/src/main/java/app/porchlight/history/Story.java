package app.porchlight.history;

import app.porchlight.model.Finding;
import app.porchlight.model.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of one device over time.
 *
 * @param chapters the oldest first: when it was first seen, and each time something was new or gone
 */
public record Story(List<Chapter> chapters) {
    public Story {
        chapters = List.copyOf(chapters);
    }

    /**
     * What changed at one time. What could not be told is no change.
     *
     * @param opened at risk, and was not before
     * @param back at risk again, and had been fixed
     * @param fixed was at risk and is fine: as it was then
     * @param again true where a person asked again after a fix, outside of a checkup
     */
    public record Chapter(Instant when, List<Finding> opened, List<Finding> back, List<Finding> fixed,
            boolean again) {
        public Chapter {
            opened = List.copyOf(opened);
            back = List.copyOf(back);
            fixed = List.copyOf(fixed);
        }

        boolean tellsNothing() {
            return opened.isEmpty() && back.isEmpty() && fixed.isEmpty();
        }
    }

    /** What it answered at one time. */
    record Answers(Instant when, List<Finding> findings, boolean again) {
        Answers(Instant when, List<Finding> findings) {
            this(when, findings, false);
        }
    }

    /** @param checkups the oldest first */
    static Story of(List<Answers> checkups, List<Proof> proofs) {
        List<Answers> all = Stream.concat(checkups.stream(),
            proofs.stream().map(each -> new Answers(each.when(), List.of(each.finding()), true)))
            .sorted(Comparator.comparing(Answers::when)).toList();
        Map<String, Finding> open = new LinkedHashMap<>();
        Set<String> onceFixed = new HashSet<>();
        List<Chapter> chapters = new ArrayList<>();
        for (Answers each : all) {
            Chapter chapter = next(each, open, onceFixed);
            if (chapters.isEmpty() || !chapter.tellsNothing()) {
                chapters.add(chapter);
            }
        }
        return new Story(chapters);
    }

    private static Chapter next(Answers now, Map<String, Finding> open, Set<String> onceFixed) {
        Map<String, Verdict> answers = new HashMap<>();
        now.findings().forEach(each -> answers.put(each.id(), each.verdict()));
        List<Finding> fixed = open.values().stream().filter(each -> Changes.isFine(each, answers)).toList();
        fixed.forEach(each -> open.remove(each.id()));
        fixed.forEach(each -> onceFixed.add(each.id()));
        List<Finding> opened = new ArrayList<>();
        List<Finding> back = new ArrayList<>();
        for (Finding each : now.findings()) {
            if (each.atRisk() && open.put(each.id(), each) == null) {
                (onceFixed.contains(each.id()) ? back : opened).add(each);
            }
        }
        return new Chapter(now.when(), opened, back, fixed, now.again());
    }
}
