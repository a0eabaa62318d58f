package app.porchlight.engine.conclusions;

import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Finding;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What can be seen of a device from the home's network, held against ETSI EN 303 645. It tells of signs; whether a
 * product meets the standard is not ours to say.
 *
 * <p>The rule. A topic is seen bad where a check that touches it found something at risk. It is seen good where such a
 * check was answered at a door of the device, and none stayed open; that no such door is open speaks for
 * {@link Topic#DOORS} only, because behind a shut door nothing else can be seen. All else is unseen. The letter is that
 * of the gravest thing seen: E where somebody should act now, D where soon, C where it is worth improving, B where it
 * is merely good to know. Where nothing bad was seen, it is A, or B while a question has no answer. Where nothing was
 * seen at all, good or bad, there is no letter.
 *
 * @param letter empty where nothing could be seen
 * @param lines one for each topic of the standard, in its order
 */
public record Label(Optional<Letter> letter, List<Line> lines) {
    /** From the best to the worst; the words for it are {@code label.<id>.why} and {@code label.<id>.then}. */
    public enum Letter {
        A, B, C, D, E;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a topic looks from here. */
    public enum Sight { GOOD, BAD, UNSEEN }

    /**
     * How one topic looks.
     *
     * @param because what it rests on: what is at risk where it is bad, what has no answer where it is unseen
     */
    public record Line(Topic topic, Sight sight, List<Finding> because) {
    }

    public static Label of(DeviceResult device, Knowledge knowledge) {
        Map<Topic, List<Finding>> about = new EnumMap<>(Topic.class);
        for (Finding finding : device.findings()) {
            Topic.of(knowledge.check(finding.check()).standards().getOrDefault("etsi-en-303-645", ""))
                .forEach(topic -> about.computeIfAbsent(topic, _ -> new ArrayList<>()).add(finding));
        }
        List<Line> lines = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            lines.add(line(topic, about.getOrDefault(topic, List.of())));
        }
        return new Label(letter(about), List.copyOf(lines));
    }

    private static Line line(Topic topic, List<Finding> findings) {
        List<Finding> bad = findings.stream().filter(Finding::atRisk).toList();
        if (!bad.isEmpty()) {
            return new Line(topic, Sight.BAD, bad);
        }
        List<Finding> open = findings.stream().filter(Label::hasNoAnswer).toList();
        return new Line(topic, seenGood(topic, findings) && open.isEmpty() ? Sight.GOOD : Sight.UNSEEN, open);
    }

    private static boolean seenGood(Topic topic, List<Finding> findings) {
        return findings.stream().anyMatch(each -> each.verdict() instanceof Verdict.Fine
            && (topic == Topic.DOORS || each.service().isPresent()));
    }

    private static Optional<Letter> letter(Map<Topic, List<Finding>> about) {
        List<Finding> counted = about.values().stream().flatMap(List::stream).distinct().toList();
        Optional<Severity> gravest = counted.stream().map(Finding::verdict).filter(Verdict.AtRisk.class::isInstance)
            .map(verdict -> ((Verdict.AtRisk) verdict).severity()).min(Comparator.naturalOrder());
        if (gravest.isPresent()) {
            return gravest.map(severity -> switch (severity) {
                case ACT_NOW -> Letter.E;
                case FIX_SOON -> Letter.D;
                case IMPROVE -> Letter.C;
                case GOOD_TO_KNOW -> Letter.B;
            });
        }
        if (about.entrySet().stream().noneMatch(each -> seenGood(each.getKey(), each.getValue()))) {
            return Optional.empty();
        }
        return Optional.of(counted.stream().anyMatch(Label::hasNoAnswer) ? Letter.B : Letter.A);
    }

    private static boolean hasNoAnswer(Finding finding) {
        return finding.verdict() instanceof Verdict.CouldNotTell;
    }

    /** The topics that look that way. */
    public List<Line> seen(Sight sight) {
        return lines.stream().filter(line -> line.sight() == sight).toList();
    }
}
