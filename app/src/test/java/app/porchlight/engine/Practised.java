package app.porchlight.engine;

import app.porchlight.engine.checks.Checks;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Verdict;
import app.porchlight.practice.HomePlan;
import app.porchlight.practice.PracticeHome;
import app.porchlight.practice.Tally;
import app.porchlight.practice.Tempo;
import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A pretend home, the whole engine, and what came of it. */
final class Practised implements AutoCloseable {
    static final Knowledge KNOWLEDGE = ShippedKnowledge.read();

    final PracticeHome home;
    final MemoryLedger ledger = new MemoryLedger();
    final List<CheckupEvent> events = new ArrayList<>();
    private final Checkup checkup;
    private CheckupResult result;

    Practised(HomePlan plan, Options options) {
        home = new PracticeHome(plan, KNOWLEDGE, Tempo.INSTANT);
        Clock clock = Clock.systemUTC();
        checkup = new Checkup(home, KNOWLEDGE, Checks.all(KNOWLEDGE, ledger, options, clock), options, clock);
    }

    static Practised at(String plan) {
        return new Practised(HomePlan.named(plan), Options.CAREFUL);
    }

    CheckupResult run() {
        return run(event -> { });
    }

    CheckupResult run(Consumer<CheckupEvent> also) {
        result = checkup.run(event -> {
            events.add(event);
            also.accept(event);
        });
        return result;
    }

    /** What came of the last run. */
    CheckupResult result() {
        return result;
    }

    Finding again(Finding before) {
        return again(device(before).device(), before);
    }

    Finding again(Device device, Finding before) {
        return checkup.again(device, before).finding();
    }

    DeviceResult at(InetAddress address) {
        return result.devices().stream().filter(each -> each.device().addresses().contains(address)).findFirst()
            .orElseThrow(() -> new AssertionError("nobody found at " + address));
    }

    DeviceResult device(String address) {
        return at(InetAddress.ofLiteral(address));
    }

    private DeviceResult device(Finding finding) {
        return result.devices().stream().filter(each -> each.device().id().equals(finding.device())).findFirst()
            .orElseThrow();
    }

    /** The findings of that check at that address, one for each door. */
    List<Finding> findings(String address, String check) {
        return device(address).findings().stream().filter(each -> each.check().equals(check)).toList();
    }

    List<Verdict> verdicts(String address, String check) {
        return findings(address, check).stream().map(Finding::verdict).toList();
    }

    Tally tally(String address) {
        return home.tally(InetAddress.ofLiteral(address));
    }

    @Override
    public void close() {
        home.close();
    }
}
