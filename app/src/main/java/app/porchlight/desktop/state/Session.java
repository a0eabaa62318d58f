package app.porchlight.desktop.state;

import app.porchlight.engine.CheckupEvent;
import app.porchlight.engine.Options;
import app.porchlight.history.Given;
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
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One sitting at the program: the home that is open, the checkup that runs, the result on the table. Its methods are
 * called from JavaFX's thread and return at once; network and disk wait on a thread of their own, one thing at a time.
 */
public final class Session implements AutoCloseable {
    private static final long LONGEST_GOODBYE_SECONDS = 3;
    /** The practice home needs no network: what is wrong with the real one is told when one is back there. */
    private static final Set<Trouble.Key> NOWHERE = EnumSet.of(Trouble.Key.NO_NETWORK, Trouble.Key.NO_ROUTER,
        Trouble.Key.VPN, Trouble.Key.SEVERAL_HOMES, Trouble.Key.TOO_LARGE, Trouble.Key.NOT_PRIVATE);

    private final Homes homes;
    private final Checker.Maker checkers;
    private final Opener opener;
    private final Clock clock;
    private final Executor screen;
    private final ExecutorService worker = oneAtATime("home");
    private final ExecutorService disk = oneAtATime("disk");

    private Consumer<Change> changed = change -> { };
    private CheckupModel checkup = new CheckupModel();
    private Optional<Overview> shown = Optional.empty();
    private Optional<Mishap> mishap = Optional.empty();
    private List<Place> places = List.of();
    private List<Past> past = List.of();
    private Optional<Earlier> earlier = Optional.empty();
    private Optional<String> cutOff = Optional.empty();
    private final Map<String, Given> given = new HashMap<>();
    private Future<?> running = null;
    private boolean practice;

    /** Belongs to the worker. */
    private HomeNetwork open = null;
    /** Opened by whoever needs it first. */
    private History history = null;

    /** Opens the history. */
    public interface Opener {
        History open() throws Trouble;
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
        this.opener = opener;
        this.clock = clock;
        this.screen = screen;
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
        worker.execute(() -> attempt(() -> {
            List<Place> found = places(homes);
            screen.execute(() -> {
                places = found;
                changed.accept(Change.PLACES);
            });
        }));
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
        if (disk.isShutdown()) {
            return;
        }
        boolean pretend = practice;
        Optional<String> onTheTable = shown.map(overview -> overview.result().id());
        disk.execute(() -> attempt(() -> {
            Memory memory = Memory.read(history(), pretend, onTheTable);
            screen.execute(() -> {
                if (pretend == practice) {
                    past = memory.past();
                    given.putAll(memory.given());
                    shown = shown.or(() -> memory.last().map(Overview::of));
                    earlier = memory.earlier();
                    cutOff = memory.cutOff();
                    memory.notice().ifPresent(trouble -> report(Mishap.of(trouble)));
                    changed.accept(Change.MEMORY);
                }
            });
        }));
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
        running = worker.submit(() -> attempt(() -> {
            HomeNetwork home = home(pretend, where);
            try (Recorder recorder = history().recorder()) {
                checkers.of(home, options(lookOnly), history().tries()).run(recorder.andThen(events::add));
                recorder.trouble().ifPresent(trouble -> screen.execute(() -> report(Mishap.of(trouble))));
            }
            screen.execute(this::remember);
        }));
    }

    /** Ends the checkup within a second; what was found is kept. */
    public void stop() {
        if (running != null) {
            running.cancel(true);
        }
    }

    /** Asks one question again and hands the new answer over. */
    public void again(Device device, Finding before, boolean lookOnly, Consumer<Finding> then) {
        boolean pretend = practice;
        Optional<Place> where = places.stream().filter(place -> place.subnet().contains(device.address())).findFirst();
        worker.execute(() -> attempt(() -> {
            HomeNetwork home = home(pretend, where);
            Finding answer = checkers.of(home, options(lookOnly), history().tries()).again(device, before);
            disk.execute(() -> attempt(() -> history().proved(answer, clock.instant())));
            screen.execute(() -> {
                shown = shown.map(overview -> Overview.of(Overview.with(overview.result(), answer)));
                changed.accept(Change.PROGRESS);
                then.accept(answer);
            });
        }));
    }

    /** In the practice home: makes the device safe, as its owner would by following the guide. */
    public void heal(Device device, Runnable then) {
        worker.execute(() -> attempt(() -> {
            if (home(true, Optional.empty()) instanceof PretendNetwork pretend) {
                pretend.heal(device.address());
            }
            screen.execute(then);
        }));
    }

    /** Goes into the practice home or back out of it. What was on the table goes away: it is of another home. */
    public void practice(boolean in) {
        stop();
        practice = in;
        mishap = Optional.empty();
        shown = Optional.empty();
        checkup = new CheckupModel();
        worker.execute(this::leave);
        if (!in) {
            lookAround();
        }
        remember();
    }

    /** Puts an earlier checkup on the table. */
    public void show(String checkupId, Runnable then) {
        disk.execute(() -> attempt(() -> {
            Optional<CheckupResult> old = history().checkup(checkupId);
            Optional<Earlier> older = Earlier.than(checkupId, history());
            screen.execute(() -> {
                old.ifPresent(result -> shown = Optional.of(Overview.of(result)));
                earlier = older;
                then.run();
            });
        }));
    }

    public void tell(Given told) {
        given.put(told.device(), told);
        disk.execute(() -> attempt(() -> history().give(told)));
        changed.accept(Change.MEMORY);
    }

    /** Hands over which steps of the finding's guide are done. */
    public void stepsDone(Finding finding, Consumer<Set<Integer>> then) {
        disk.execute(() -> attempt(() -> {
            Set<Integer> done = history().stepsDone(finding);
            screen.execute(() -> then.accept(done));
        }));
    }

    public void stepDone(Finding finding, int step, boolean done) {
        disk.execute(() -> attempt(() -> history().step(finding, step, done)));
    }

    /** Everything that was remembered goes; really. */
    public void forgetEverything(Runnable then) {
        disk.execute(() -> attempt(() -> {
            forgetHistory();
            screen.execute(() -> {
                past = List.of();
                earlier = Optional.empty();
                cutOff = Optional.empty();
                given.clear();
                shown = Optional.empty();
                changed.accept(Change.MEMORY);
                then.run();
            });
        }));
    }

    /** Where the history cannot be opened, the person is told, and this sitting goes on without remembering. */
    private synchronized History history() {
        if (history == null) {
            try {
                history = opener.open();
            } catch (Trouble trouble) {
                history = History.forgetful();
                screen.execute(() -> report(Mishap.of(trouble)));
            }
        }
        return history;
    }

    private synchronized void forgetHistory() throws Trouble {
        history().forgetEverything();
        history = null;
    }

    private static Options options(boolean lookOnly) {
        return lookOnly ? Options.LOOK_ONLY : Options.CAREFUL;
    }

    private HomeNetwork home(boolean pretend, Optional<Place> where) throws Trouble {
        if (open != null && (open.practice() != pretend || !pretend && !open.place().equals(where.orElse(null)))) {
            leave();
        }
        if (open == null) {
            open = pretend ? homes.practice()
                : homes.open(where.orElseThrow(() -> new Trouble(Trouble.Key.NO_NETWORK)));
        }
        return open;
    }

    private void leave() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private static ExecutorService oneAtATime(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
    }

    private interface Task {
        void run() throws Trouble;
    }

    /** Whatever goes wrong ends on the screen, never in a thread that nobody watches. */
    private void attempt(Task task) {
        try {
            task.run();
        } catch (Trouble trouble) {
            screen.execute(() -> report(Mishap.of(trouble)));
        } catch (RuntimeException | Error ours) {
            screen.execute(() -> report(Mishap.of(ours)));
        }
    }

    private void report(Mishap what) {
        if (practice && what.trouble().filter(trouble -> NOWHERE.contains(trouble.key())).isPresent()) {
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

    /** The newest first. */
    public List<Past> past() {
        return past;
    }

    public Given given(String device) {
        return given.getOrDefault(device, Given.nothing(device));
    }

    public boolean practice() {
        return practice;
    }

    /** Stops what runs, keeps what was found, leaves the home. Waits a little; not for JavaFX's thread. */
    @Override
    public void close() {
        if (worker.isShutdown()) {
            return;
        }
        stop();
        worker.execute(this::leave);
        finish(worker);
        finish(disk);
        synchronized (this) {
            if (history != null) {
                history.close();
            }
        }
    }

    private static void finish(ExecutorService threads) {
        threads.shutdown();
        try {
            threads.awaitTermination(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
