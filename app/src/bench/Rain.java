import app.porchlight.desktop.state.Checker;
import app.porchlight.engine.AskedAgain;
import app.porchlight.engine.CheckupEvent;
import app.porchlight.home.Place;
import app.porchlight.home.Subnet;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.Coverage;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import app.porchlight.model.Mac;
import app.porchlight.model.Service;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Lets made-up devices fall, evenly within two seconds: each identified, asked five questions and done. */
record Rain(List<CheckupEvent> events, Runnable beforeTheLast) implements Checker {
    private static final Duration ARRIVE = Duration.ofSeconds(2);
    private static final List<String> CHECKS = List.of("telnet-open", "default-password", "ftp-open",
        "snmp-public", "admin-without-encryption");

    @Override
    public CheckupResult run(Consumer<CheckupEvent> listener) {
        long pause = ARRIVE.toNanos() / events.size();
        long next = System.nanoTime();
        for (CheckupEvent event : events) {
            if (event == events.getLast()) {
                beforeTheLast.run();
            }
            listener.accept(event);
            next += pause;
            LockSupport.parkNanos(next - System.nanoTime());
        }
        return ((CheckupEvent.Finished) events.getLast()).result();
    }

    @Override
    public AskedAgain again(Device device, Finding before) {
        return new AskedAgain(before, List.of());
    }

    static List<CheckupEvent> of(int devices, String id) {
        List<CheckupEvent> events = new ArrayList<>();
        List<DeviceResult> results = new ArrayList<>();
        Subnet subnet = Subnet.of("192.168.76.0/22");
        Inet4Address own = subnet.hosts().getFirst();
        events.add(new CheckupEvent.Started(id, Instant.now(), new Place("bench0", own, subnet,
            Optional.of(own), Optional.empty()), true));
        Kind[] kinds = Kind.values();
        for (int i : IntStream.range(0, devices).toArray()) {
            InetAddress address = subnet.hosts().get(i + 1);
            Device seen = new Device("device-" + i, List.of(address), Set.of(new Mac(0x0012_16A4_0000L + i)),
                Identity.UNKNOWN, List.of(), List.of());
            Device known = new Device(seen.id(), seen.addresses(), seen.macs(), new Identity(
                Optional.of(kinds[i % kinds.length]), Optional.of("Maker " + i % 9), Optional.of("Model " + i % 7),
                Optional.empty(), 0.93, List.of(), List.of()), List.of(Service.tcp(80, "http")), List.of());
            events.add(new CheckupEvent.DeviceSeen(seen));
            events.add(new CheckupEvent.DeviceIdentified(known));
            events.add(new CheckupEvent.Planned(known.id(), CHECKS.size()));
            List<Finding> findings = new ArrayList<>();
            for (String check : CHECKS) {
                Verdict verdict = (i + findings.size()) % 11 == 0 ? new Verdict.AtRisk(Severity.FIX_SOON, Map.of())
                    : new Verdict.Fine();
                findings.add(new Finding(check, known.id(), Optional.of(Service.tcp(80, "http")), verdict));
                events.add(new CheckupEvent.Looking(known.id(), check));
                events.add(new CheckupEvent.Concluded(findings.getLast()));
            }
            events.add(new CheckupEvent.DeviceDone(known.id()));
            results.add(new DeviceResult(known, findings, List.of()));
        }
        events.add(new CheckupEvent.Finished(new CheckupResult(id, Instant.now(), ARRIVE, subnet.toString(), true,
            Ending.COMPLETED, results, new Coverage("bench0", CHECKS, List.of()))));
        return events;
    }
}
