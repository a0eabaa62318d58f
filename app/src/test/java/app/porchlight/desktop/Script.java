package app.porchlight.desktop;

import app.porchlight.desktop.state.Checker;
import app.porchlight.engine.AskedAgain;
import app.porchlight.engine.CheckupEvent;
import app.porchlight.model.Asked;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Verdict;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A checkup that was written beforehand. Without an end it goes on until it is stopped. */
final class Script implements Checker {
    private final List<CheckupEvent> events;
    private volatile Verdict next = new Verdict.Fine();

    Script(List<CheckupEvent> events) {
        this.events = List.copyOf(events);
    }

    /** What asking again comes to from now on. */
    void answer(Verdict verdict) {
        next = verdict;
    }

    @Override
    public CheckupResult run(Consumer<CheckupEvent> listener) {
        events.forEach(listener);
        if (events.getLast() instanceof CheckupEvent.Finished finished) {
            return finished.result();
        }
        try {
            new CountDownLatch(1).await();
            throw new AssertionError("nobody counts down");
        } catch (InterruptedException stopped) {
            CheckupResult result = Played.stoppedAfter(events);
            listener.accept(new CheckupEvent.Finished(result));
            return result;
        }
    }

    @Override
    public AskedAgain again(Device device, Finding before) {
        return new AskedAgain(new Finding(before.check(), before.device(), before.service(), next),
            List.of(new Asked(Stagehand.EVENING.instant(), before.device(), "control", 0)));
    }
}
