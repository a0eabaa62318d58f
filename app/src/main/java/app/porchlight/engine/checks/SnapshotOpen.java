package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.PicturePaths;
import app.porchlight.model.Device;
import app.porchlight.model.Kind;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.camera.Snapshot;
import app.porchlight.protocol.camera.Snapshot.Seen;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Does a camera or baby monitor send a single picture to whoever asks? Eight bytes tell that it is one; the picture
 * itself is not taken.
 */
final class SnapshotOpen implements Check.OfService {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What has an eye, or shows what others see. */
    static final Set<Kind> EYES = EnumSet.of(Kind.CAMERA, Kind.DOORBELL, Kind.BABY_MONITOR, Kind.DVR);

    private final Knowledge knowledge;

    SnapshotOpen(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String id() {
        return "snapshot-open";
    }

    /** Nobody looks for pictures at what is known to have none; what we do not know may be a camera. */
    @Override
    public boolean asksOf(Device device) {
        return hasEyes(device) || device.identity().kind().isEmpty();
    }

    private boolean hasEyes(Device device) {
        return device.identity().kind().filter(EYES::contains).isPresent()
            || !PicturePaths.snapshots(device, knowledge).documented().isEmpty();
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return asksOf(device) && (knowledge.maySpeak(service, "http") || knowledge.maySpeak(service, "https"));
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        if (service.speaks(Service.SILENT)) {
            return new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        }
        Set<Seen> seen = EnumSet.noneOf(Seen.class);
        for (String path : PicturePaths.snapshots(visit.device(), knowledge).all()) {
            try {
                Seen here = ask(visit, service, path);
                if (here == Seen.PICTURE) {
                    return open(path);
                }
                seen.add(here);
            } catch (IOException nothing) {
                if (!seen.add(Seen.UNCLEAR)) {
                    throw nothing;
                }
            }
        }
        // A camera that shows no picture where we looked has it somewhere else.
        boolean told = seen.contains(Seen.REFUSED) || !hasEyes(visit.device());
        return told && !seen.contains(Seen.UNCLEAR) ? new Verdict.Fine()
            : new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
    }

    /** Only where the picture was: its owner closed it, or did not. */
    @Override
    public Verdict lookAgain(Visit visit, Service service, AtRisk before) throws IOException {
        String path = before.facts().get("path");
        if (path == null) {
            return look(visit, service);
        }
        return switch (ask(visit, service, path)) {
            case PICTURE -> open(path);
            case REFUSED, NONE -> new Verdict.Fine();
            case UNCLEAR -> new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        };
    }

    private static Seen ask(Visit visit, Service service, String path) throws IOException {
        visit.note("snapshot", service.port());
        return Snapshot.at(new Http(visit.dial(), PATIENCE),
            new Http.Site(visit.host(), service.port(), service.speaks("https")), path);
    }

    private static Verdict open(String path) {
        return new AtRisk(SeverityRule.atHome(Gain.CONTROL, Ease.AT_ONCE), Map.of("path", path));
    }
}
