package app.porchlight.practice;

import java.time.Duration;

/**
 * What is peculiar about one door.
 *
 * @param locksAfter so many wrong tries and it shuts everybody out; 0 for never
 * @param anythingGoes it welcomes every user and password
 * @param offersTls an FTP server that offers encryption
 * @param thinks how long it takes over a wrong password, where that is not the home's tempo
 * @param lockStatus the status of a web page that has shut people out
 * @param wrongBefore how many wrong tries of somebody else's it has seen before anybody comes
 * @param breaksOffAfter so many bytes of each conversation and it drops the guest; 0 for never
 */
record Quirks(int locksAfter, boolean anythingGoes, boolean offersTls, Duration thinks, int lockStatus,
        int wrongBefore, int breaksOffAfter) {
    static final Quirks NONE = new Quirks(0, false, false, Duration.ZERO, 403, 0, 0);
}
