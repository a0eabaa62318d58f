package app.porchlight.history;

import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A checkup in one row.
 *
 * @param took empty where it was cut off
 * @param atRisk devices with something at risk, each counted once, at its gravest; severities without one are left out
 * @param fine answers that were fine
 * @param couldNotTell questions without an answer
 */
public record Past(String id, Instant started, Optional<Duration> took, String network, boolean practice,
        Ending ending, int devices, Map<Severity, Integer> atRisk, int fine, int couldNotTell) {
    public Past {
        atRisk = Map.copyOf(atRisk);
    }
}
