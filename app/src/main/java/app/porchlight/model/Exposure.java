package app.porchlight.model;

import app.porchlight.model.CheckupResult.DeviceResult;
import java.util.List;
import java.util.Optional;

/**
 * A door from the Internet, the device it leads to, and what was found at risk there: at that very door, or on the
 * device as a whole.
 *
 * @param behind empty where no such device was seen
 * @param weaknesses the gravest first
 */
public record Exposure(PortMapping mapping, Optional<DeviceResult> behind, List<Finding> weaknesses) {
    /** What the check is called whose facts tell of mappings. */
    public static final String CHECK = "port-mappings";

    public Exposure {
        weaknesses = List.copyOf(weaknesses);
    }

    /** All that a checkup tells of, in the order in which the router told. */
    public static List<Exposure> all(CheckupResult result) {
        return result.findings().stream().flatMap(finding -> of(finding, result.devices()).stream()).toList();
    }

    /** True where a router told which doors it holds open; where none did, that there are none is not known. */
    public static boolean told(CheckupResult result) {
        return result.findings().stream().anyMatch(each -> each.check().equals(CHECK)
            && !(each.verdict() instanceof Verdict.CouldNotTell));
    }

    /** All that this finding tells of; none where it is about something else. */
    public static List<Exposure> of(Finding finding, List<DeviceResult> devices) {
        return finding.check().equals(CHECK) && finding.verdict() instanceof Verdict.AtRisk risk
            ? PortMapping.in(risk.facts()).stream().map(each -> of(each, devices)).toList() : List.of();
    }

    private static Exposure of(PortMapping mapping, List<DeviceResult> devices) {
        Optional<DeviceResult> behind = devices.stream()
            .filter(each -> each.device().addresses().contains(mapping.device())).findFirst();
        List<Finding> weak = behind.map(DeviceResult::findings).orElse(List.of()).stream()
            .filter(finding -> reaches(mapping, finding)).sorted((a, b) -> severity(a).compareTo(severity(b))).toList();
        return new Exposure(mapping, behind, weak);
    }

    private static boolean reaches(PortMapping mapping, Finding finding) {
        return finding.atRisk() && !finding.check().equals(CHECK) && finding.service()
            .map(door -> door.port() == mapping.port()
                && door.transport().name().equalsIgnoreCase(mapping.protocol())).orElse(true);
    }

    private static Severity severity(Finding finding) {
        return ((Verdict.AtRisk) finding.verdict()).severity();
    }
}
