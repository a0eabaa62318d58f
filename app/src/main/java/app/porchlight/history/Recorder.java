package app.porchlight.history;

import app.porchlight.engine.CheckupEvent;
import app.porchlight.home.Trouble;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one checkup down while it runs, so that a crash loses nothing. Whoever tells an event does not wait, but for
 * the last: when {@code Finished} returns, all is written. Trouble with the file never stops the checkup: it is kept
 * in {@link #trouble()}. Close it when the checkup is over, also where it failed.
 */
public final class Recorder implements Consumer<CheckupEvent>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final Store store;
    private final Checkups checkups;
    private final DeviceRow devices;
    private final FindingRow findings;
    private final Running running;
    private final BlockingQueue<Optional<CheckupEvent>> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile String checkup = "";
    private volatile Trouble trouble;

    Recorder(Store store, Checkups checkups, Json json, Running running) {
        this.store = store;
        this.checkups = checkups;
        this.devices = new DeviceRow(json);
        this.findings = new FindingRow(json);
        this.running = running;
        this.writer = Thread.ofPlatform().daemon().name("history").start(this::writeAll);
    }

    @Override
    public void accept(CheckupEvent event) {
        switch (event) {
            case CheckupEvent.Started _, CheckupEvent.DeviceSeen _, CheckupEvent.DeviceIdentified _,
                    CheckupEvent.DevicesMerged _, CheckupEvent.Concluded _ -> queue.add(Optional.of(event));
            case CheckupEvent.Planned _, CheckupEvent.Looking _, CheckupEvent.DeviceDone _ -> { }
            case CheckupEvent.Finished _ -> {
                queue.add(Optional.of(event));
                close();
            }
        }
    }

    /** What kept the checkup from being written down, where something did. */
    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Returns when all that was told is written. A checkup without an end counts as cut off from now on. */
    @Override
    public void close() {
        queue.add(Optional.empty());
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException stillToWrite) {
                interrupted = true;
            }
        }
        running.ended(checkup);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeAll() {
        List<Optional<CheckupEvent>> batch = new ArrayList<>();
        boolean more = true;
        while (more) {
            batch.clear();
            try {
                batch.add(queue.take());
            } catch (InterruptedException nobodyDoes) {
                return;
            }
            queue.drainTo(batch);
            more = batch.stream().allMatch(Optional::isPresent);
            write(batch.stream().flatMap(Optional::stream).toList());
        }
    }

    private void write(List<CheckupEvent> batch) {
        try {
            if (trouble == null) {
                store.write(handle -> batch.forEach(event -> write(handle, event)));
            }
        } catch (Trouble e) {
            trouble = e;
        } catch (RuntimeException e) {
            LOG.error("could not write {} events down", batch.size(), e);
        }
        batch.stream().filter(CheckupEvent.Finished.class::isInstance)
            .forEach(event -> finish(((CheckupEvent.Finished) event).result()));
    }

    private void write(Handle handle, CheckupEvent event) {
        switch (event) {
            case CheckupEvent.Started started -> begin(handle, started);
            case CheckupEvent.DeviceSeen(var device) -> devices.upsert(handle, checkup, device);
            case CheckupEvent.DeviceIdentified(var device) -> devices.upsert(handle, checkup, device);
            case CheckupEvent.DevicesMerged(var gone, var into) -> {
                handle.execute("DELETE FROM device WHERE checkup = ? AND id = ?", checkup, gone);
                devices.upsert(handle, checkup, into);
            }
            case CheckupEvent.Concluded(var finding) -> conclude(handle, finding);
            case CheckupEvent.Planned _, CheckupEvent.Looking _, CheckupEvent.DeviceDone _,
                    CheckupEvent.Finished _ -> { }
        }
    }

    private void begin(Handle handle, CheckupEvent.Started started) {
        checkup = started.id();
        running.began(checkup);
        handle.createUpdate("""
            INSERT INTO checkup (id, started, network, practice, adapter, writer)
            VALUES (:id, :started, :network, :practice, :adapter, :writer)
            """).bind("id", checkup).bind("started", Moment.nanos(started.when()))
            .bind("network", started.place().subnet().toString()).bind("practice", started.practice())
            .bind("adapter", started.place().adapter()).bind("writer", running.self()).execute();
    }

    private void conclude(Handle handle, Finding finding) {
        handle.execute("DELETE FROM finding WHERE checkup = ? AND device = ? AND finding = ?", checkup,
            finding.device(), finding.id());
        findings.insertFinding(handle, checkup, finding);
    }

    /** The result holds all there is, so it is tried even where something before could not be written. */
    private void finish(CheckupResult result) {
        try {
            checkups.save(result, running.self());
            trouble = null;
        } catch (Trouble e) {
            trouble = e;
        }
    }
}
