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

    /** Written down before the next try goes out. */
    void wrongTry(String device, String protocol, Instant when);

    void lockSeen(String device, String protocol, Instant when);
}
