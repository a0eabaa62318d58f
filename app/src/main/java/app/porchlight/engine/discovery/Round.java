package app.porchlight.engine.discovery;

import app.porchlight.knowledge.Door;
import app.porchlight.model.Evidence;
import app.porchlight.model.Kind;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.greeting.Knocker;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Goes round the doors of one device, a few at a time: first those that tell the most, and when it is this device's
 * turn the others. Doors that a thing of its kind never has are left out where it is sure what it is, and
 * where none stands open that is a surprise on such a thing.
 */
public final class Round {
    /** So many doors of each device are knocked at before the others of any: most is known of everybody soon. */
    static final int FIRST = 20;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final Duration LESS_PATIENCE = Duration.ofMillis(250);
    private static final int SILENCE_SPEAKS = 10;
    private static final int AGAIN = 2;
    /** While each time brings an answer that was lost before. */
    private static final int MOST_AGAIN = 5;
    /** A door may take so many times as long to answer as the quickest of its device. */
    private static final int SLOWER = 3;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** However often it turns up one more answer: then it is knocked at once more at most. */
    private static final Duration LONGEST_IN_ALL = Duration.ofMinutes(2);

    private final Knocker knocker;
    private final Supplier<Optional<Kind>> sureKind;
    private final Consumer<Evidence> seen;
    private final Queue<Door> doors = new ConcurrentLinkedQueue<>();
    private final Queue<Door> later = new ConcurrentLinkedQueue<>();
    private final Queue<Door> leftOut = new ConcurrentLinkedQueue<>();
    private final Queue<Door> silent = new ConcurrentLinkedQueue<>();
    private final Queue<Door> open = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Door> answered = new AtomicReference<>();
    private final AtomicInteger silentInARow = new AtomicInteger();
    private final AtomicLong quickest = new AtomicLong(Long.MAX_VALUE);
    private volatile long end;
    private volatile boolean left;
    private volatile boolean everywhere;
    private final Map<Knocker.Answer, AtomicInteger> answers = new EnumMap<>(Knocker.Answer.class);

    /**
     * @param inOrder the doors that are worth a knock
     * @param sureKind what the device is, from the time when that is sure beyond doubt; called from several threads
     * @param seen called from several threads at once
     */
    public Round(Dial dial, InetAddress host, List<Door> inOrder, Supplier<Optional<Kind>> sureKind,
            Consumer<Evidence> seen) {
        this.knocker = knocker(dial, host, inOrder);
        this.sureKind = sureKind;
        this.seen = seen;
        doors.addAll(inOrder.subList(0, Math.min(FIRST, inOrder.size())));
        later.addAll(inOrder.subList(doors.size(), inOrder.size()));
        for (Knocker.Answer answer : Knocker.Answer.values()) {
            answers.put(answer, new AtomicInteger());
        }
    }

    private static Knocker knocker(Dial dial, InetAddress host, List<Door> doors) {
        Map<Integer, Knocker.Manner> manners = doors.stream()
            .collect(Collectors.toMap(Door::port, door -> Knocker.Manner.valueOf(door.behind().name())));
        return new Knocker(dial, host, port -> manners.getOrDefault(port, Knocker.Manner.WEB));
    }

    /** Knocks at the doors that tell the most. Ends early when interrupted, or when the device takes too much time. */
    public void first() throws InterruptedException {
        pass();
    }

    /**
     * Knocks at the others, and again where nothing came back: on Wi-Fi a knock may get lost on the way, and where one
     * did, more may. Ends early like {@link #first}.
     *
     * @param turns shared by all at home, so that one device after the other is known in full, and its checks run while
     *     others are knocked at
     */
    public void others(Semaphore turns) throws InterruptedException {
        turns.acquire();
        try {
            doors.addAll(later);
            later.clear();
            passes();
            // What it is may have turned out to be something else, or a door to be a surprise.
            if (leftOut.stream().anyMatch(door -> !isLeftOut(door))) {
                leftOut();
            }
        } finally {
            turns.release();
        }
    }

    /** True where only the first doors were knocked at yet. */
    public boolean isHalfway() {
        return !later.isEmpty();
    }

    /** Knocks at the doors that were left out. */
    public void leftOut() throws InterruptedException {
        doors.addAll(leftOut);
        leftOut.clear();
        everywhere = true;
        passes();
    }

    private void passes() throws InterruptedException {
        long enough = System.nanoTime() + LONGEST_IN_ALL.toNanos();
        pass();
        boolean lossy = false;
        for (int again = 0; again < MOST_AGAIN && System.nanoTime() < enough && worthAnother(again, lossy); again++) {
            int before = silent.size();
            doors.addAll(silent);
            silent.clear();
            answers.get(Knocker.Answer.SILENT).set(0);
            pass();
            lossy = silent.size() + doors.size() < before;
        }
    }

    /** One that swallows whatever it does not want takes long at each door: once more is enough there. */
    private boolean worthAnother(int again, boolean lossy) {
        return answered.get() != null && !left && !silent.isEmpty()
            && (again == 0 || lossy || again < AGAIN && silent.size() < SILENCE_SPEAKS);
    }

    private void pass() throws InterruptedException {
        end = System.nanoTime() + LONGEST.toNanos();
        List<Thread> hands = new ArrayList<>();
        for (int hand = 0; hand < AT_ONCE; hand++) {
            hands.add(Thread.ofVirtual().name("knock").start(this::work));
        }
        try {
            for (Thread hand : hands) {
                hand.join();
            }
        } catch (InterruptedException stopped) {
            hands.forEach(Thread::interrupt);
            throw stopped;
        }
        Door before = answered.get();
        left = before != null && silentInARow.get() >= SILENCE_SPEAKS
            && knocker.knock(before.port(), PATIENCE.multipliedBy(2), false).answer() == Knocker.Answer.SILENT;
    }

    /** How the doors have answered so far. */
    public Knocks knocks() {
        return new Knocks(count(Knocker.Answer.OPEN), count(Knocker.Answer.CLOSED), count(Knocker.Answer.SILENT),
            count(Knocker.Answer.NOT_ASKED) + doors.size() + later.size(), List.copyOf(leftOut), left);
    }

    /** What is behind one door now. */
    public static Again once(Dial dial, InetAddress host, int port, List<Door> doors) throws InterruptedException {
        Knocker.Answered answered = knocker(dial, host, doors).knock(port, PATIENCE.multipliedBy(4), true);
        return new Again(answered.answer() == Knocker.Answer.CLOSED, answered.evidence());
    }

    /**
     * A second knock at one door.
     *
     * @param closed true where the device said that it is closed now
     * @param evidence what is behind it, where it is open
     */
    public record Again(boolean closed, List<Evidence> evidence) {
    }

    private void work() {
        try {
            while (System.nanoTime() < end) {
                Door door = doors.poll();
                if (door == null) {
                    return;
                }
                if (isLeftOut(door)) {
                    leftOut.add(door);
                } else {
                    knock(door);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isLeftOut(Door door) {
        return !everywhere && sureKind.get()
            .filter(kind -> !door.mayBeOn(kind) && open.stream().allMatch(each -> each.usualOn(kind))).isPresent();
    }

    private void knock(Door door) throws InterruptedException {
        boolean told = false;
        try {
            Knocker.Answered knock =
                knocker.knock(door.port(), patience(), count(Knocker.Answer.OPEN) <= Knocks.TOO_MANY);
            if (knock.answer() == Knocker.Answer.OPEN || knock.answer() == Knocker.Answer.CLOSED) {
                quickest.accumulateAndGet(knock.took().toNanos(), Math::min);
            }
            count(door, knock.answer());
            told = true;
            knock.evidence().forEach(seen);
        } finally {
            if (!told) {
                // A mistake of ours must not make it look as if every door had been asked.
                count(door, Knocker.Answer.NOT_ASKED);
            }
        }
    }

    private void count(Door door, Knocker.Answer answer) {
        answers.get(answer).incrementAndGet();
        switch (answer) {
            case OPEN, CLOSED -> {
                answered.compareAndSet(null, door);
                silentInARow.set(0);
            }
            case SILENT -> {
                silent.add(door);
                silentInARow.incrementAndGet();
            }
            case NOT_ASKED -> { }
        }
        if (answer == Knocker.Answer.OPEN) {
            open.add(door);
        }
    }

    /**
     * A device that drops what it does not want does so for every door: no need to wait as long for each, but as long
     * as it takes on the way there and back.
     */
    private Duration patience() {
        boolean drops = count(Knocker.Answer.SILENT) >= SILENCE_SPEAKS
            && count(Knocker.Answer.CLOSED) + count(Knocker.Answer.OPEN) * 3 < SILENCE_SPEAKS;
        if (!drops) {
            return PATIENCE;
        }
        Duration back = answered.get() == null ? LESS_PATIENCE : Duration.ofNanos(quickest.get() * SLOWER);
        return Collections.max(List.of(LESS_PATIENCE, Collections.min(List.of(back, PATIENCE))));
    }

    private int count(Knocker.Answer answer) {
        return answers.get(answer).get();
    }
}
