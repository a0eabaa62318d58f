package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.home.Gateway;
import app.porchlight.home.Gateway.Firewall;
import app.porchlight.model.Device;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.control.PortControl;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * May any program at home open the router to the Internet without being asked? In any of the languages for that: UPnP,
 * NAT-PMP, PCP. Whether they are spoken is asked, nothing is opened. Facts: {@code speaks}, such as {@code UPnP, PCP};
 * {@code other} with the same where UPnP is not among them; {@code pinholes} where it opens its IPv6 firewall as well.
 */
final class UpnpPortOpening implements Check.OfDevice {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Override
    public String id() {
        return "upnp-port-opening";
    }

    @Override
    public boolean concerns(Device device) {
        return device.isRouter();
    }

    @Override
    public Verdict look(Visit visit) throws IOException {
        visit.note("describe", 0);
        Optional<Gateway> gateway = visit.gateway();
        boolean upnp = gateway.isPresent() && answers(gateway.get());
        List<String> speaks = new ArrayList<>();
        if (upnp) {
            speaks.add("UPnP");
        }
        visit.note("port-control", PortControl.PORT);
        visit.ask(PortControl.PORT, PortControl.natPmpQuestion(), PATIENCE).flatMap(PortControl::natPmpAnswer)
            .ifPresent(outside -> speaks.add("NAT-PMP"));
        if (visit.ask(PortControl.PORT, PortControl.pcpQuestion(visit.own()), PATIENCE)
                .filter(PortControl::pcpAnswers).isPresent()) {
            speaks.add("PCP");
        }
        if (speaks.isEmpty()) {
            return gateway.isPresent() ? new Verdict.Fine() : notHeard(visit);
        }
        Map<String, String> facts = new TreeMap<>(Map.of("speaks", String.join(", ", speaks)));
        if (!upnp) {
            facts.put("other", String.join(", ", speaks));
        } else if (opensItsFirewall(gateway.get())) {
            facts.put("pinholes", "yes");
        }
        return new Verdict.AtRisk(SeverityRule.atHome(Gain.FOOTHOLD, Ease.AT_ONCE), facts);
    }

    /** It was heard when the checkup began; asked again after the fix, it may have been closed since. */
    private static boolean answers(Gateway gateway) throws IOException {
        try {
            gateway.externalAddress();
            return true;
        } catch (ConnectException closed) {
            return false;
        }
    }

    private static boolean opensItsFirewall(Gateway gateway) {
        try {
            return gateway.firewall().filter(Firewall::pinholes).isPresent();
        } catch (IOException untold) {
            return false;
        }
    }

    /** No router was heard over UPnP: an answer only where others were, so that one would have been. */
    static Verdict notHeard(Visit visit) {
        return visit.upnpHeard() ? new Verdict.Fine() : new Verdict.CouldNotTell(Why.NO_ANSWER);
    }
}
