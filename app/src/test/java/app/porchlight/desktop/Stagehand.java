package app.porchlight.desktop;

import app.porchlight.desktop.look.Theme;
import app.porchlight.desktop.screen.Mail;
import app.porchlight.desktop.screen.Outside;
import app.porchlight.desktop.screen.Page;
import app.porchlight.desktop.state.Checker;
import app.porchlight.desktop.state.Session;
import app.porchlight.desktop.state.Settings;
import app.porchlight.desktop.state.Settings.Appearance;
import app.porchlight.history.History;
import app.porchlight.home.Homes;
import app.porchlight.knowledge.Knowledge;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** Puts a window on the headless stage, with everything behind it, and waits for what is to appear. */
public final class Stagehand implements AutoCloseable, Outside {
    static final Clock EVENING = Clock.fixed(Instant.parse("2026-05-15T21:32:00Z"), ZoneOffset.UTC);
    private static final long PATIENCE_SECONDS = 60;
    private static final double AIR = 24;

    final Settings settings;
    final Session session;
    final List<URI> opened = new ArrayList<>();
    final List<String> copied = new ArrayList<>();
    final List<String> saved = new ArrayList<>();
    /** What becomes of the next text that is to be saved. */
    Saved fate = Saved.DONE;
    private final Knowledge knowledge;
    private final Clock clock;
    private Frame frame;
    private Stage stage;

    Stagehand(Homes homes, Knowledge knowledge, Checker.Maker checkers, Path folder, Clock clock) {
        this(homes, knowledge, checkers, folder, clock, History::forgetful);
    }

    Stagehand(Homes homes, Knowledge knowledge, Checker.Maker checkers, Path folder, Clock clock,
            Session.Opener history) {
        this.knowledge = knowledge;
        this.clock = clock;
        settings = new Settings(folder.resolve("settings.properties"), Runnable::run);
        settings.appearance(Appearance.LIGHT);
        settings.language(Optional.of(Locale.ENGLISH));
        session = new Session(homes, checkers, history, clock, Platform::runLater);
    }

    /** A scene that no stage shows: for pictures of any size. */
    Frame frame(double width, double height) {
        frame = now(() -> {
            Theme.loadFonts();
            return new Frame(session, settings, knowledge, this, clock,
                new Dimension2D(width, height));
        });
        return frame;
    }

    /** The real thing on a stage. JavaFX's headless screen is 1000 pixels wide and high. */
    Stagehand open() {
        frame(960, 900);
        now(() -> {
            stage = new Stage();
            stage.setScene(frame.scene());
            stage.show();
            session.begin();
            return stage;
        });
        return this;
    }

    void go(Page page) {
        now(() -> {
            frame.go(page);
            return page;
        });
        finished();
    }

    /** Waits until also that is drawn which comes a part a frame. */
    void finished() {
        if (!Platform.isFxApplicationThread()) {
            await(() -> Stagehand.now(() -> select(".unfinished") == null));
        }
    }

    Node find(String id) {
        finished();
        return now(() -> lookup(id));
    }

    /** A scene that no stage shows makes its inner parts only when it is laid out. */
    private Node select(String selector) {
        frame.scene().getRoot().applyCss();
        frame.scene().getRoot().layout();
        return frame.scene().getRoot().lookup(selector);
    }

    private Node lookup(String id) {
        return select("#" + id);
    }

    boolean sees(String id) {
        return now(() -> {
            Node node = lookup(id);
            for (Node each = node; each != null; each = each.getParent()) {
                if (!each.isVisible()) {
                    return false;
                }
            }
            return node != null;
        });
    }

    void awaitSight(String id) {
        await(() -> sees(id));
    }

    /** Waits until a button is there and can be pressed, then presses it. */
    void press(String id) {
        await(() -> sees(id) && !find(id).isDisabled());
        now(() -> {
            ((ButtonBase) lookup(id)).fire();
            return id;
        });
    }

    void pressIfSeen(String id) {
        finished();
        now(() -> {
            if (sees(id)) {
                ((ButtonBase) lookup(id)).fire();
            }
            return id;
        });
    }

    /** Scrolls its screen until it is at the top, as far as that goes. */
    void scrollTo(String id) {
        finished();
        now(() -> {
            Node node = lookup(id);
            ScrollPane scroll = (ScrollPane) frame.scene().getRoot().lookup(".scroll-pane");
            Bounds inside = scroll.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            double room = scroll.getContent().getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(room <= 0 ? 0 : Math.min(1, (inside.getMinY() - AIR) / room));
            return node;
        });
    }

    /** @param share 0 is the beginning, 1 the end */
    void scroll(double share) {
        now(() -> {
            ((ScrollPane) frame.scene().getRoot().lookup(".scroll-pane")).setVvalue(share);
            return frame;
        });
    }

    String text(String id) {
        finished();
        return now(() -> ((Labeled) lookup(id)).getText());
    }

    /** Everything in sight that is written. */
    List<String> allText() {
        finished();
        return now(() -> {
            lookup("nothing");
            List<String> texts = new ArrayList<>();
            collect(frame.scene().getRoot(), texts);
            return texts;
        });
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text) {
            texts.add(text.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(each -> collect(each, texts));
        }
    }

    Frame frame() {
        return frame;
    }

    static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain", late);
        }
    }

    /** Does it on JavaFX's thread, and waits for it. */
    public static <T> T now(Callable<T> what) {
        if (Platform.isFxApplicationThread()) {
            try {
                return what.call();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        }
        try {
            return WaitForAsyncUtils.asyncFx(what).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void open(URI page) {
        opened.add(page);
    }

    @Override
    public void write(Mail mail) {
        opened.add(mail.draft());
    }

    @Override
    public void open(Path folder) {
        opened.add(folder.toUri());
    }

    @Override
    public void copy(String text) {
        copied.add(text);
    }

    @Override
    public void save(String name, String text, Consumer<Saved> then) {
        saved.add(text);
        then.accept(fate);
    }

    @Override
    public void close() {
        if (stage != null) {
            now(() -> {
                stage.hide();
                return stage;
            });
        }
        session.close();
    }
}
