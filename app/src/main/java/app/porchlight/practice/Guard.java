package app.porchlight.practice;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Judges those who log in at one door, and counts. Safe for use by many threads. */
final class Guard {
    /** What comes of a try. */
    enum Answer { WELCOME, WRONG, LOCKED }

    private final Quirks quirks;
    private final Duration thinks;
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private volatile Secret secret;

    Guard(Secret secret, Quirks quirks, Tempo tempo) {
        this.secret = secret;
        this.quirks = quirks;
        this.thinks = quirks.thinks().isZero() ? tempo.wrongAnswer() : quirks.thinks();
    }

    /** @param fits true where what was said is the secret */
    Answer judge(Predicate<Secret> fits) throws InterruptedException {
        tries.incrementAndGet();
        if (locked()) {
            return Answer.LOCKED;
        }
        if (quirks.anythingGoes() || fits.test(secret)) {
            return Answer.WELCOME;
        }
        wrong.incrementAndGet();
        Thread.sleep(thinks);
        return Answer.WRONG;
    }

    boolean locked() {
        return quirks.locksAfter() > 0 && wrong.get() + quirks.wrongBefore() >= quirks.locksAfter();
    }

    /** True where this user needs no password: then none is asked for. */
    boolean needsNoPassword(String user) {
        return secret.is(user, "");
    }

    void changePassword() {
        secret = Secret.ofItsOwner(secret.user());
    }

    /** Somebody who was in logged out. */
    void leave() {
        left.incrementAndGet();
    }

    int left() {
        return left.get();
    }

    int tries() {
        return tries.get();
    }

    int wrong() {
        return wrong.get();
    }
}
