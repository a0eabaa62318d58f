package app.porchlight.engine;

import app.porchlight.engine.checks.Check;
import app.porchlight.engine.discovery.Knocks;
import app.porchlight.engine.discovery.Round;
import app.porchlight.model.Asked;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Kind;
import app.porchlight.model.Service;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a run has come with one device. For use by the run's own thread. */
final class Progress {
    final String id;
    final long met;
    final List<Question> planned = new ArrayList<>();
    final List<Question> unanswered = new ArrayList<>();
    final Map<String, Finding> findings = new LinkedHashMap<>();
    final List<Asked> asked = new ArrayList<>();
    /** At each of its addresses somebody goes round its doors: where so far, who came back, and how many are out. */
    final Set<InetAddress> knockedAt = new HashSet<>();
    final List<Round> went = new ArrayList<>();
    int going;
    /** How all its doors answered, once nobody is out. */
    Knocks knocks;
    /** When it was last heard of, or had been asked what it is; as {@link System#nanoTime} counts. */
    long heard;
    /** What it was asked to say of itself: see {@link app.porchlight.engine.discovery.Interview#asks}. */
    final Set<String> said = new HashSet<>();
    boolean leftAlone;
    boolean isPlanned;
    int visits;
    boolean visited;
    /** What it is, once that is sure beyond doubt; read by its round. */
    volatile Optional<Kind> sureKind = Optional.empty();

    Progress(String id, long met) {
        this.id = id;
        this.met = met;
        this.heard = met;
    }

    boolean over() {
        return visited;
    }

    /** More was heard of it. */
    void heard(Device device, long now) {
        heard = now;
        sureKind = Settling.sureKind(device);
    }

    /** True where somebody may get in by what was found, or nearly so. */
    boolean isWeak() {
        return findings.values().stream().map(Finding::verdict).filter(Verdict.AtRisk.class::isInstance)
            .anyMatch(verdict -> ((Verdict.AtRisk) verdict).severity().compareTo(Severity.FIX_SOON) <= 0);
    }

    /** Somebody goes round its doors: what may be said of it is open again until they come back. */
    void goesRound() {
        going++;
        knocks = null;
        visited = false;
    }

    void wentRound(Round round) {
        going--;
        went.remove(round);
        went.add(round);
        cameBack();
    }

    private void cameBack() {
        if (going == 0 && !went.isEmpty()) {
            knocks = Knocks.together(went.stream().map(Round::knocks).toList());
            isPlanned = false;
        }
    }

    /** Takes up a plan. What an earlier one asked is not asked again; what it only supposed may be told now. */
    Plan begin(Plan plan) {
        isPlanned = true;
        List<Question> fresh = plan.questions().stream().filter(question -> !isPlanned(question)).toList();
        fresh.stream().filter(question -> question.service().isPresent())
            .forEach(question -> findings.remove(untold(question.check(), Optional.empty()).id()));
        planned.addAll(fresh);
        unanswered.addAll(fresh);
        Plan rest =
            new Plan(fresh, plan.settled().stream().filter(each -> !findings.containsKey(each.id())).toList());
        visits += rest.rows().size();
        return rest;
    }

    private boolean isPlanned(Question question) {
        return planned.stream().anyMatch(each -> each.at().equals(question.at()) && id(each).equals(id(question)));
    }

    private String id(Question question) {
        return untold(question.check(), question.service()).id();
    }

    /**
     * Takes an answer in. Of one that is asked at several addresses, the gravest counts.
     *
     * @return what is to be told now; empty while the same is still asked at another address
     */
    Optional<Finding> conclude(Finding finding) {
        unanswered.stream().filter(question -> id(question).equals(finding.id())).findFirst()
            .ifPresent(unanswered::remove);
        findings.merge(finding.id(), finding, Progress::graver);
        boolean allAnswered = unanswered.stream().noneMatch(question -> id(question).equals(finding.id()));
        return Optional.of(findings.get(finding.id())).filter(_ -> allAnswered);
    }

    private static Finding graver(Finding one, Finding other) {
        return one.verdict().orGraver(other.verdict()) == one.verdict() ? one : other;
    }

    void absorb(Progress gone) {
        gone.findings.values().stream()
            .map(each -> new Finding(each.check(), id, each.service(), each.verdict()))
            .forEach(each -> findings.merge(each.id(), each, Progress::graver));
        asked.addAll(gone.asked);
        planned.addAll(gone.planned);
        unanswered.addAll(gone.unanswered);
        knockedAt.addAll(gone.knockedAt);
        said.addAll(gone.said);
        went.addAll(gone.went);
        going += gone.going;
        visits += gone.visits;
        visited &= gone.visited;
        boolean bothPlanned = isPlanned && gone.isPlanned;
        knocks = null;
        cameBack();
        isPlanned = bothPlanned;
    }

    /** True where both were asked all their questions, at the same doors, and gave the same answers. */
    boolean alike(Progress other) {
        return visited && other.visited && answers().equals(other.answers());
    }

    private Set<Finding> answers() {
        return findings.values().stream().map(each -> new Finding(each.check(), "", each.service(), each.verdict()))
            .collect(Collectors.toSet());
    }

    /**
     * What was found so far; what was not answered could not be told.
     *
     * @param before what it was asked outside of visits
     */
    DeviceResult result(Device device, List<Check> checks, List<Asked> before) {
        Map<String, Finding> all = new LinkedHashMap<>(findings);
        if (!isPlanned) {
            checks.stream().filter(Check.OfService.class::isInstance)
                .map(check -> untold(check, Optional.<Service>empty()))
                .forEach(each -> all.putIfAbsent(each.id(), each));
        }
        unanswered.stream().map(question -> untold(question.check(), question.service()))
            .forEach(each -> all.merge(each.id(), each, Progress::graver));
        return new DeviceResult(device, List.copyOf(all.values()),
            Stream.concat(before.stream(), asked.stream()).sorted(Comparator.comparing(Asked::when)).toList());
    }

    private Finding untold(Check check, Optional<Service> service) {
        return new Finding(check.id(), id, service, new Verdict.CouldNotTell(Why.STOPPED));
    }
}
