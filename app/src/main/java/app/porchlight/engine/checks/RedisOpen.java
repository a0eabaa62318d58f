package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.protocol.data.Redis;
import java.io.IOException;
import java.time.Duration;

/** Does a store for programs' data open to whoever asks? */
final class RedisOpen implements Check.OfService {
    private static final int PORT = 6379;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public String id() {
        return "redis-open";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return service.port() == PORT && (service.speaks("redis") || service.speaks(Service.SILENT));
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        visit.note("redis", service.port());
        return Admitted.verdict(Redis.ping(visit.dial(), visit.host(), service.port(), PATIENCE),
            SeverityRule.atHome(Gain.DATA, Ease.AT_ONCE));
    }
}
