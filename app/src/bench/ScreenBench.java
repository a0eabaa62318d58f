import app.porchlight.Main;
import app.porchlight.desktop.Frame;
import app.porchlight.desktop.look.Theme;
import app.porchlight.desktop.screen.Mail;
import app.porchlight.desktop.screen.Outside;
import app.porchlight.desktop.screen.Page;
import app.porchlight.desktop.state.Session;
import app.porchlight.desktop.state.Settings;
import app.porchlight.desktop.state.Settings.Appearance;
import app.porchlight.history.History;
import app.porchlight.home.HomeNetwork;
import app.porchlight.home.Homes;
import app.porchlight.home.Place;
import app.porchlight.home.PretendNetwork;
import app.porchlight.home.Subnet;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.practice.HomePlan;
import app.porchlight.practice.PracticeHome;
import app.porchlight.practice.Tempo;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;

/**
 * How long JavaFX's thread is busy while 250 devices arrive within two seconds, and on every screen that then shows
 * them. Run by {@code screen.sh}. Argument: how many devices.
 */
public final class ScreenBench {
    private static final int ROUNDS = 7;
    private static final int AIM_MILLIS = 16;
    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);
    private static final int SCROLLED_FRAMES = 120;

    private final Stopwatch watch = new Stopwatch();
    private final Map<String, List<Stopwatch.Reading>> readings = new LinkedHashMap<>();
    private final int devices;
    private volatile Rain rain;
    private Session session;
    private Settings settings;
    private Frame frame;

    private ScreenBench(int devices) {
        this.devices = devices;
    }

    public static void main(String[] arguments) throws Exception {
        Main.prepare();
        ScreenBench bench = new ScreenBench(Integer.parseInt(arguments[0]));
        bench.open();
        for (int round = 0; round < ROUNDS; round++) {
            bench.round(round);
        }
        bench.report();
        Platform.exit();
        System.exit(0);
    }

    private void open() throws Exception {
        Knowledge knowledge = ShippedKnowledge.read();
        Path folder = Files.createTempDirectory("porchlight-bench");
        settings = new Settings(folder.resolve("settings.properties"), Runnable::run);
        settings.consented(true);
        settings.language(Optional.of(Locale.ENGLISH));
        session = new Session(new Nowhere(knowledge), (home, options, tries) -> rain,
            History::forgetful, Clock.systemUTC(), task -> Platform.runLater(() -> watch.timed(task)));
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        // The window as the program opens it, when nothing is warm.
        note("the window opens", () -> {
            watch.start();
            Theme.loadFonts();
            frame = new Frame(session, settings, knowledge, new Deaf(), Clock.systemUTC());
            watch.watch(frame.scene());
            Stage stage = new Stage();
            stage.setScene(frame.scene());
            stage.show();
            session.practice(true);
        });
    }

    private void round(int number) {
        CompletableFuture<Void> arrived = new CompletableFuture<>();
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        rain = new Rain(Rain.of(devices, "bench-" + number), () -> {
            arrived.complete(null);
            goOn.join();
        });
        note(devices + " devices arrive", () -> {
            session.start(Optional.empty(), false);
            frame.go(new Page.Running());
        }, arrived);
        CompletableFuture<Void> shown = new CompletableFuture<>();
        note("result", () -> {
            goOn.complete(null);
            shownThen(shown);
        }, shown);
        note("all devices", () -> frame.go(new Page.Devices()));
        scroll();
        note("one device", () -> frame.go(new Page.OneDevice("device-0")));
        note("map", () -> frame.go(new Page.Map()));
        note("settings", () -> frame.go(new Page.Choices()));
        watch.rest(() -> frame.go(new Page.Result()), DONE);
        note("another language", () -> {
            settings.language(Optional.of(settings.language().equals(Optional.of(Locale.GERMAN)) ? Locale.ENGLISH
                : Locale.GERMAN));
            frame.redraw();
        });
        note("other colours", () -> {
            settings.appearance(settings.appearance() == Appearance.DARK ? Appearance.LIGHT : Appearance.DARK);
            frame.recolour();
        });
    }

    /** The result comes by itself; looked for in every frame. */
    private void shownThen(CompletableFuture<Void> shown) {
        eachFrame(() -> session.checkup().running(), () -> shown.complete(null));
    }

    private void scroll() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        int[] frames = {0};
        note("scrolling all devices", () -> {
            ScrollPane pane = (ScrollPane) frame.scene().getRoot().lookup(".scroll-pane");
            eachFrame(() -> {
                pane.setVvalue((double) frames[0] / SCROLLED_FRAMES);
                return frames[0]++ < SCROLLED_FRAMES;
            }, () -> done.complete(null));
        }, done);
    }

    private static void eachFrame(BooleanSupplier on, Runnable then) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (!on.getAsBoolean()) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private void note(String what, Runnable task) {
        note(what, task, DONE);
    }

    private void note(String what, Runnable task, CompletableFuture<Void> until) {
        readings.computeIfAbsent(what, each -> new ArrayList<>()).add(watch.rest(task, until));
    }

    private void report() {
        System.out.printf("Milliseconds of processor time, the longest at a stretch (aim for ours: %d)%n", AIM_MILLIS);
        System.out.printf("  %-24s %-26s  median of %d more times%n", "", "the first time", ROUNDS - 1);
        System.out.printf("  %-24s %8s %8s %8s  %8s %8s %8s %8s%n", "", "ours", "toolkit", "both", "ours", "toolkit",
            "both", "frames");
        readings.forEach((what, all) -> {
            Stopwatch.Reading first = all.getFirst();
            System.out.printf("  %-24s %8.1f %8.1f %8.1f", what, first.ours(), first.toolkit(), first.together());
            if (all.size() > 1) {
                List<Stopwatch.Reading> more = all.subList(1, all.size());
                System.out.printf("  %8.1f %8.1f %8.1f %8.0f", median(more, Stopwatch.Reading::ours),
                    median(more, Stopwatch.Reading::toolkit), median(more, Stopwatch.Reading::together),
                    median(more, Stopwatch.Reading::frames));
            }
            System.out.println();
        });
    }

    private static double median(List<Stopwatch.Reading> all, ToDoubleFunction<Stopwatch.Reading> what) {
        return all.stream().mapToDouble(what).sorted().toArray()[all.size() / 2];
    }

    /** Only ever the practice home. */
    private record Nowhere(Knowledge knowledge) implements Homes {
        @Override
        public List<Place> places() {
            return List.of();
        }

        @Override
        public String thisComputer() {
            return "";
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
        public void write(Mail mail) {
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
