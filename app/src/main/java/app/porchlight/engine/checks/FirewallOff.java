package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.engine.checks.SeverityRule.Reach;
import app.porchlight.home.Gateway;
import app.porchlight.home.Gateway.Firewall;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Does the router keep the Internet out where devices have addresses of their own (IPv6)? Only routers that offer to
 * tell are asked. Whoever comes in needs a device's address first, which is long and not to be guessed.
 */
final class FirewallOff implements Check.OfDevice {
    @Override
    public String id() {
        return "firewall-off";
    }

    @Override
    public boolean concerns(Device device) {
        return device.isRouter() && device.seen(Evidence.Description.class)
            .anyMatch(said -> said.fields().containsKey("ipv6Firewall"));
    }

    @Override
    public Verdict look(Visit visit) throws IOException, InterruptedException {
        visit.note("firewall", 0);
        Optional<Gateway> gateway = visit.gateway();
        // Where UPnP was switched off since, nobody tells any more.
        return verdict(gateway.isPresent() ? gateway.get().firewall() : Optional.empty());
    }

    static Verdict verdict(Optional<Firewall> firewall) {
        if (firewall.isEmpty()) {
            return new Verdict.CouldNotTell(Why.NO_ANSWER);
        }
        return firewall.get().on() ? new Verdict.Fine()
            : new Verdict.AtRisk(SeverityRule.of(Reach.INTERNET, Gain.FOOTHOLD, Ease.WITH_A_STEP), Map.of());
    }
}
