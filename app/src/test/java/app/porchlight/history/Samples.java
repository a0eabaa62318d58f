package app.porchlight.history;

import app.porchlight.engine.CheckupEvent;
import app.porchlight.home.Place;
import app.porchlight.home.Subnet;
import app.porchlight.model.Asked;
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
import app.porchlight.model.Service;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Wifi;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Made-up checkups to write down and read back. */
final class Samples {
    static final Instant EVENING = Instant.parse("2026-11-21T20:14:05.123456789Z");
    static final Service TELNET = Service.tcp(23, "telnet");
    static final Verdict OPEN = new Verdict.AtRisk(Severity.ACT_NOW, Map.of("user", "root"), Optional.of("mirai-01"));

    private Samples() {
    }

    static InetAddress at(String address) {
        return InetAddress.ofLiteral(address);
    }

    static Mac mac(int last) {
        return new Mac(0x0012_16A4_3B00L + last);
    }

    /** With one piece of evidence of every sort. */
    static Device camera() {
        InetAddress here = at("192.168.1.20");
        Identity identity = new Identity(Optional.of(Kind.CAMERA), Optional.of("Höllö"), Optional.of("C-1"),
            Optional.of("Garage \"camera\" 📷"), 0.93, List.of("hollo-camera", "generic-camera"),
            List.of(new Identity.Reason("http.title", "Höllö <b>"), new Identity.Reason("mac.maker", "H'o")));
        Service page = Service.tcp(80, "http");
        return new Device("dev-" + mac(32), List.of(here, at("fe80::212:16ff:fea4:3b20")), Set.of(mac(32), mac(33)),
            identity, List.of(TELNET, page, new Service(161, Service.Transport.UDP, Service.SILENT)),
            List.of(new Evidence.Neighbour(here, mac(32)), new Evidence.HostName(here, "mdns", "garage.local"),
                new Evidence.Announcement(here, "_http._tcp", "Garage", 80, Map.of("path", "/", "k", "")),
                new Evidence.Description(here, "http://192.168.1.20/d.xml", "UPnP/1.0", Map.of("UDN", "uuid:1")),
                new Evidence.Answer(here, "wsd", Map.of("type", "Device Computer")),
                new Evidence.Door(here, TELNET), new Evidence.Greeting(here, TELNET, "garage login:"),
                new Evidence.WebPage(here, page, 401, "boa", "cam", "Höllö", "basic"),
                new Evidence.ThisComputer(here, "me"), new Evidence.Router(here)));
    }

    static Device device(String id, int lastOfMac, Evidence... evidence) {
        InetAddress here = at("192.168.1." + lastOfMac);
        return new Device(id, List.of(here), Set.of(mac(lastOfMac)), Identity.UNKNOWN, List.of(),
            List.of(evidence));
    }

    static Device router(int lastOfMac) {
        return device("router-" + lastOfMac, lastOfMac, new Evidence.Router(at("192.168.1." + lastOfMac)));
    }

    static Finding finding(Device device, String check, Service door, Verdict verdict) {
        return new Finding(check, device.id(), Optional.ofNullable(door), verdict);
    }

    static CheckupResult result(String id, Instant started, DeviceResult... devices) {
        return new CheckupResult(id, started, Duration.ofMillis(31_200).plusNanos(7), "192.168.1.0/24", false,
            Ending.COMPLETED, List.of(devices), new Coverage("wlan0", List.of("telnet-open"), List.of()));
    }

    /** Every verdict, every kind of door, something asked, a doubt. */
    static CheckupResult rich(String id, Instant started) {
        Device camera = camera();
        List<Finding> findings = new ArrayList<>(List.of(finding(camera, "telnet-open", TELNET, OPEN),
            finding(camera, "default-password", Service.tcp(80, "http"), new Verdict.Fine()),
            finding(camera, "snmp-public", new Service(161, Service.Transport.UDP, "snmp"),
                new Verdict.AtRisk(Severity.IMPROVE, Map.of()))));
        for (Verdict.Why why : Verdict.Why.values()) {
            findings.add(finding(camera, "check-" + why.id(), null, new Verdict.CouldNotTell(why)));
        }
        Asked knock = new Asked(started.plusNanos(1), camera.id(), "knock", 23);
        return new CheckupResult(id, started, Duration.ofSeconds(31, 5), "192.168.1.0/24", false, Ending.STOPPED,
            List.of(new DeviceResult(camera, findings, List.of(knock)),
                new DeviceResult(device("other", 40), List.of(), List.of())),
            new Coverage("wlan0", List.of("telnet-open", "default-password"), List.of(Doubt.values()),
                new View(Optional.of(new Wifi(Optional.of("Home"), Wifi.Security.WPA3, true, Optional.empty())),
                    Optional.of(1), List.of("other"))));
    }

    static CheckupEvent.Started started(String id, Instant when) {
        Place place = new Place("wlan0", Inet4Address.ofLiteral("192.168.1.9"), Subnet.of("192.168.1.0/24"),
            Optional.empty(), Optional.empty());
        return new CheckupEvent.Started(id, when, place, false);
    }

    /** Tells the recorder of a checkup that ran from beginning to end. */
    static void record(History history, CheckupResult result) {
        try (Recorder recorder = history.recorder()) {
            recorder.accept(new CheckupEvent.Finished(result));
        }
    }
}
