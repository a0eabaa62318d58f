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
import java.awt.image.BufferedImage;
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
    private static final int[] SMALL = {900, 600};
    private static final int[] LARGE = {1280, 800};
    private static final List<int[]> BIG = List.of(new int[] {1920, 1080}, new int[] {3840, 2160});
    private static final int LARGEST_TEXT = 200;

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

    /** A screen, in English and in German: small and large, light and dark. In other languages two are enough. */
    void draw(String name, Page page, Doing doing) {
        Locale chosen = hand.settings.language().orElseThrow();
        boolean all = chosen.equals(Locale.ENGLISH);
        for (Locale language : all ? List.of(chosen, Locale.GERMAN) : List.of(chosen)) {
            hand.settings.language(Optional.of(language));
            shoot(name, page, doing, Appearance.LIGHT, LARGE);
            shoot(name, page, doing, Appearance.DARK, SMALL);
            if (all) {
                shoot(name, page, doing, Appearance.LIGHT, SMALL);
                shoot(name, page, doing, Appearance.DARK, LARGE);
            }
            largeTextFits(name, page, doing);
        }
        everythingIsReached(name);
        hand.settings.language(Optional.of(chosen));
    }

    private void shoot(String name, Page page, Doing doing, Appearance theme, int[] size) {
        hand.settings.appearance(theme);
        stand(page, doing, size);
        save(String.join("-", name, hand.settings.language().orElseThrow().getLanguage(),
            theme.name().toLowerCase(Locale.ROOT), size[0] + "x" + size[1]));
    }

    private void stand(Page page, Doing doing, int[] size) {
        hand.frame(size[0], size[1]);
        hand.go(page);
        doing.on(hand);
        hand.finished();
    }

    /** On a large screen and on a very large one. */
    void drawBig(String name, Page page, Doing doing) {
        for (int[] size : BIG) {
            shoot(name, page, doing, Appearance.LIGHT, size);
        }
    }

    /** Text of 200 percent in the smallest window is laid out and looked over. */
    private void largeTextFits(String name, Page page, Doing doing) {
        int before = hand.settings.textPercent();
        hand.settings.textPercent(LARGEST_TEXT);
        stand(page, doing, SMALL);
        Stagehand.now(() -> {
            layOut(name + " in large text");
            return name;
        });
        hand.settings.textPercent(before);
    }

    /** By keyboard, and by ear. */
    private void everythingIsReached(String name) {
        assertThat(Stagehand.<List<String>>now(() -> Reach.complaints(hand.frame().scene()))).as(name).isEmpty();
    }

    private void layOut(String name) {
        hand.frame().scene().getRoot().applyCss();
        hand.frame().scene().getRoot().layout();
        assertThat(Fits.complaints(hand.frame().scene())).as(name).isEmpty();
    }

    void draw(String name, Page page) {
        draw(name, page, each -> { });
    }

    private void save(String name) {
        WritableImage picture = Stagehand.now(() -> {
            layOut(name);
            return hand.frame().scene().snapshot(null);
        });
        Path file = SCREENS.resolve(name + ".png");
        writing.add(writer.submit(() -> {
            BufferedImage opaque = new BufferedImage((int) picture.getWidth(), (int) picture.getHeight(),
                BufferedImage.TYPE_INT_RGB);
            ImageIO.write(SwingFXUtils.fromFXImage(picture, opaque), "png", file.toFile());
            assertThat(Files.size(file)).as(name).isGreaterThan(5_000);
            return file;
        }));
    }
}
