package app.porchlight.desktop;

import app.porchlight.desktop.look.Theme;
import app.porchlight.desktop.screen.Desk;
import app.porchlight.desktop.screen.Namesakes;
import app.porchlight.desktop.screen.Outside;
import app.porchlight.desktop.screen.Page;
import app.porchlight.desktop.screen.Screen;
import app.porchlight.desktop.screen.Screens;
import app.porchlight.desktop.screen.Way;
import app.porchlight.desktop.state.Session;
import app.porchlight.desktop.state.Settings;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.words.Guides;
import app.porchlight.words.Words;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;

/** What stands around every screen: the rail on the left, the practice band on top. Goes from screen to screen. */
public final class Frame implements Way {
    /** Below so many pixels, at text size 100 percent, the rail shows icons only. */
    private static final double NARROW = 1000;
    private static final Dimension2D USUAL = new Dimension2D(1120, 800);
    /** In a window from this size on, everything is a quarter larger: else it would be lost in it. */
    private static final Dimension2D LARGE = new Dimension2D(2500, 1300);
    /** And from this size on, half as large again. */
    private static final Dimension2D VERY_LARGE = new Dimension2D(3600, 1900);
    private static final int LONGEST_WAY_BACK = 32;

    private final Session session;
    private final Settings settings;
    private final Knowledge knowledge;
    private final Outside outside;
    private final Clock clock;
    private final BorderPane root = new BorderPane();
    private final Scene scene;
    private final Deque<Page> before = new ArrayDeque<>();
    private Consumer<String> titled = title -> { };
    private Page page = new Page.Welcome();
    private Screen screen;
    private Desk desk;
    private Rail rail;
    private double growth = 1;
    /** True from the drawing of a screen until something on it has the focus. */
    private boolean arriving;
    /** The id of what is to have it, where that is not what the screen has first. */
    private Optional<String> wish = Optional.empty();

    public Frame(Session session, Settings settings, Knowledge knowledge, Outside outside, Clock clock) {
        this(session, settings, knowledge, outside, clock, USUAL);
    }

    Frame(Session session, Settings settings, Knowledge knowledge, Outside outside, Clock clock, Dimension2D size) {
        this.session = session;
        this.settings = settings;
        this.knowledge = knowledge;
        this.outside = outside;
        this.clock = clock;
        scene = new Scene(root, size.getWidth(), size.getHeight());
        scene.widthProperty().addListener((width, before, now) -> fold());
        scene.widthProperty().addListener((width, before, now) -> grow());
        scene.heightProperty().addListener((height, before, now) -> grow());
        scene.addPostLayoutPulseListener(this::settle);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        // JavaFX shows only a focus that the Tab key moved. Here it also moves with the page, and must be seen.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> root.pseudoClassStateChanged(Theme.KEYS, true));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> root.pseudoClassStateChanged(Theme.KEYS, false));
        session.onChange(this::changed);
        page = settings.consented() ? new Page.Welcome() : new Page.Consent();
        redraw();
    }

    public Scene scene() {
        return scene;
    }

    /** @param listener told what the screen is called, whenever that changes */
    public void onTitle(Consumer<String> listener) {
        titled = listener;
        titled.accept(screen.name());
    }

    @Override
    public void go(Page next) {
        if (!next.equals(page)) {
            before.push(page);
            if (before.size() > LONGEST_WAY_BACK) {
                before.removeLast();
            }
        }
        page = next;
        show();
    }

    @Override
    public void back() {
        Page last = before.isEmpty() ? home() : before.pop();
        page = last instanceof Page.Running && !session.checkup().running() ? home() : last;
        show();
    }

    private Page home() {
        if (!settings.consented() && !session.practice()) {
            return new Page.Consent();
        }
        return session.checkup().running() ? new Page.Running() : new Page.Welcome();
    }

    @Override
    public void redraw() {
        growth = growth();
        Locale language = settings.language().orElseGet(Locale::getDefault);
        Words words = Words.onScreen(language);
        desk = new Desk(words, Guides.in(language), knowledge, session, settings, outside, clock, this,
            new Namesakes(words, session), growth);
        recolour();
        rail = new Rail(desk, this::goTo);
        Node before = scene.getFocusOwner();
        root.setLeft(rail.node());
        fold();
        show();
        // Whoever chooses by keyboard goes on from where they were.
        wish = Optional.ofNullable(before).map(Node::getId);
    }

    @Override
    public void recolour() {
        Theme.dress(scene, settings.appearance(), settings.textPercent() * growth);
    }

    private void goTo(Rail.Place place) {
        switch (place) {
            case HOME -> {
                if (session.practice()) {
                    session.practice(false);
                }
                go(home());
            }
            case PRACTICE -> {
                if (!session.practice()) {
                    session.practice(true);
                }
                go(home());
            }
            case DEVICES -> go(new Page.Devices());
            case MAP -> go(new Page.Map());
            case EARLIER -> go(new Page.Earlier());
            case SETTINGS -> go(new Page.Choices());
        }
    }

    private void show() {
        root.setTop(session.practice() ? new PracticeBand(desk.words(), () -> goTo(Rail.Place.HOME)).node() : null);
        screen = Screens.of(page, desk);
        root.setCenter(screen.node());
        boolean asksFirst = page instanceof Page.Consent;
        rail.node().setVisible(!asksFirst);
        rail.node().setManaged(!asksFirst);
        rail.mark(place());
        titled.accept(screen.name());
        arrive();
    }

    private void arrive() {
        arriving = true;
        wish = Optional.empty();
        Platform.requestNextPulse();
    }

    /**
     * Gives the focus to what the screen has first by now: it may have been drawn anew since one arrived. What scrolls
     * is in the window only once it is laid out.
     */
    private void settle() {
        if (!arriving) {
            return;
        }
        if (wish.isEmpty() && isOnScreen(scene.getFocusOwner())) {
            // The screen itself asked for something, or the person did.
            arriving = false;
            return;
        }
        Node first = wish.map(id -> root.lookup("#" + id)).orElseGet(screen::first);
        arriving = first != null && first.getScene() != scene;
        if (first != null && !arriving) {
            first.requestFocus();
        }
    }

    private Rail.Place place() {
        return switch (page) {
            case Page.Devices _, Page.OneDevice _ -> Rail.Place.DEVICES;
            case Page.Map _ -> Rail.Place.MAP;
            case Page.Earlier _ -> Rail.Place.EARLIER;
            case Page.Choices _ -> Rail.Place.SETTINGS;
            case Page.Consent _, Page.Welcome _, Page.Running _, Page.Result _, Page.Fix _ ->
                session.practice() ? Rail.Place.PRACTICE : Rail.Place.HOME;
        };
    }

    /** Whoever is on something that is gone afterwards begins again on that screen, not at the rail. */
    private void changed(Session.Change change) {
        boolean inside = isOnScreen(scene.getFocusOwner());
        screen.changed(change);
        if (inside && !isOnScreen(scene.getFocusOwner())) {
            arrive();
        }
    }

    private boolean isOnScreen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == root.getCenter()) {
                return true;
            }
        }
        return false;
    }

    private void fold() {
        rail.fold(scene.getWidth() < desk.pixels(NARROW), settings.largeText());
    }

    private double growth() {
        boolean very = scene.getWidth() >= VERY_LARGE.getWidth() && scene.getHeight() >= VERY_LARGE.getHeight();
        boolean large = scene.getWidth() >= LARGE.getWidth() && scene.getHeight() >= LARGE.getHeight();
        return very ? 1.5 : large ? 1.25 : 1;
    }

    /** Not while the window is being laid out: all is drawn anew. */
    private void grow() {
        if (growth() != growth) {
            Platform.runLater(() -> {
                if (growth() != growth) {
                    redraw();
                }
            });
        }
    }

    private void key(KeyEvent event) {
        boolean altLeft = event.isAltDown() && event.getCode() == KeyCode.LEFT;
        if (event.getCode() == KeyCode.ESCAPE || altLeft) {
            if (!(page instanceof Page.Welcome || page instanceof Page.Consent || page instanceof Page.Running)) {
                back();
                event.consume();
            }
            return;
        }
        Rail.Place[] places = Rail.Place.values();
        for (int i = 0; i < places.length; i++) {
            if (KeyCombination.valueOf("Shortcut+" + (i + 1)).match(event) && rail.node().isVisible()) {
                goTo(places[i]);
                event.consume();
            }
        }
    }
}
