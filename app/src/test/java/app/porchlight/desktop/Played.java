package app.porchlight.desktop;

import app.porchlight.engine.CheckupEvent;
import app.porchlight.engine.Options;
import app.porchlight.history.History;
import app.porchlight.home.Place;
import app.porchlight.home.PretendNetwork;
import app.porchlight.home.Subnet;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.Coverage;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Finding;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import app.porchlight.model.PortMapping;
import app.porchlight.model.Service;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.practice.HomePlan;
import app.porchlight.practice.PracticeHome;
import app.porchlight.practice.Tempo;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Checkups to play: of the family's home as the real engine saw it, and made by hand. */
final class Played {
    static final Instant START = Instant.parse("2026-05-15T21:14:00Z");

    private Played() {
    }

    /** What the real engine tells of a pretend home. */
    static List<CheckupEvent> family(Knowledge knowledge) {
        List<CheckupEvent> events = new ArrayList<>();
        try (PretendNetwork home = new PracticeHome(HomePlan.named("family-home"), knowledge, Tempo.INSTANT);
                History history = History.forgetful()) {
            Engine.maker(knowledge, Clock.fixed(START, ZoneOffset.UTC))
                .of(new AsIfReal(home, home.place()), Options.CAREFUL, history.tries()).run(events::add);
        }
        return events;
    }

    /** The same up to the moment when about half of the devices are done. */
    static List<CheckupEvent> half(List<CheckupEvent> events) {
        long all = events.stream().filter(CheckupEvent.DeviceDone.class::isInstance).count();
        List<CheckupEvent> some = new ArrayList<>();
        long done = 0;
        for (CheckupEvent event : events) {
            if (done >= all / 2 && event instanceof CheckupEvent.Looking) {
                some.add(event);
                return some;
            }
            some.add(event);
            done += event instanceof CheckupEvent.DeviceDone ? 1 : 0;
        }
        return some;
    }

    static List<CheckupEvent> of(Ending ending, DeviceResult... devices) {
        List<CheckupEvent> events = new ArrayList<>();
        events.add(started());
        for (DeviceResult each : devices) {
            events.add(new CheckupEvent.DeviceSeen(each.device()));
            events.add(new CheckupEvent.Planned(each.device().id(), each.findings().size()));
            each.findings().forEach(finding -> events.add(new CheckupEvent.Concluded(finding)));
            events.add(new CheckupEvent.DeviceDone(each.device().id()));
        }
        events.add(new CheckupEvent.Finished(result(ending, List.of(devices))));
        return events;
    }

    static CheckupEvent.Started started() {
        return new CheckupEvent.Started("played", START, place("wlan0", "192.168.77.0/24", "Maple Street"), false);
    }

    /** A checkup of the same home, twelve days before; without its end where {@code wasCutOff}. */
    static List<CheckupEvent> earlier(boolean wasCutOff, DeviceResult... devices) {
        Instant then = START.minus(Duration.ofDays(12));
        List<CheckupEvent> events = new ArrayList<>(of(Ending.COMPLETED, devices));
        events.set(0, new CheckupEvent.Started("earlier", then, place("wlan0", "192.168.77.0/24", "Maple Street"),
            false));
        CheckupResult now = result(Ending.COMPLETED, List.of(devices));
        events.removeLast();
        if (!wasCutOff) {
            events.add(new CheckupEvent.Finished(new CheckupResult("earlier", then, now.took(), now.network(), false,
                now.ending(), now.devices(), now.coverage())));
        }
        return events;
    }

    static Place place(String adapter, String subnet, String name) {
        Subnet home = Subnet.of(subnet);
        Inet4Address own = home.hosts().get(1);
        return new Place(adapter, own, home, Optional.of(home.hosts().getFirst()), Optional.of(name));
    }

    static CheckupResult result(Ending ending, List<DeviceResult> devices) {
        return new CheckupResult("played", START, Duration.ofSeconds(31), "192.168.77.0/24", false, ending, devices,
            new Coverage("wlan0", List.of("telnet-open", "default-password"), List.of()));
    }

    static DeviceResult device(int number, Kind kind, String name, Verdict... verdicts) {
        InetAddress address = InetAddress.ofLiteral("192.168.77." + number);
        Identity identity = new Identity(Optional.ofNullable(kind), Optional.of("Dahua").filter(maker -> kind != null),
            Optional.empty(), Optional.of(name), kind == null ? 0 : 0.93, List.of(),
            List.of(new Identity.Reason("http.title", name)));
        Device device = new Device("device-" + number, List.of(address), Set.of(), identity,
            List.of(Service.tcp(23, "telnet"), Service.tcp(80, "http")), List.of());
        List<String> checks = List.of("default-password", "telnet-open", "admin-without-encryption");
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < verdicts.length; i++) {
            findings.add(new Finding(checks.get(i), device.id(), Optional.of(Service.tcp(23, "telnet")), verdicts[i]));
        }
        return new DeviceResult(device, findings, List.of());
    }

    /** A router that was asked which doors it holds open to the Internet. */
    static DeviceResult router(Verdict mappings) {
        InetAddress address = InetAddress.ofLiteral("192.168.77.1");
        Identity identity = new Identity(Optional.of(Kind.ROUTER), Optional.of("TP-Link"), Optional.empty(),
            Optional.empty(), 0.95, List.of(), List.of());
        Device device = new Device("router", List.of(address), Set.of(), identity, List.of(),
            List.of(new Evidence.Router(address)));
        return new DeviceResult(device, List.of(new Finding("port-mappings", "router", Optional.empty(), mappings)),
            List.of());
    }

    /** Doors that lead from the Internet to the devices of these numbers, as {@link #device} makes them. */
    static Verdict open(int... devices) {
        List<PortMapping> mappings = Arrays.stream(devices).mapToObj(number -> new PortMapping(8000 + number, "tcp",
            InetAddress.ofLiteral("192.168.77." + number), 23, "")).toList();
        return new Verdict.AtRisk(Severity.ACT_NOW, PortMapping.facts(mappings));
    }

    /** So many devices of every kind, one in six with something to fix. */
    static DeviceResult[] crowd(int devices) {
        return IntStream.rangeClosed(10, 9 + devices).mapToObj(number -> {
            Kind kind = Kind.values()[number * 7 % Kind.values().length];
            String name = kind.id().replace('-', ' ') + " " + number;
            return device(number, kind, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                number % 6 == 0 ? risk(Severity.IMPROVE) : fine());
        }).toArray(DeviceResult[]::new);
    }

    static Verdict risk(Severity severity) {
        return new Verdict.AtRisk(severity, Map.of());
    }

    static Verdict fine() {
        return new Verdict.Fine();
    }

    static Verdict untold(Verdict.Why why) {
        return new Verdict.CouldNotTell(why);
    }

    /** What a checkup that was stopped here has found. */
    static CheckupResult stoppedAfter(List<CheckupEvent> events) {
        Map<String, DeviceResult> devices = new LinkedHashMap<>();
        for (CheckupEvent event : events) {
            if (event instanceof CheckupEvent.DeviceSeen(Device device)) {
                devices.put(device.id(), new DeviceResult(device, List.of(), List.of()));
            } else if (event instanceof CheckupEvent.DeviceIdentified(Device device)) {
                devices.computeIfPresent(device.id(), (id, old) ->
                    new DeviceResult(device, old.findings(), List.of()));
            } else if (event instanceof CheckupEvent.Concluded(Finding finding)) {
                devices.computeIfPresent(finding.device(), (id, old) -> {
                    List<Finding> more = new ArrayList<>(old.findings());
                    more.add(finding);
                    return new DeviceResult(old.device(), more, List.of());
                });
            }
        }
        return result(Ending.STOPPED, List.copyOf(devices.values()));
    }
}
