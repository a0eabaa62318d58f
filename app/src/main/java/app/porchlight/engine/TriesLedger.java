package app.porchlight.engine;

import java.time.Instant;

/**
 * How often passwords were tried on a device, across checkups, so that nobody is ever locked out.
 * Keys are whatever names the device for good (its hardware address where it has one). Safe for use by many threads.
 */
public interface TriesLedger {
    /** Wrong tries on this device since then, over all protocols and accounts. */
    int wrongTriesSince(String device, Instant since);

    /** True where the device has shown a sign of locking people out since then. */
    boolean lockedSince(String device, Instant since);

    /**
     * Counts a try as wrong before it goes out, where there were fewer than {@code most} wrong ones since then. That is
     * one step, so that two programs that look after the same home do not both take the last one.
     *
     * @return false where it must not go out
     */
    boolean reserve(String device, String protocol, Instant when, Instant since, int most);

    /** A try that was reserved turned out right, or never got as far as a password: it is not held against anybody. */
    void giveBack(String device, String protocol, Instant when);

    /** Counts what no limit keeps from going out: it was sent already. */
    void wrongTry(String device, String protocol, Instant when);

    void lockSeen(String device, String protocol, Instant when);
}
