package app.porchlight.desktop;

import app.porchlight.desktop.screen.Page;
import app.porchlight.desktop.screen.Way;
import app.porchlight.desktop.state.Overview;
import app.porchlight.desktop.state.Session;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;

/**
 * Checks the practice home, walks through every screen and leaves, all by itself. The packing of the program has it do
 * so once, and Java notes what it needed, to have it ready at each start. Never meets a real home.
 */
final class Rehearsal extends AnimationTimer {
    /** The system property that asks for it. */
    static final String WANTED = "porchlight.rehearsal";
    /** Enough for what a screen draws a part a frame. */
    private static final int FRAMES_EACH = 30;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private final Session session;
    private final Way way;
    private final Runnable leave;
    private final Deque<Page> ahead = new ArrayDeque<>();
    private boolean planned;
    private int frames;
    private long latest;

    /** @param leave closes the window */
    Rehearsal(Session session, Way way, Runnable leave) {
        this.session = session;
        this.way = way;
        this.leave = leave;
    }

    static boolean wanted() {
        return Boolean.getBoolean(WANTED);
    }

    void begin() {
        latest = System.nanoTime() + PATIENCE;
        session.practice(true);
        way.go(new Page.Welcome());
        session.start(Optional.empty(), false);
        way.go(new Page.Running());
        start();
    }

    @Override
    public void handle(long now) {
        if (System.nanoTime() - latest > 0) {
            end();
        } else if (!planned) {
            planned = session.shown().isPresent();
            session.shown().map(Rehearsal::pages).ifPresent(ahead::addAll);
        } else if (++frames % FRAMES_EACH == 0) {
            if (ahead.isEmpty()) {
                end();
            } else {
                way.go(ahead.poll());
            }
        }
    }

    private void end() {
        stop();
        way.redraw();
        leave.run();
    }

    private static List<Page> pages(Overview overview) {
        Overview.ToFix first = overview.fixFirst().getFirst();
        return List.of(new Page.Result(), new Page.Devices(), new Page.OneDevice(first.device().id()),
            new Page.Fix(first.finding().id()), new Page.Map(), new Page.Earlier(), new Page.Choices(),
            new Page.Consent());
    }
}
