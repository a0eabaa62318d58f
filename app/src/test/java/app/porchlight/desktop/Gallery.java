package app.porchlight.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.desktop.screen.Page;
import app.porchlight.desktop.state.Overview;
import app.porchlight.desktop.state.Settings.Appearance;
import app.porchlight.engine.CheckupEvent;
import app.porchlight.history.History;
import app.porchlight.history.Recorder;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.practice.HomePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Draws screens, light and dark, small and large, into {@code target/screens}, to be looked at. */
abstract class Gallery {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final int[][] SIZES = {{900, 600}, {1280, 800}};

    static Knowledge knowledge;
    static List<CheckupEvent> family;

    /** Squeezing a picture into a file takes longer than drawing it: the next is drawn meanwhile. */
    private static ExecutorService writer;

    private final List<Future<Path>> writing = new ArrayList<>();

    @TempDir
    Path folder;
    PlayedHomes homes;
    Stagehand hand;
    Script script;
    List<CheckupEvent> before = List.of();

    @BeforeAll
    static void playOnce() throws IOException {
        knowledge = ShippedKnowledge.read();
        family = Played.family(knowledge);
        Files.createDirectories(SCREENS);
        writer = Executors.newSingleThreadExecutor();
    }

    @AfterEach
    void close() throws Exception {
        hand.close();
        for (Future<Path> each : writing) {
            each.get();
        }
        writing.clear();
    }

    @AfterAll
    static void writtenAll() {
        writer.close();
    }

    void prepare(List<CheckupEvent> events) {
        homes = new PlayedHomes(knowledge, HomePlan.named("family-home"));
        homes.places(List.of(Played.place("wlan0", "192.168.77.0/24", "Maple Street")));
        script = new Script(events);
        hand = new Stagehand(homes, knowledge, (home, options, tries) -> script, folder, Stagehand.EVENING,
            this::remembered);
        hand.settings.consented(true);
        hand.frame(1280, 800);
        begin();
    }

    private History remembered() {
        History history = History.forgetful();
        try (Recorder recorder = history.recorder()) {
            before.forEach(recorder);
        }
        return history;
    }

    private void begin() {
        Stagehand.now(() -> {
            hand.session.begin();
            return hand;
        });
        Stagehand.await(() -> Stagehand.now(() -> !hand.session.places().isEmpty()
            || hand.session.mishap().isPresent()));
    }

    Overview checked(List<CheckupEvent> events) {
        prepare(events);
        Stagehand.now(() -> {
            hand.session.start(Optional.of(hand.session.places().getFirst()), false);
            return hand;
        });
        Stagehand.await(() -> Stagehand.now(() -> hand.session.checkup().result().isPresent()
            && !hand.session.past().isEmpty()));
        return hand.session.shown().orElseThrow();
    }

    /** What one does on a screen before its picture is taken. */
    interface Doing {
        void on(Stagehand hand);
    }

    void draw(String name, Page page, Doing doing) {
        for (Appearance theme : List.of(Appearance.LIGHT, Appearance.DARK)) {
            for (int[] size : SIZES) {
                hand.settings.appearance(theme);
                hand.frame(size[0], size[1]);
                hand.go(page);
                doing.on(hand);
                save(name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size[0] + "x" + size[1]);
            }
        }
    }

    void draw(String name, Page page) {
        draw(name, page, each -> { });
    }

    private void save(String name) {
        WritableImage picture = Stagehand.now(() -> {
            hand.frame().scene().getRoot().applyCss();
            hand.frame().scene().getRoot().layout();
            assertThat(Fits.complaints(hand.frame().scene())).as(name).isEmpty();
            return hand.frame().scene().snapshot(null);
        });
        Path file = SCREENS.resolve(name + ".png");
        writing.add(writer.submit(() -> {
            ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
            assertThat(Files.size(file)).as(name).isGreaterThan(5_000);
            return file;
        }));
    }
}
