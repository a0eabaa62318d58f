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
    private static final int TAKES_ENCRYPTED = 400;
    private static final int WHO_ARE_YOU = 401;
    private static final int NOT_DOCKER = 404;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern VERSION = Pattern.compile("\"ApiVersion\"\\s*:\\s*\"\\d+\\.\\d+\"");

    @Override
    public String id() {
        return "docker-open";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return service.port() == PORT && (service.speaks("http") || service.speaks("https")
            || service.speaks(Service.SILENT));
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        visit.note("docker", service.port());
        Http.Page page = new Http(visit.dial(), PATIENCE)
            .get(new Http.Site(visit.host(), service.port(), service.speaks("https")), "/version", Map.of());
        boolean open = page.status() == OK && page.text().strip().startsWith("{")
            && VERSION.matcher(page.text()).find();
        if (open) {
            return new Verdict.AtRisk(SeverityRule.atHome(Gain.CONTROL, Ease.AT_ONCE), Map.of());
        }
        return page.whole() && shut(page) ? new Verdict.Fine() : new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
    }

    /**
     * True where it wants a login, takes only encrypted orders, or has no such page, which Docker always has. One that
     * keeps back its version alone (403), is at its limit or sends us elsewhere may take orders all the same.
     */
    static boolean shut(Http.Page page) {
        return switch (page.status()) {
            case WHO_ARE_YOU, NOT_DOCKER -> true;
            case TAKES_ENCRYPTED -> page.text().contains("HTTPS");
            case OK -> page.header("Content-Type").startsWith("text/html");
            default -> false;
        };
    }
}
