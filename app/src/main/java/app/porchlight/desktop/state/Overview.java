package app.porchlight.desktop.state;

import app.porchlight.engine.AskedAgain;
import app.porchlight.model.Asked;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A result in the order in which a person wants it: what to fix first, then all devices in groups. */
public record Overview(CheckupResult result, List<ToFix> fixFirst, Map<Standing, List<DeviceResult>> groups) {
    private static final int FIX_FIRST = 3;

    /** One finding that waits to be fixed. */
    public record ToFix(Device device, Finding finding, Severity severity) {
    }

    public static Overview of(CheckupResult result) {
        Map<Standing, List<DeviceResult>> groups = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            groups.put(standing, result.devices().stream()
                .filter(each -> Standing.of(each.findings()) == standing).toList());
        }
        return new Overview(result, fixFirst(result), groups);
    }

    /** At most three, the gravest first, and one a device: after that one the next comes up by itself. */
    private static List<ToFix> fixFirst(CheckupResult result) {
        return result.devices().stream().map(Overview::gravest).flatMap(Optional::stream)
            .filter(each -> each.severity().compareTo(Severity.FIX_SOON) <= 0)
            .sorted(Comparator.comparing(ToFix::severity)).limit(FIX_FIRST).toList();
    }

    private static Optional<ToFix> gravest(DeviceResult device) {
        return device.findings().stream().filter(Finding::atRisk)
            .map(each -> new ToFix(device.device(), each, ((Verdict.AtRisk) each.verdict()).severity()))
            .min(Comparator.comparing(ToFix::severity));
    }

    public List<DeviceResult> group(Standing standing) {
        return groups.get(standing);
    }

    public int count(Standing standing) {
        return group(standing).size();
    }

    public Optional<DeviceResult> device(String id) {
        return result.devices().stream().filter(each -> each.device().id().equals(id)).findFirst();
    }

    public Optional<Finding> finding(String id) {
        return result.findings().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The same result in which one question was asked again and has a newer answer. */
    public static CheckupResult with(CheckupResult result, AskedAgain newer) {
        List<DeviceResult> devices = new ArrayList<>();
        for (DeviceResult each : result.devices()) {
            devices.add(each.device().id().equals(newer.finding().device()) ? with(each, newer) : each);
        }
        return of(result, devices);
    }

    /** The same result as if that device had not been there. */
    static CheckupResult without(CheckupResult result, String device) {
        return of(result, result.devices().stream().filter(each -> !each.device().id().equals(device)).toList());
    }

    private static CheckupResult of(CheckupResult result, List<DeviceResult> devices) {
        return new CheckupResult(result.id(), result.started(), result.took(), result.network(), result.practice(),
            result.ending(), devices, result.coverage());
    }

    private static DeviceResult with(DeviceResult device, AskedAgain newer) {
        List<Finding> findings = device.findings().stream()
            .map(each -> each.id().equals(newer.finding().id()) ? newer.finding() : each).toList();
        List<Asked> asked = Stream.concat(device.asked().stream(), newer.asked().stream()).toList();
        return new DeviceResult(device.device(), findings, asked);
    }
}
