import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Tells how long JavaFX's thread was busy without a break: with our own code, and with the toolkit's styling, layout
 * and handing over to the painter. In processor time of that thread alone: what else this computer does meanwhile is
 * not our doing. All on JavaFX's thread, but where it is said.
 */
final class Stopwatch {
    /** So many frames with next to nothing to do, and what was begun is done. */
    private static final int QUIET_FRAMES = 12;
    private static final double QUIET_MILLIS = 0.5;

    private Reading reading = new Reading(0, 0, 0, 0);
    private double oursBefore;
    private long pulseBegan;
    private long layoutBegan;
    private double ours;
    private int quiet;
    private CompletableFuture<Reading> waiting;
    private CompletableFuture<Void> until;

    /**
     * The longest in milliseconds: our code at one go, the toolkit's part of one frame, both together where nothing
     * else could get in between.
     *
     * @param frames how many had something to do
     */
    record Reading(double ours, double toolkit, double together, int frames) {
        private Reading with(double ourMillis, double toolkitMillis) {
            boolean busy = ourMillis + toolkitMillis > QUIET_MILLIS;
            return new Reading(Math.max(ours, ourMillis), Math.max(toolkit, toolkitMillis),
                Math.max(together, ourMillis + toolkitMillis), frames + (busy ? 1 : 0));
        }
    }

    /** First of all timers, so that it sees where the work of the others begins. */
    void start() {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulseBegan = cpu();
            }
        }.start();
    }

    /** The toolkit styles and lays out between these two; ours is what our timers did before. */
    void watch(Scene scene) {
        scene.addPreLayoutPulseListener(() -> {
            layoutBegan = cpu();
            ours = millis(layoutBegan - pulseBegan);
        });
        scene.addPostLayoutPulseListener(() -> {
            // What the toolkit hands over to the painter comes after this, and then what waits its turn.
            Platform.runLater(() -> frame(millis(cpu() - layoutBegan)));
        });
    }

    private void frame(double toolkit) {
        double all = ours + oursBefore;
        reading = reading.with(all, toolkit);
        oursBefore = 0;
        quiet = all + toolkit < QUIET_MILLIS ? quiet + 1 : 0;
        if (quiet >= QUIET_FRAMES && waiting != null && until.isDone()) {
            waiting.complete(reading);
            waiting = null;
        }
    }

    /** Something of ours that is done at one go. */
    void timed(Runnable task) {
        long began = cpu();
        task.run();
        oursBefore += millis(cpu() - began);
    }

    /** Does it and waits until that last thing has come and the window is at rest. Not for JavaFX's thread. */
    Reading rest(Runnable task, CompletableFuture<Void> last) {
        CompletableFuture<Reading> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            reading = new Reading(0, 0, 0, 0);
            quiet = 0;
            oursBefore = 0;
            timed(task);
            until = last;
            waiting = done;
        });
        return done.join();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
