package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Tls;
import app.porchlight.protocol.data.Mqtt;
import java.io.IOException;
import java.time.Duration;

/** Does the smart home hand its messages to whoever asks? */
final class MqttOpen implements Check.OfService {
    private static final int PORT = 1883;
    private static final int ENCRYPTED = 8883;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public String id() {
        return "mqtt-open";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return service.port() == PORT && service.speaks("mqtt")
            || service.speaks(Service.SILENT) && (service.port() == PORT || service.port() == ENCRYPTED);
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        visit.note("mqtt", service.port());
        Dial dial = service.port() == ENCRYPTED ? Tls.over(visit.dial()) : visit.dial();
        return Admitted.verdict(Mqtt.hello(dial, visit.host(), service.port(), PATIENCE),
            SeverityRule.atHome(Gain.DATA, Ease.AT_ONCE));
    }
}
