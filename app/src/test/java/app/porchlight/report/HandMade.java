package app.porchlight.report;

import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.Coverage;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.CheckupResult.View;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Finding;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import app.porchlight.model.Mac;
import app.porchlight.model.PortMapping;
import app.porchlight.model.Service;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Wifi;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Results made by hand, for tests of what is written about results. */
public final class HandMade {
    private static final View VIEW = new View(Optional.of(new Wifi(Optional.of("Home"), Wifi.Security.WPA2, false,
        Optional.of("Home guests"))), Optional.of(2), List.of("thing-1"));
    private static final Service TELNET = Service.tcp(23, "telnet");

    private HandMade() {
    }

    /** A camera with each of the three answers, and a thing that nothing is known of. */
    public static CheckupResult home() {
        return result(Ending.COMPLETED, List.of(Doubt.NOBODY_ANNOUNCED), camera("Garage camera",
            new Verdict.AtRisk(Severity.ACT_NOW, Map.of("user", "root"), Optional.of("mirai-01")),
            new Verdict.CouldNotTell(Verdict.Why.NO_ANSWER), new Verdict.Fine()), unknown());
    }

    /** A router that lets the Internet in to the telnet door of a camera with its factory password. */
    public static CheckupResult openToTheInternet() {
        InetAddress address = InetAddress.ofLiteral("192.168.1.1");
        Device router = new Device("router-1", List.of(address), Set.of(), Identity.UNKNOWN, List.of(),
            List.of(new Evidence.Router(address)));
        Finding open = new Finding("port-mappings", router.id(), Optional.empty(), new Verdict.AtRisk(Severity.ACT_NOW,
            Map.of("count", "1", "mapping.1", "tcp 2323 192.168.1.20:23")));
        return result(Ending.COMPLETED, List.of(), new DeviceResult(router, List.of(open), List.of()),
            camera("Garage camera", new Verdict.AtRisk(Severity.ACT_NOW, Map.of(), Optional.of("mirai-01"))));
    }

    public static CheckupResult result(Ending ending, List<Doubt> doubts, DeviceResult... devices) {
        return new CheckupResult("20261121-201405", Instant.parse("2026-11-21T20:14:05Z"), Duration.ofMillis(31_240),
            "192.168.1.0/24", false, ending, List.of(devices),
            new Coverage("wlan0", List.of("telnet-open", "default-password"), doubts, VIEW));
    }

    /** A camera of that name; the verdicts are about its password, its telnet door and its files, in this order. */
    public static DeviceResult camera(String name, Verdict... verdicts) {
        InetAddress address = InetAddress.ofLiteral("192.168.1.20");
        Device device = new Device("camera-1", List.of(address, InetAddress.ofLiteral("fe80::1%1")),
            Set.of(Mac.of("00:12:16:a4:3b:20").orElseThrow()),
            new Identity(Optional.of(Kind.CAMERA), Optional.of("Dahua"), Optional.of("IPC-1"), Optional.of(name), 0.928,
                List.of(), List.of(new Identity.Reason("http.title", "WEB SERVICE"))),
            List.of(Service.tcp(80, "http"), TELNET, Service.tcp(9000, Service.SILENT)),
            List.of(new Evidence.Door(address, TELNET)));
        List<String> checks = List.of("default-password", "telnet-open", "ftp-anonymous");
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < verdicts.length; i++) {
            findings.add(new Finding(checks.get(i), device.id(), i == 2 ? Optional.empty() : Optional.of(TELNET),
                verdicts[i]));
        }
        return new DeviceResult(device, findings, List.of());
    }

    /** A router that lets the Internet in to the camera's telnet door, and to an address where nothing was seen. */
    public static DeviceResult router() {
        InetAddress address = InetAddress.ofLiteral("192.168.1.1");
        Device device = new Device("router-1", List.of(address), Set.of(), Identity.UNKNOWN, List.of(),
            List.of(new Evidence.Router(address)));
        Map<String, String> facts = PortMapping.facts(List.of(
            new PortMapping(2323, "tcp", InetAddress.ofLiteral("192.168.1.20"), 23, "cam"),
            new PortMapping(3074, "udp", InetAddress.ofLiteral("192.168.1.30"), 3074, "")));
        return new DeviceResult(device, List.of(new Finding("port-mappings", device.id(), Optional.empty(),
            new Verdict.AtRisk(Severity.ACT_NOW, facts))), List.of());
    }

    public static DeviceResult unknown() {
        return new DeviceResult(new Device("thing-1", List.of(InetAddress.ofLiteral("192.168.1.33")), Set.of(),
            Identity.UNKNOWN, List.of(), List.of()), List.of(), List.of());
    }
}
