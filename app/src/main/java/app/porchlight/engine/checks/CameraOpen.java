package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.PicturePaths;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.camera.Rtsp;
import app.porchlight.protocol.camera.RtspAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Does a camera describe its pictures to whoever asks? Then it would send them, too; we never let it. */
final class CameraOpen implements Check.OfService {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int UNAUTHORIZED = 401;
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_MISTAKE = 500;
    private static final int NOT_IMPLEMENTED = 501;

    /** There may be a stream; there are too many who ask, or too little room for one more. */
    private static final Set<Integer> BUSY = Set.of(408, 429, 453);

    /** It asks for a login, refuses, or has no such stream (any more). */
    private static final Set<Integer> SHUT = Set.of(UNAUTHORIZED, 403, 404, 410, 454);

    /** Some hang up where they have no stream; one that does so twice will tell no more. */
    private static final int MOST_SILENT = 2;

    private final Knowledge knowledge;

    CameraOpen(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String id() {
        return "camera-open";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        // A stream server that did not answer when we knocked may answer now.
        return knowledge.maySpeak(service, "rtsp");
    }

    /** A login at one stream says nothing of the next, so all are asked for, and each that is there has to refuse. */
    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        PicturePaths paths = PicturePaths.streams(visit.device(), knowledge);
        boolean refused = false;
        boolean unclear = false;
        int silent = 0;
        for (String path : paths.all()) {
            try {
                RtspAnswer answer = describe(visit, service, path);
                if (answer.describesPictures()) {
                    return open(path);
                }
                refused |= answer.status() == UNAUTHORIZED;
                unclear |= paths.documented().contains(path) ? !SHUT.contains(answer.status())
                    : !refuses(answer.status());
            } catch (IOException nothing) {
                silent++;
                if (silent == MOST_SILENT) {
                    throw nothing;
                }
                unclear = true;
            }
        }
        return refused && !unclear ? new Verdict.Fine() : new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
    }

    /** Only where the picture was: its owner closed it, or did not. */
    @Override
    public Verdict lookAgain(Visit visit, Service service, AtRisk before) throws IOException {
        String path = before.facts().get("path");
        if (path == null) {
            return look(visit, service);
        }
        RtspAnswer answer = describe(visit, service, path);
        if (answer.describesPictures()) {
            return open(path);
        }
        return SHUT.contains(answer.status()) ? new Verdict.Fine() : new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
    }

    /** True where a guess at a path met a no, in whatever words; not where the same may be a yes the next time. */
    static boolean refuses(int status) {
        return status >= FIRST_REFUSAL && (status < FIRST_MISTAKE || status == NOT_IMPLEMENTED)
            && !BUSY.contains(status);
    }

    private static RtspAnswer describe(Visit visit, Service service, String path) throws IOException {
        visit.note("camera", service.port());
        return new Rtsp(visit.dial(), visit.host(), service.port(), PATIENCE).describe(path);
    }

    private static Verdict open(String path) {
        return new AtRisk(SeverityRule.atHome(Gain.CONTROL, Ease.AT_ONCE), Map.of("path", path));
    }
}
