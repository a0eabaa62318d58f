package app.porchlight.engine.logins;

import app.porchlight.knowledge.Login;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.Dial.NoRoom;
import app.porchlight.protocol.login.TelnetLogin;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tries logins at a telnet door. Devices answer a wrong password after three seconds but serve several conversations
 * at once, so a few run side by side; they listen with a backlog of one, so the next is opened only when the one before
 * has greeted. The first tries go out alone: a device that locks shows it before others are on their way. For one door,
 * used once.
 */
final class TelnetGuesses {
    static final int SIDE_BY_SIDE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int UNCLEAR_IS_ENOUGH = 3;
    private static final int ALONE = 3;
    private static final int SECOND_KNOCK_MILLIS = 2000;

    /** A device that takes longer for the whole list is not worth the wait of a person. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Tries tries;
    private final Queue<Login> left;
    private final AtomicReference<Guesses> outcome = new AtomicReference<>();
    private final AtomicInteger wrong = new AtomicInteger();
    private final AtomicInteger unclear = new AtomicInteger();
    private final AtomicInteger talking = new AtomicInteger();
    private final CountDownLatch alone = new CountDownLatch(ALONE);
    private final Object opening = new Object();
    private final SlowingDown pace = new SlowingDown();
    private final long end = System.nanoTime() + LONGEST.toNanos();

    TelnetGuesses(Tries tries, List<Login> logins) {
        this.tries = tries;
        this.left = new ConcurrentLinkedQueue<>(logins);
    }

    /** @param sideBySide conversations at once, 1 to {@link #SIDE_BY_SIDE} */
    Guesses run(int sideBySide) throws InterruptedException {
        Guesses found = guess(sideBySide);
        return found instanceof Guesses.Hit hit ? confirmed(hit) : found;
    }

    /** For a login that worked before and was proved then: the made-up password need not go out again. */
    Guesses again() throws InterruptedException {
        return guess(1);
    }

    private Guesses guess(int sideBySide) throws InterruptedException {
        List<Thread> talks = new ArrayList<>();
        for (int i = 0; i < sideBySide; i++) {
            boolean first = i == 0;
            talks.add(Thread.ofVirtual().name("telnet-try").start(() -> talkOn(first)));
        }
        try {
            for (Thread talk : talks) {
                talk.join();
            }
        } catch (InterruptedException stopped) {
            talks.forEach(Thread::interrupt);
            throw stopped;
        }
        Guesses found = outcome.get();
        if (found != null) {
            return found;
        }
        if (unclear.get() > 0) {
            // It may have been the one that works: in behind it may be a menu, or the line was cut just then.
            return new Guesses.Untold(Why.UNCLEAR_ANSWER);
        }
        return left.isEmpty() ? new Guesses.NoneWorks() : new Guesses.Untold(Why.NO_ANSWER);
    }

    private void talkOn(boolean first) {
        try {
            if (!first) {
                alone.await();
            }
            talking.incrementAndGet();
            while (outcome.get() == null && !left.isEmpty() && talk()) {
                // The device hung up; the next conversation goes on where this one ended.
            }
            talking.decrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            while (first && alone.getCount() > 0) {
                alone.countDown();
            }
        }
    }

    /** One conversation. Returns whether another is worth opening. */
    private boolean talk() throws InterruptedException {
        if (tries.spent()) {
            outcome.compareAndSet(null, new Guesses.Untold(Why.ENOUGH_TRIES));
            return false;
        }
        try (TelnetLogin login = open()) {
            if (login == null) {
                return false;
            }
            if (login.open() || !login.asks()) {
                outcome.compareAndSet(null, new Guesses.Untold(Why.UNCLEAR_ANSWER));
                return false;
            }
            boolean more = true;
            while (more && outcome.get() == null && System.nanoTime() < end) {
                Login next = left.poll();
                if (next == null) {
                    return false;
                }
                more = attempt(login, next);
            }
            return outcome.get() == null && System.nanoTime() < end;
        } catch (IOException cut) {
            stopIfInterrupted();
            return unclear.incrementAndGet() < UNCLEAR_IS_ENOUGH;
        }
    }

    /** One try. Returns whether this conversation takes another. */
    private boolean attempt(TelnetLogin login, Login next) throws IOException, InterruptedException {
        Tries.Underway underway = tries.trying();
        if (underway == null) {
            outcome.compareAndSet(null, new Guesses.Untold(Why.ENOUGH_TRIES));
            return false;
        }
        long before = System.nanoTime();
        TelnetLogin.Outcome answer = login.attempt(next.user(), next.password());
        switch (answer) {
            case IN -> hit(underway, new Guesses.Hit(Optional.of(next), next.user(), false));
            case IN_WITHOUT_PASSWORD -> hit(underway,
                new Guesses.Hit(Optional.of(next).filter(it -> it.password().isEmpty()), next.user(), true));
            case WRONG, HUNG_UP -> {
                wrong.incrementAndGet();
                alone.countDown();
                if (pace.slowed(Duration.ofNanos(System.nanoTime() - before))) {
                    lock();
                }
                return answer == TelnetLogin.Outcome.WRONG && login.goesOn();
            }
            case LOCK -> lock();
            case NO_LOGIN_ASKED, UNCLEAR -> {
                if (unclear.incrementAndGet() >= UNCLEAR_IS_ENOUGH) {
                    outcome.compareAndSet(null, new Guesses.Untold(Why.UNCLEAR_ANSWER));
                }
            }
        }
        return false;
    }

    private void hit(Tries.Underway underway, Guesses.Hit hit) {
        underway.wasNotWrong();
        outcome.compareAndSet(null, hit);
    }

    private void lock() {
        tries.lockSeen();
        outcome.compareAndSet(null, new Guesses.Untold(Why.LOCKED));
    }

    /**
     * The next conversation, once it has greeted; {@code null} where there is none to be had. A device that refuses
     * the only visitor it has, after wrong tries, has locked the door.
     */
    private TelnetLogin open() throws InterruptedException {
        synchronized (opening) {
            for (int knock = 0; outcome.get() == null; knock++) {
                try {
                    return new TelnetLogin(tries.visit().dial(), tries.visit().host(), tries.service().port(),
                        PATIENCE);
                } catch (NoRoom busy) {
                    outcome.compareAndSet(null, new Guesses.Untold(Why.THIS_COMPUTER_BUSY));
                } catch (IOException refused) {
                    stopIfInterrupted();
                    if (talking.get() > 1) {
                        return null;
                    }
                    if (knock > 0) {
                        refusedForGood();
                    }
                    Thread.sleep(SECOND_KNOCK_MILLIS);
                }
            }
            return null;
        }
    }

    private void refusedForGood() {
        if (wrong.get() > 0) {
            lock();
        } else {
            outcome.compareAndSet(null, new Guesses.Untold(Why.NO_ANSWER));
        }
    }

    /** A device that opens to a made-up login as well opens to anything: no factory login is proved by that. */
    private Guesses confirmed(Guesses.Hit hit) throws InterruptedException {
        if (tries.tryingMadeUp() == null) {
            return new Guesses.Untold(Why.ENOUGH_TRIES);
        }
        String user = hit.withoutPassword() ? Guesses.madeUp() : hit.user();
        try (TelnetLogin login = new TelnetLogin(tries.visit().dial(), tries.visit().host(), tries.service().port(),
                PATIENCE)) {
            return switch (login.attempt(user, Guesses.madeUp())) {
                case WRONG, HUNG_UP -> hit;
                case LOCK -> {
                    tries.lockSeen();
                    yield hit;
                }
                case IN, IN_WITHOUT_PASSWORD, NO_LOGIN_ASKED, UNCLEAR -> new Guesses.Untold(Why.UNCLEAR_ANSWER);
            };
        } catch (IOException unproved) {
            stopIfInterrupted();
            return new Guesses.Untold(Why.UNCLEAR_ANSWER);
        }
    }

    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
