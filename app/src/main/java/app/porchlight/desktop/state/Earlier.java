package app.porchlight.desktop.state;

import app.porchlight.history.Changes;
import app.porchlight.history.History;
import app.porchlight.model.CheckupResult;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a checkup is compared to.
 *
 * @param to id of the checkup that is compared
 * @param result the checkup of the same home before it
 * @param onceFixed see {@link History#onceFixed}
 * @param firstSeen see {@link History#firstSeen}
 */
public record Earlier(String to, CheckupResult result, Set<String> onceFixed,
        Map<String, Instant> firstSeen) {
    /** Empty where there was no checkup of that home before. Waits for the disk. */
    static Optional<Earlier> than(String checkup, History history) {
        return history.latestBefore(checkup)
            .map(result -> new Earlier(checkup, result, history.onceFixed(checkup),
                history.firstSeen(checkup)));
    }

    public Changes changes(CheckupResult now) {
        return Changes.between(result, now, onceFixed);
    }
}
