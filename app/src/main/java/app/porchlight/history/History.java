package app.porchlight.history;

import app.porchlight.engine.AskedAgain;
import app.porchlight.engine.TriesLedger;
import app.porchlight.engine.Wishes;
import app.porchlight.home.Trouble;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.Finding;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All that is remembered. Safe for use by many threads, and by many processes on the same file. What is written may
 * fail with {@link Trouble} (the disk is full, the file may not be written); a checkup goes on without it.
 */
public final class History implements AutoCloseable {
    private final Store store;
    private final Optional<HistoryFile> file;
    private final Optional<Trouble> notice;
    private final Json json = new Json();
    private final Running running = new Running();
    private final Checkups checkups;
    private final Notes notes;
    private final TriesLedger tries;

    private History(Store store, Optional<HistoryFile> file, Optional<Trouble> notice) {
        this.store = store;
        this.file = file;
        this.notice = notice;
        this.checkups = new Checkups(store, json);
        this.notes = new Notes(store, json);
        this.tries = new PersistentTries(store);
    }

    /**
     * Opens the history, or begins one. A damaged file is set aside and a fresh history begun: {@link #notice()}.
     *
     * @throws Trouble {@code HISTORY_READ_ONLY}, {@code DISK_FULL}, {@code HISTORY_NEWER}: go on with
     *     {@link #forgetful()}
     */
    public static History open(Path path) throws Trouble {
        return open(path, Clock.systemDefaultZone());
    }

    static History open(Path path, Clock clock) throws Trouble {
        HistoryFile file = new HistoryFile(path);
        try {
            file.prepare();
            unpackIn(file.folder());
            try (FileChannel _ = file.lock()) {
                return openLocked(file, clock);
            }
        } catch (IOException e) {
            throw noFile(file, e);
        }
    }

    private static History openLocked(HistoryFile file, Clock clock) throws Trouble, IOException {
        try {
            return new History(Store.file(file.path()), Optional.of(file), Optional.empty());
        } catch (Failure.Damaged first) {
            Path aside = file.setAside(clock);
            file.prepare();
            try {
                return new History(Store.file(file.path()), Optional.of(file),
                    Optional.of(new Trouble(Trouble.Key.HISTORY_DAMAGED, aside.toString())));
            } catch (Failure.Damaged again) {
                throw new IOException(again);
            }
        }
    }

    /** SQLite's native part is unpacked at every start: beside the history, not where anybody could swap it. */
    private static void unpackIn(Path folder) throws IOException {
        if (System.getProperty("org.sqlite.tmpdir") == null) {
            Path natives = Files.createDirectories(folder.resolve("native"));
            System.setProperty("org.sqlite.tmpdir", natives.toString());
        }
    }

    private static Trouble noFile(HistoryFile file, IOException e) {
        Trouble.Key key = file.diskFull() ? Trouble.Key.DISK_FULL : Trouble.Key.HISTORY_READ_ONLY;
        Trouble trouble = new Trouble(key, file.path().toString());
        trouble.initCause(e);
        return trouble;
    }

    /** A history that lasts as long as the program runs. */
    public static History forgetful() {
        try {
            return new History(Store.memory("porchlight-" + UUID.randomUUID()), Optional.empty(), Optional.empty());
        } catch (Trouble | Failure.Damaged impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the person should know: {@code HISTORY_DAMAGED}, with where the damaged file is now. */
    public Optional<Trouble> notice() {
        return notice;
    }

    /** True where nothing will be remembered after the program ends. */
    public boolean isForgetful() {
        return file.isEmpty();
    }

    /** A new one for each checkup; hand it to the checkup as a listener, and close it afterwards. */
    public Recorder recorder() {
        return new Recorder(store, checkups, json, running);
    }

    /** All checkups but the running, newest first. */
    public List<Past> past(boolean practice) {
        return checkups.past(practice, running);
    }

    public Optional<CheckupResult> checkup(String id) {
        return checkups.checkup(id);
    }

    /** The newest checkup of the real home, where it was cut off: the computer was turned off, or Porchlight ended. */
    public Optional<Past> interrupted() {
        return past(false).stream().findFirst().filter(newest -> newest.took().isEmpty());
    }

    /**
     * The newest completed checkup of the same home before this one: what {@link Changes} compares it to. What that one
     * could not tell, and what was at risk when it last could be told, is at risk in it: it must not drop out of sight
     * because nobody could ask.
     */
    public Optional<CheckupResult> latestBefore(String checkup) {
        return checkups.latestBefore(checkup);
    }

    /** By device id: when the first checkup of the same home began that saw it, up to this one. */
    public Map<String, Instant> firstSeen(String checkup) {
        return checkups.firstSeen(checkup);
    }

    /**
     * Ids of the findings that were at risk once and whose last clear answer before this checkup was "fine": where
     * one is at risk now, it is back.
     */
    public Set<String> onceFixed(String checkup) {
        return checkups.onceFixed(checkup);
    }

    /** How often passwords were tried on each device. */
    public TriesLedger tries() {
        return tries;
    }

    /** What people told us, by device id. */
    public Map<String, Given> given() {
        return notes.given();
    }

    /** What of it the next checkup has to heed. */
    public Wishes wishes() {
        return Given.wishes(given().values());
    }

    public Given given(String device) {
        return given().getOrDefault(device, Given.nothing(device));
    }

    /** In place of what was told of the same device before. */
    public void give(Given given) throws Trouble {
        notes.give(given);
    }

    public void rename(String device, String name) throws Trouble {
        give(given(device).named(name));
    }

    /** Which steps of its guide are ticked, counted from 0. */
    public Set<Integer> stepsDone(Finding finding) {
        return notes.stepsDone(finding.id());
    }

    public void step(Finding finding, int step, boolean done) throws Trouble {
        notes.step(finding.id(), finding.device(), step, done);
    }

    /** What asking again came to, oldest first. */
    public List<Proof> proofs(Finding finding) {
        return notes.proofs(finding.id());
    }

    /** What asking again came to from then on, about any device, oldest first. */
    public List<Proof> proofsSince(Instant when) {
        return notes.proofsSince(when);
    }

    /** What became of a device at home, over all checkups of the home that this checkup was of. */
    public Story story(String device, String checkup) {
        return Story.of(checkups.answers(device, checkup), notes.proofsOf(device));
    }

    /** @param again what {@link app.porchlight.engine.Checkup#again} came to */
    public void proved(AskedAgain again, Instant when) throws Trouble {
        notes.proved(new Proof(when, again.finding(), again.asked()));
    }

    /** Everything about this device, in every checkup; the tries stay, so that nobody is locked out. */
    public void forget(String device) throws Trouble {
        notes.forget(device);
    }

    /** Everything: the file is gone afterwards, and so are damaged ones set aside. Closes; open again to go on. */
    public void forgetEverything() throws Trouble {
        close();
        if (file.isPresent()) {
            try {
                file.get().delete();
            } catch (IOException e) {
                throw noFile(file.get(), e);
            }
        }
    }

    Store store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }
}
