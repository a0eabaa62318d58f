package app.porchlight.engine.conclusions;

import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.Coverage;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Finding;
import app.porchlight.model.Identity;
import app.porchlight.model.Service;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a checkup found, made by hand. */
final class Found {
    static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    private static final String HOME = "192.168.77.";

    private Found() {
    }

    /** @param last the last number of its address, and its name; 1 is the router */
    static DeviceResult device(int last, Finding... findings) {
        InetAddress address = InetAddress.ofLiteral(HOME + last);
        List<Evidence> evidence = last == 1 ? List.of(new Evidence.Router(address)) : List.of();
        Device device = new Device(Integer.toString(last), List.of(address), Set.of(), Identity.UNKNOWN, List.of(),
            evidence);
        return new DeviceResult(device, Arrays.stream(findings)
            .map(each -> new Finding(each.check(), device.id(), each.service(), each.verdict())).toList(), List.of());
    }

    /**
     * A finding in a line, such as {@code default-password ACT_NOW http:80}: check, then severity or {@code fine} or
     * {@code untold}, then the door where it is about one.
     */
    static Finding finding(String written) {
        String[] parts = written.strip().split(" ");
        Optional<Service> door = Optional.of(parts).filter(all -> all.length > 2).map(all -> all[2].split(":"))
            .map(all -> Service.tcp(Integer.parseInt(all[1]), all[0]));
        Verdict verdict = switch (parts[1]) {
            case "fine" -> new Verdict.Fine();
            case "untold" -> new Verdict.CouldNotTell(Verdict.Why.NO_ANSWER);
            default -> new Verdict.AtRisk(Severity.valueOf(parts[1]), Map.of());
        };
        return new Finding(parts[0], "", door, verdict);
    }

    /** @param doors as the facts say them, such as {@code tcp 8080 192.168.77.20:80} */
    static Finding mappings(String... doors) {
        Map<String, String> facts = new HashMap<>();
        for (int i = 0; i < doors.length; i++) {
            facts.put("mapping." + (i + 1), doors[i]);
        }
        return new Finding("port-mappings", "", Optional.empty(), new Verdict.AtRisk(Severity.ACT_NOW, facts));
    }

    static CheckupResult home(DeviceResult... devices) {
        return new CheckupResult("found", Instant.EPOCH, Duration.ofSeconds(1), HOME + "0/24", false,
            Ending.COMPLETED, List.of(devices), new Coverage("wlan0", List.of(), List.of()));
    }
}
