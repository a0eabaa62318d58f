package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** Does a computer take orders for its programs (Docker) from whoever asks? Told by its version alone. */
final class DockerOpen implements Check.OfService {
    private static final int PORT = 2375;
    private static final int OK = 200;
    private static final int FAILED = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern VERSION = Pattern.compile("\"ApiVersion\"\\s*:\\s*\"\\d+\\.\\d+\"");

    @Override
    public String id() {
        return "docker-open";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return service.port() == PORT && (service.speaks("http") || service.speaks(Service.SILENT));
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        visit.note("docker", service.port());
        Http.Page page = new Http(visit.dial(), PATIENCE)
            .get(new Http.Site(visit.host(), service.port(), false), "/version", Map.of());
        boolean open = page.status() == OK && page.text().strip().startsWith("{")
            && VERSION.matcher(page.text()).find();
        if (open) {
            return new Verdict.AtRisk(SeverityRule.atHome(Gain.CONTROL, Ease.AT_ONCE), Map.of());
        }
        // One that is at its limit, or of which only a part was heard, may be open all the same.
        return page.whole() && page.status() < FAILED ? new Verdict.Fine()
            : new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
    }
}
