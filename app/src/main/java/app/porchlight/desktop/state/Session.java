package app.porchlight.desktop.state;

import app.porchlight.engine.AskedAgain;
import app.porchlight.engine.CheckupEvent;
import app.porchlight.engine.Options;
import app.porchlight.history.History;
import app.porchlight.history.Past;
import app.porchlight.history.Recorder;
import app.porchlight.home.HomeNetwork;
import app.porchlight.home.Homes;
import app.porchlight.home.Place;
import app.porchlight.home.PretendNetwork;
import app.porchlight.home.Trouble;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Said;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * One sitting at the program: the home that is open, the checkup that runs, the result on the table. Its methods are
 * called from JavaFX's thread and return at once; network and disk wait on a thread of their own, one thing at a time.
 */
public final class Session implements AutoCloseable {
    private final Homes homes;
    private final Checker.Maker checkers;
    private final Clock clock;
    private final Executor screen;
    private final Backstage worker;
    private final Backstage disk;
    private final Shelf shelf;
    /** Belongs to the worker. */
    private final OpenHome open;
    private final Notebook notes;

    private Consumer<Change> changed = change -> { };
    private CheckupModel checkup = new CheckupModel();
    private Optional<Overview> shown = Optional.empty();
    private Optional<Mishap> mishap = Optional.empty();
    private List<Place> places = List.of();
    private String thisComputer = "";
    private List<Past> past = List.of();
    private Optional<Earlier> earlier = Optional.empty();
    private Optional<String> cutOff = Optional.empty();
    private Future<?> running = null;
    private boolean practice;

    /** Opens the history. */
    public interface Opener {
        History open() throws Trouble;

        /** When everything is to be forgotten: what is kept beside the history, such as a log. */
        default void forgetBeside() throws Trouble {
        }
    }

    /** What a screen may want to redraw for. */
    public enum Change { PLACES, PROGRESS, FINISHED, MISHAP, MEMORY }

    /**
     * @param opener opens the history, and opens a new one after all was forgotten
     * @param screen runs things on JavaFX's thread
     */
    public Session(Homes homes, Checker.Maker checkers, Opener opener, Clock clock, Executor screen) {
        this.homes = homes;
        this.checkers = checkers;
        this.clock = clock;
        this.screen = screen;
        this.worker = new Backstage("home", screen, this::report);
        this.disk = new Backstage("disk", screen, this::report);
        this.shelf = new Shelf(opener, trouble -> screen.execute(() -> report(Mishap.of(trouble))));
        this.open = new OpenHome(homes);
        this.notes = new Notebook(disk, shelf, () -> changed.accept(Change.MEMORY));
    }

    public void onChange(Consumer<Change> listener) {
        changed = listener;
    }

    /** Finds out where we are and what is remembered. */
    public void begin() {
        lookAround();
        remember();
    }

    /** Asks again which homes this computer is in. */
    public void lookAround() {
        mishap = Optional.empty();
        worker.run(() -> {
            String name = Said.clean(homes.thisComputer());
            List<Place> found = places(homes);
            screen.execute(() -> {
                thisComputer = name;
                places = found;
                changed.accept(Change.PLACES);
            });
        });
    }

    private List<Place> places(Homes all) throws Trouble {
        try {
            return all.places();
        } catch (Trouble nowhere) {
            screen.execute(() -> places = List.of());
            throw nowhere;
        }
    }

    private void remember() {
        boolean pretend = practice;
        Optional<String> onTheTable = shown.map(overview -> overview.result().id());
        disk.run(() -> {
            Memory memory = Memory.read(shelf.history(), pretend, onTheTable);
            screen.execute(() -> {
                if (pretend == practice) {
                    past = memory.past();
                    notes.remember(memory.given());
                    shown = shown.or(() -> memory.last().map(Overview::of));
                    earlier = memory.earlier();
                    cutOff = memory.cutOff();
                    memory.notice().ifPresent(trouble -> report(Mishap.of(trouble)));
                    changed.accept(Change.MEMORY);
                }
            });
        });
    }

    /** Starts a checkup of the home that is chosen, or of the practice home. */
    public void start(Optional<Place> where, boolean lookOnly) {
        mishap = Optional.empty();
        CheckupModel fresh = new CheckupModel();
        checkup = fresh;
        boolean pretend = practice;
        Batch<CheckupEvent> events = new Batch<>(screen, batch -> {
            batch.forEach(fresh::apply);
            fresh.result().ifPresent(result -> shown = Optional.of(Overview.of(result)));
            changed.accept(fresh.result().isPresent() ? Change.FINISHED : Change.PROGRESS);
        });
        running = worker.run(() -> {
            HomeNetwork home = open.enter(pretend, where);
            try (Recorder recorder = shelf.history().recorder()) {
                checkers.of(home, options(lookOnly), shelf.tries(pretend)).run(recorder.andThen(events::add));
                recorder.trouble().ifPresent(trouble -> screen.execute(() -> report(Mishap.of(trouble))));
            }
            screen.execute(this::remember);
        });
    }

    /** Ends the checkup within a second; what was found is kept. */
    public void stop() {
        if (running != null) {
            running.cancel(true);
        }
    }

    /** Asks one question again and hands the new answer over. */
    public void again(Device device, Finding before, boolean lookOnly, Consumer<Finding> then) {
        mishap = Optional.empty();
        boolean pretend = practice;
        Optional<Place> where = places.stream().filter(place -> place.subnet().contains(device.address())).findFirst();
        worker.run(() -> {
            HomeNetwork home = open.enter(pretend, where);
            AskedAgain answer = checkers.of(home, options(lookOnly), shelf.tries(pretend)).again(device, before);
            disk.run(() -> shelf.history().proved(answer, clock.instant()));
            screen.execute(() -> {
                shown = shown.map(overview -> Overview.of(Overview.with(overview.result(), answer)));
                changed.accept(Change.PROGRESS);
                then.accept(answer.finding());
            });
        });
    }

    /** In the practice home: makes the device safe, as its owner would by following the guide. */
    public void heal(Device device, Runnable then) {
        worker.run(() -> {
            if (open.enter(true, Optional.empty()) instanceof PretendNetwork pretend) {
                pretend.heal(device.address());
            }
            screen.execute(then);
        });
    }

    /** Goes into the practice home or back out of it. What was on the table goes away: it is of another home. */
    public void practice(boolean in) {
        stop();
        practice = in;
        mishap = Optional.empty();
        shown = Optional.empty();
        checkup = new CheckupModel();
        worker.run(open::leave);
        if (!in) {
            lookAround();
        }
        remember();
    }

    /** Puts an earlier checkup on the table. */
    public void show(String checkupId, Runnable then) {
        disk.run(() -> {
            Optional<CheckupResult> old = Memory.asItStands(checkupId, shelf.history());
            Optional<Earlier> older = Earlier.than(checkupId, shelf.history());
            screen.execute(() -> {
                old.ifPresent(result -> shown = Optional.of(Overview.of(result)));
                earlier = older;
                then.run();
            });
        });
    }

    /** What is known of this device goes, from every checkup; really. */
    public void forget(String device, Runnable then) {
        disk.run(() -> {
            shelf.history().forget(device);
            screen.execute(() -> {
                notes.forget(device);
                shown = shown.map(overview -> Overview.of(Overview.without(overview.result(), device)));
                remember();
                then.run();
            });
        });
    }

    /** Everything that was remembered goes; really. First a checkup ends, and what it still had to tell is told. */
    public void forgetEverything(Runnable then) {
        stop();
        worker.run(() -> {
            open.leave();
            screen.execute(() -> disk.run(() -> {
                shelf.forgetEverything();
                screen.execute(() -> startAfresh(then));
            }));
        });
    }

    private void startAfresh(Runnable then) {
        past = List.of();
        earlier = Optional.empty();
        cutOff = Optional.empty();
        notes.forget();
        shown = Optional.empty();
        checkup = new CheckupModel();
        practice = false;
        changed.accept(Change.MEMORY);
        then.run();
        lookAround();
    }

    private Options options(boolean lookOnly) {
        return (lookOnly ? Options.LOOK_ONLY : Options.CAREFUL).with(shelf.history().wishes());
    }

    private void report(Mishap what) {
        // What is wrong with the real home is told when one is back there.
        if (practice && what.nowhere()) {
            return;
        }
        mishap = Optional.of(what);
        changed.accept(Change.MISHAP);
    }

    public CheckupModel checkup() {
        return checkup;
    }

    public Optional<Overview> shown() {
        return shown;
    }

    /** What the checkup on the table is compared to. */
    public Optional<Earlier> earlier() {
        return earlier.filter(each -> isShown(each.to()));
    }

    /** True where the checkup on the table is the newest of the real home, and was cut off. */
    public boolean cutOff() {
        return cutOff.filter(this::isShown).isPresent();
    }

    private boolean isShown(String checkupId) {
        return shown.filter(overview -> overview.result().id().equals(checkupId)).isPresent();
    }

    public Optional<Mishap> mishap() {
        return mishap;
    }

    public List<Place> places() {
        return places;
    }

    /** What it calls itself; empty where it does not tell. */
    public Optional<String> thisComputer() {
        return Optional.of(thisComputer).filter(name -> !name.isEmpty());
    }

    /** The newest first. */
    public List<Past> past() {
        return past;
    }

    public Notebook notes() {
        return notes;
    }

    public boolean practice() {
        return practice;
    }

    /** Stops what runs, keeps what was found, leaves the home. Waits a little; not for JavaFX's thread. */
    @Override
    public void close() {
        if (worker.closed()) {
            return;
        }
        stop();
        worker.run(open::leave);
        worker.close();
        disk.close();
        shelf.close();
    }
}
