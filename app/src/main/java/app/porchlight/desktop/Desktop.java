package app.porchlight.desktop;

import app.porchlight.desktop.look.Theme;
import app.porchlight.desktop.screen.Outside;
import app.porchlight.desktop.state.Checker;
import app.porchlight.desktop.state.Session;
import app.porchlight.desktop.state.Settings;
import app.porchlight.desktop.state.Settings.Bounds;
import app.porchlight.home.Homes;
import app.porchlight.knowledge.Knowledge;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window, from its opening to its closing. */
public final class Desktop {
    private static final Logger LOG = Logger.getLogger(Desktop.class.getName());
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;
    private static final int[] ICONS = {16, 32, 48, 64, 128, 256};
    private static final long SETTINGS_SECONDS = 2;

    private final Homes homes;
    private final Knowledge knowledge;
    private final Session.Opener history;
    private final Checker.Maker checkers;
    private final Path settingsFile;
    private final Clock clock;

    /**
     * @param history opens the history; asked again after everything was forgotten
     * @param settingsFile keeps what the person chose; need not exist
     */
    public Desktop(Homes homes, Knowledge knowledge, Session.Opener history, Checker.Maker checkers,
            Path settingsFile, Clock clock) {
        this.homes = homes;
        this.knowledge = knowledge;
        this.history = history;
        this.checkers = checkers;
        this.settingsFile = settingsFile;
        this.clock = clock;
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @return false where this computer has no display
     */
    public boolean open() {
        if (!mayHaveDisplay()) {
            return false;
        }
        ExecutorService disk = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("settings").factory());
        Settings settings = new Settings(settingsFile, disk);
        Session session = new Session(homes, checkers, history, clock, Platform::runLater);
        CompletableFuture<Void> closed = new CompletableFuture<>();
        try {
            Platform.startup(() -> {
                try {
                    show(session, settings, closed);
                } catch (RuntimeException | Error broken) {
                    closed.completeExceptionally(broken);
                }
            });
        } catch (UnsupportedOperationException noDisplay) {
            LOG.log(Level.INFO, "no display", noDisplay);
            return false;
        }
        try {
            closed.join();
            session.close();
            disk.shutdown();
            disk.awaitTermination(SETTINGS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.exit();
        }
        return true;
    }

    /** On Linux the toolkit needs an X server and fails in a thread of its own where there is none. */
    private static boolean mayHaveDisplay() {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        return !linux || "Headless".equals(System.getProperty("glass.platform"))
            || !Optional.ofNullable(System.getenv("DISPLAY")).orElse("").isBlank();
    }

    private void show(Session session, Settings settings, CompletableFuture<Void> closed) {
        Theme.loadFonts();
        Stage stage = new Stage();
        Outside outside = new Browser(stage);
        Frame frame = new Frame(session, settings, knowledge, outside, clock);
        frame.onTitle(stage::setTitle);
        stage.setScene(frame.scene());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        IntStream.of(ICONS).mapToObj(size -> Desktop.class.getResourceAsStream("/icons/porchlight-" + size + ".png"))
            .filter(file -> file != null).forEach(file -> stage.getIcons().add(new Image(file)));
        settings.window().filter(Desktop::onAScreen).ifPresent(bounds -> place(stage, bounds));
        stage.setOnHiding(event -> settings.window(new Bounds(stage.getX(), stage.getY(), stage.getWidth(),
            stage.getHeight(), stage.isMaximized())));
        stage.setOnHidden(event -> closed.complete(null));
        Platform.setImplicitExit(false);
        Platform.getPreferences().colorSchemeProperty().addListener((scheme, before, now) -> frame.recolour());
        session.begin();
        stage.show();
        if (Rehearsal.wanted()) {
            new Rehearsal(session, frame, stage::hide).begin();
        }
    }

    private static boolean onAScreen(Bounds bounds) {
        Rectangle2D middle = new Rectangle2D(bounds.x() + bounds.width() / 2, bounds.y(), 1, 1);
        return bounds.width() >= LEAST_WIDTH && bounds.height() >= LEAST_HEIGHT
            && Screen.getScreens().stream().anyMatch(screen -> screen.getVisualBounds().contains(middle));
    }

    private static void place(Stage stage, Bounds bounds) {
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        stage.setMaximized(bounds.maximised());
    }
}
