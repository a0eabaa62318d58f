package app.porchlight.engine;

import app.porchlight.engine.checks.Check;
import app.porchlight.engine.discovery.Knocks;
import app.porchlight.model.Asked;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a run has come with one device. For use by the run's own thread. */
final class Progress {
    final String id;
    final long met;
    final List<Question> open = new ArrayList<>();
    final Map<String, Finding> findings = new LinkedHashMap<>();
    final List<Asked> asked = new ArrayList<>();
    Knocks knocks;
    /** When it was last heard of, or had been asked what it is; as {@link System#nanoTime} counts. */
    long heard;
    boolean planned;
    boolean visited;

    Progress(String id, long met) {
        this.id = id;
        this.met = met;
        this.heard = met;
    }

    boolean over() {
        return visited;
    }

    void absorb(Progress gone) {
        gone.findings.values().stream()
            .map(each -> new Finding(each.check(), id, each.service(), each.verdict()))
            .forEach(each -> findings.putIfAbsent(each.id(), each));
        asked.addAll(gone.asked);
    }

    /** True where both were asked all their questions, at the same doors, and gave the same answers. */
    boolean alike(Progress other) {
        return visited && other.visited && answers().equals(other.answers());
    }

    private Set<Finding> answers() {
        return findings.values().stream().map(each -> new Finding(each.check(), "", each.service(), each.verdict()))
            .collect(Collectors.toSet());
    }

    /** What was found so far; what was not answered could not be told. */
    DeviceResult result(Device device, List<Check> checks) {
        Map<String, Finding> all = new LinkedHashMap<>(findings);
        if (!planned) {
            checks.stream().filter(Check.OfService.class::isInstance)
                .map(check -> untold(check, Optional.<Service>empty()))
                .forEach(each -> all.putIfAbsent(each.id(), each));
        }
        open.stream().map(question -> untold(question.check(), question.service()))
            .forEach(each -> all.putIfAbsent(each.id(), each));
        return new DeviceResult(device, List.copyOf(all.values()), asked);
    }

    private Finding untold(Check check, Optional<Service> service) {
        return new Finding(check.id(), id, service, new Verdict.CouldNotTell(Why.STOPPED));
    }
}
