package app.porchlight.model;

import java.time.Instant;

/**
 * One thing that was asked of a device, for "What we asked this device".
 *
 * @param what the words for it are {@code asked.<what>}: {@code knock}, {@code listen}, {@code page}, {@code login}, …
 * @param port 0 where no port was involved
 */
public record Asked(Instant when, String device, String what, int port) {
}
