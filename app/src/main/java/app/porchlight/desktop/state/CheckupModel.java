package app.porchlight.desktop.state;

import app.porchlight.engine.CheckupEvent;
import app.porchlight.home.Place;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checkup that runs, as told by its events. */
public final class CheckupModel {
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private Optional<Place> place = Optional.empty();
    private Optional<Now> now = Optional.empty();
    private Optional<CheckupResult> result = Optional.empty();
    private Instant started = Instant.EPOCH;
    private boolean practice;

    /** One device, as far as it is known. */
    public record Line(Device device, List<Finding> findings, boolean done) {
        public Standing standing() {
            return done ? Standing.of(findings) : Standing.LOOKING;
        }

        private Line with(Device better) {
            return new Line(better, findings, done);
        }

        private Line with(Finding finding) {
            List<Finding> more = new ArrayList<>(findings);
            more.removeIf(each -> each.id().equals(finding.id()));
            more.add(finding);
            return new Line(device, List.copyOf(more), done);
        }
    }

    /** What is being asked now. */
    public record Now(Device device, String check) {
    }

    public void apply(CheckupEvent event) {
        switch (event) {
            case CheckupEvent.Started begun -> begin(begun);
            case CheckupEvent.DeviceSeen seen -> know(seen.device());
            case CheckupEvent.DeviceIdentified identified -> know(identified.device());
            case CheckupEvent.DevicesMerged merged -> merge(merged);
            case CheckupEvent.Planned planned -> reopen(planned.device());
            case CheckupEvent.Looking looking -> device(looking.device())
                .ifPresent(line -> now = Optional.of(new Now(line.device(), looking.check())));
            case CheckupEvent.Concluded concluded -> lines.computeIfPresent(concluded.finding().device(),
                (id, line) -> line.with(concluded.finding()));
            case CheckupEvent.DeviceDone done -> lines.computeIfPresent(done.device(),
                (id, line) -> new Line(line.device(), line.findings(), true));
            case CheckupEvent.Finished finished -> end(finished.result());
        }
    }

    private void begin(CheckupEvent.Started begun) {
        lines.clear();
        place = Optional.of(begun.place());
        started = begun.when();
        practice = begun.practice();
        now = Optional.empty();
        result = Optional.empty();
    }

    private void know(Device device) {
        lines.merge(device.id(), new Line(device, List.of(), false), (old, fresh) -> old.with(device));
    }

    private void merge(CheckupEvent.DevicesMerged merged) {
        Line gone = lines.remove(merged.gone());
        know(merged.into());
        if (gone != null) {
            for (Finding finding : gone.findings()) {
                Finding moved = new Finding(finding.check(), merged.into().id(), finding.service(), finding.verdict());
                lines.computeIfPresent(merged.into().id(), (id, line) -> line.with(moved));
            }
        }
    }

    /** More questions were planned: whatever was said of it before, it is not done. */
    private void reopen(String device) {
        lines.computeIfPresent(device, (id, line) -> new Line(line.device(), line.findings(), false));
    }

    private void end(CheckupResult ended) {
        result = Optional.of(ended);
        now = Optional.empty();
        lines.clear();
        ended.devices().forEach(each ->
            lines.put(each.device().id(), new Line(each.device(), each.findings(), true)));
    }

    public boolean running() {
        return place.isPresent() && result.isEmpty();
    }

    public boolean practice() {
        return practice;
    }

    public Optional<Place> place() {
        return place;
    }

    public Instant started() {
        return started;
    }

    /** In the order in which they were found. */
    public List<Line> devices() {
        return List.copyOf(lines.values());
    }

    public Optional<Line> device(String id) {
        return Optional.ofNullable(lines.get(id));
    }

    public int found() {
        return lines.size();
    }

    public int lookedAt() {
        return (int) lines.values().stream().filter(Line::done).count();
    }

    public Optional<Now> now() {
        return now;
    }

    /** Present once it ended: no result is shown of a checkup that did not run. */
    public Optional<CheckupResult> result() {
        return result;
    }
}
