import app.porchlight.desktop.Frame;
import app.porchlight.desktop.look.Theme;
import app.porchlight.desktop.screen.Outside;
import app.porchlight.desktop.screen.Page;
import app.porchlight.desktop.state.Checker;
import app.porchlight.desktop.state.Session;
import app.porchlight.desktop.state.Settings;
import app.porchlight.engine.CheckupEvent;
import app.porchlight.history.History;
import app.porchlight.home.HomeNetwork;
import app.porchlight.home.Homes;
import app.porchlight.home.Place;
import app.porchlight.home.PretendNetwork;
import app.porchlight.home.Subnet;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
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
import app.porchlight.practice.HomePlan;
import app.porchlight.practice.PracticeHome;
import app.porchlight.practice.Tempo;
import java.lang.management.ManagementFactory;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * How long JavaFX's thread is busy with us while 250 devices arrive within two seconds, each identified, asked five
 * questions and done. Run by {@code screen.sh}. Argument: how many devices.
 */
public final class ScreenBench {
    private static final Duration ARRIVE = Duration.ofSeconds(2);
    private static final List<String> CHECKS = List.of("telnet-open", "default-password", "ftp-open",
        "snmp-public", "admin-without-encryption");
    private static final double AIM_MILLIS = 16;

    /** What is measured by itself. */
    private enum Phase { OPENING, ARRIVING, RESULT }

    /** What our own code took on JavaFX's thread, and what laying out took there, in nanoseconds. */
    private final Map<Phase, List<Long>> ours = new EnumMap<>(Phase.class);
    private final Map<Phase, List<Long>> pulses = new EnumMap<>(Phase.class);
    private Phase phase;
    private long pulseBegan;
    private volatile boolean over;

    public static void main(String[] arguments) throws Exception {
        System.setProperty("jdk.xml.dtd.support", "deny");
        ScreenBench bench = new ScreenBench();
        int devices = Integer.parseInt(arguments[0]);
        // The first time, classes are loaded and compiled: both are told.
        for (String time : List.of("first time", "second time")) {
            bench.measure(devices);
            bench.report(time);
        }
        Platform.exit();
        System.exit(0);
    }

    private void measure(int devices) throws Exception {
        for (Phase each : Phase.values()) {
            ours.put(each, Collections.synchronizedList(new ArrayList<>()));
            pulses.put(each, Collections.synchronizedList(new ArrayList<>()));
        }
        phase = Phase.OPENING;
        over = false;
        Knowledge knowledge = ShippedKnowledge.read();
        List<CheckupEvent> events = events(devices);
        Path folder = Files.createTempDirectory("porchlight-bench");
        Settings settings = new Settings(folder.resolve("settings.properties"), Runnable::run);
        settings.consented(true);
        Session session = new Session(new Nowhere(knowledge), (home, options, tries) -> new Rain(events, () -> over = true),
            History::forgetful, Clock.systemUTC(), task -> Platform.runLater(() -> timed(task)));
        CountDownLatch shown = new CountDownLatch(1);
        Frame[] frame = new Frame[1];
        start(() -> {
            Theme.loadFonts();
            frame[0] = new Frame(session, settings, knowledge, new Deaf(), Clock.systemUTC());
            Stage stage = new Stage();
            stage.setScene(frame[0].scene());
            stage.show();
            watch(frame[0].scene());
            session.practice(true);
            shown.countDown();
        });
        shown.await();
        Thread.sleep(1000);
        Platform.runLater(() -> timed(() -> {
            session.start(Optional.empty(), false);
            frame[0].go(new Page.Running());
        }));
        Thread.sleep(500);
        Platform.runLater(() -> phase = Phase.ARRIVING);
        while (session.shown().isEmpty()) {
            Thread.sleep(50);
        }
        Thread.sleep(4000);
        session.close();
        Platform.runLater(() -> frame[0].scene().getWindow().hide());
    }

    private static void start(Runnable what) {
        try {
            Platform.startup(what);
            Platform.setImplicitExit(false);
        } catch (IllegalStateException runsAlready) {
            Platform.runLater(what);
        }
    }

    /** Of this thread alone: what else this computer does meanwhile is not our doing. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void timed(Runnable task) {
        if (phase == Phase.ARRIVING && over) {
            phase = Phase.RESULT;
        }
        long began = cpu();
        task.run();
        ours.get(phase).add(cpu() - began);
    }

    /** Styling and layout of a frame happen between these two. */
    private void watch(Scene scene) {
        scene.addPreLayoutPulseListener(() -> pulseBegan = cpu());
        scene.addPostLayoutPulseListener(() -> pulses.get(phase).add(cpu() - pulseBegan));
    }

    private void report(String time) {
        System.out.printf("  %s%n", time);
        for (Phase each : Phase.values()) {
            line(each.name().toLowerCase(Locale.ROOT) + ", our code", ours.get(each));
            line(each.name().toLowerCase(Locale.ROOT) + ", layout", pulses.get(each));
        }
        List<Long> arriving = new ArrayList<>(ours.get(Phase.ARRIVING));
        arriving.addAll(pulses.get(Phase.ARRIVING));
        System.out.printf("    longest that the thread was blocked by us while they arrived: %.1f ms (aim: %.0f)%n",
            millis(Collections.max(arriving)), AIM_MILLIS);
    }

    private static void line(String what, List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return;
        }
        System.out.printf("    %-22s %4d times, median %.1f ms, 99 of 100 within %.1f ms, longest %.1f ms%n", what,
            sorted.size(), millis(sorted.get(sorted.size() / 2)), millis(sorted.get(sorted.size() * 99 / 100)),
            millis(sorted.getLast()));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static List<CheckupEvent> events(int devices) {
        List<CheckupEvent> events = new ArrayList<>();
        List<DeviceResult> results = new ArrayList<>();
        Subnet subnet = Subnet.of("192.168.76.0/22");
        Inet4Address own = subnet.hosts().getFirst();
        events.add(new CheckupEvent.Started("bench", Instant.now(), new Place("bench0", own, subnet,
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
        events.add(new CheckupEvent.Finished(new CheckupResult("bench", Instant.now(), ARRIVE, subnet.toString(), true,
            Ending.COMPLETED, results, new Coverage("bench0", CHECKS, List.of()))));
        return events;
    }

    /** Lets the events fall, evenly over the time. */
    private record Rain(List<CheckupEvent> events, Runnable beforeTheLast) implements Checker {
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
        public Finding again(Device device, Finding before) {
            return before;
        }
    }

    /** Only ever the practice home. */
    private record Nowhere(Knowledge knowledge) implements Homes {
        @Override
        public List<Place> places() {
            return List.of();
        }

        @Override
        public Place place(Subnet wanted) {
            throw new IllegalStateException("nobody asks");
        }

        @Override
        public HomeNetwork open(Place place) {
            throw new IllegalStateException("nobody goes there");
        }

        @Override
        public PretendNetwork practice() {
            return new PracticeHome(HomePlan.named("tidy-home"), knowledge, Tempo.INSTANT);
        }
    }

    private static final class Deaf implements Outside {
        @Override
        public void open(URI page) {
        }

        @Override
        public void open(Path folder) {
        }

        @Override
        public void copy(String text) {
        }

        @Override
        public void save(String name, String text, Consumer<Saved> then) {
        }
    }
}
