package app.porchlight.engine.discovery;

import app.porchlight.model.Evidence;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Knocker;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Goes round all doors of one device, a few at a time: first those that tell the most, and after a pause until it is
 * this device's turn the others.
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

    private final Knocker knocker;
    private final Consumer<Evidence> seen;
    private final Queue<Integer> doors = new ConcurrentLinkedQueue<>(Doors.inOrder().subList(0, FIRST));
    private final Queue<Integer> later = new ConcurrentLinkedQueue<>(
        Doors.inOrder().subList(FIRST, Doors.inOrder().size()));
    private final Queue<Integer> silent = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Integer> answered = new AtomicReference<>();
    private final AtomicInteger silentInARow = new AtomicInteger();
    private final AtomicLong quickest = new AtomicLong(Long.MAX_VALUE);
    private volatile long end;
    private volatile boolean left;
    private final Map<Knocker.Answer, AtomicInteger> answers = new EnumMap<>(Knocker.Answer.class);

    /** @param seen called from several threads at once */
    public Round(Dial dial, InetAddress host, Consumer<Evidence> seen) {
        this.knocker = new Knocker(dial, host, Doors::manner);
        this.seen = seen;
        for (Knocker.Answer answer : Knocker.Answer.values()) {
            answers.put(answer, new AtomicInteger());
        }
    }

    /**
     * Knocks at every door, and again where nothing came back: on Wi-Fi a knock may get lost on the way, and where one
     * did, more may. Ends early when interrupted, or when the device takes too much time.
     *
     * @param turns shared by all at home, so that one device after the other is known in full, and its checks run while
     *     others are knocked at
     */
    public void all(Semaphore turns) throws InterruptedException {
        pass();
        turns.acquire();
        try {
            doors.addAll(later);
            later.clear();
            rest();
        } finally {
            turns.release();
        }
    }

    private void rest() throws InterruptedException {
        pass();
        boolean lossy = false;
        for (int again = 0; again < MOST_AGAIN && worthAnother(again, lossy); again++) {
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
        Integer before = answered.get();
        left = before != null && silentInARow.get() >= SILENCE_SPEAKS
            && knocker.knock(before, PATIENCE.multipliedBy(2), false).answer() == Knocker.Answer.SILENT;
    }

    /** How the doors have answered so far. */
    public Knocks knocks() {
        return new Knocks(count(Knocker.Answer.OPEN), count(Knocker.Answer.CLOSED), count(Knocker.Answer.SILENT),
            count(Knocker.Answer.NOT_ASKED) + doors.size() + later.size(), left);
    }

    /** What is behind one door now. */
    public static Again once(Dial dial, InetAddress host, int port) throws InterruptedException {
        Knocker.Answered answered = new Knocker(dial, host, Doors::manner).knock(port, PATIENCE.multipliedBy(4), true);
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
                Integer port = doors.poll();
                if (port == null) {
                    return;
                }
                knock(port);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void knock(int port) throws InterruptedException {
        boolean told = false;
        try {
            Knocker.Answered knock = knocker.knock(port, patience(), count(Knocker.Answer.OPEN) <= Knocks.TOO_MANY);
            if (knock.answer() == Knocker.Answer.OPEN || knock.answer() == Knocker.Answer.CLOSED) {
                quickest.accumulateAndGet(knock.took().toNanos(), Math::min);
            }
            count(port, knock.answer());
            told = true;
            knock.evidence().forEach(seen);
        } finally {
            if (!told) {
                // A mistake of ours must not make it look as if every door had been asked.
                count(port, Knocker.Answer.NOT_ASKED);
            }
        }
    }

    private void count(int port, Knocker.Answer answer) {
        answers.get(answer).incrementAndGet();
        switch (answer) {
            case OPEN, CLOSED -> {
                answered.compareAndSet(null, port);
                silentInARow.set(0);
            }
            case SILENT -> {
                silent.add(port);
                silentInARow.incrementAndGet();
            }
            case NOT_ASKED -> { }
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
