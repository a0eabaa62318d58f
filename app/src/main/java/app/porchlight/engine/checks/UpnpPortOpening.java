package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.home.Gateway;
import app.porchlight.home.Gateway.Firewall;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.Admission;
import app.porchlight.protocol.control.PortControl;
import app.porchlight.protocol.greeting.Knocker;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * May any program at home open the router to the Internet without being asked? In any of the languages for that: UPnP,
 * NAT-PMP, PCP. Whether they are spoken is asked, nothing is opened. Facts: {@code speaks}, such as {@code UPnP, PCP};
 * {@code other} with the same where UPnP is not among them; {@code pinholes} where it opens its IPv6 firewall as well.
 */
final class UpnpPortOpening implements Check.OfDevice {
    private static final String UPNP = "UPnP";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int WEB = 80;
    /** To one alone, as UPnP has it since 1.1: then there is no time over which answers are spread. */
    private static final byte[] SEARCH = ("M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\n"
        + "MAN: \"ssdp:discover\"\r\nMX: 1\r\nST: urn:schemas-upnp-org:device:InternetGatewayDevice:1\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);

    @Override
    public String id() {
        return "upnp-port-opening";
    }

    @Override
    public boolean concerns(Device device) {
        return device.isRouter();
    }

    @Override
    public Verdict look(Visit visit) throws IOException, InterruptedException {
        visit.note("describe", 0);
        Optional<Gateway> gateway = visit.gateway();
        Map<String, Admission> answers = new LinkedHashMap<>();
        gateway.ifPresent(each -> answers.put(UPNP, admission(each)));
        answers.putAll(smallerLanguages(visit));
        String speaks = answers.keySet().stream().filter(each -> answers.get(each) == Admission.OPEN)
            .collect(Collectors.joining(", "));
        if (speaks.isEmpty()) {
            return answers.containsValue(Admission.SOMETHING_ELSE) ? new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER)
                : answers.containsKey(UPNP) ? new Verdict.Fine() : notHeard(visit);
        }
        Map<String, String> facts = new TreeMap<>(Map.of("speaks", speaks));
        if (answers.get(UPNP) != Admission.OPEN) {
            facts.put("other", speaks);
        } else if (opensItsFirewall(gateway.get())) {
            facts.put("pinholes", "yes");
        }
        return new Verdict.AtRisk(SeverityRule.atHome(Gain.FOOTHOLD, Ease.AT_ONCE), facts);
    }

    /** What it says to a question in each of those beside UPnP; only those in which it answers. */
    static Map<String, Admission> smallerLanguages(Visit visit) throws IOException, InterruptedException {
        Map<String, Admission> answers = new LinkedHashMap<>();
        visit.note("port-control", PortControl.PORT);
        visit.ask(PortControl.PORT, PortControl.natPmpQuestion(), PATIENCE)
            .ifPresent(said -> answers.put("NAT-PMP", PortControl.natPmpAnswer(said)));
        visit.ask(PortControl.PORT, PortControl.pcpQuestion(visit.own()), PATIENCE)
            .ifPresent(said -> answers.put("PCP", PortControl.pcpAnswer(said)));
        return answers;
    }

    /** One that does not answer where it was heard may have moved, or be busy: that is no "no". */
    private static Admission admission(Gateway gateway) {
        try {
            return gateway.admission();
        } catch (IOException unheard) {
            return Admission.SOMETHING_ELSE;
        }
    }

    private static boolean opensItsFirewall(Gateway gateway) {
        try {
            return gateway.firewall().filter(Firewall::pinholes).isPresent();
        } catch (IOException untold) {
            return false;
        }
    }

    /**
     * No control was heard over UPnP. There is none where it would have been heard, as others were or as its own
     * description is gone; where it says nothing to a search that goes to it alone; and where it is there.
     */
    static Verdict notHeard(Visit visit) throws IOException, InterruptedException {
        if (!visit.upnpHeard() && !descriptionIsGone(visit)) {
            return new Verdict.CouldNotTell(Why.NO_ANSWER);
        }
        visit.note("describe", Visit.UPNP_PORT);
        if (visit.ask(Visit.UPNP_PORT, SEARCH, PATIENCE).isPresent()) {
            return new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        }
        return StillThere.is(visit) ? new Verdict.Fine() : new Verdict.CouldNotTell(Why.NO_ANSWER);
    }

    /** It was heard before, and the door at which it described itself then is closed now. */
    private static boolean descriptionIsGone(Visit visit) throws InterruptedException {
        List<Integer> doors = visit.device().seen(Evidence.Description.class)
            .filter(said -> said.fields().getOrDefault("deviceType", "").contains("InternetGatewayDevice"))
            .map(said -> URI.create(said.location()).getPort()).map(port -> port < 0 ? WEB : port).distinct().toList();
        for (int door : doors) {
            visit.note("knock", door);
            if (new Knocker(visit.dial(), visit.host(), any -> Knocker.Manner.MUTE)
                    .knock(door, PATIENCE, false).answer() != Knocker.Answer.CLOSED) {
                return false;
            }
        }
        return !doors.isEmpty();
    }
}
