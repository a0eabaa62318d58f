package app.porchlight.history;

import app.porchlight.model.Finding;
import java.time.Instant;
import java.util.Optional;

/**
 * A person decided to live with a risk for now.
 *
 * @param finding id of the finding
 * @param device id of the device it is about
 * @param because their reason, in their words
 * @param until when to bring it up again; empty for never
 */
public record Decision(String finding, String device, String because, Instant when, Optional<Instant> until) {
    public static Decision accept(Finding finding, String because, Instant when, Optional<Instant> until) {
        return new Decision(finding.id(), finding.device(), because, when, until);
    }

    /** True while the finding need not be brought up. */
    public boolean holds(Instant now) {
        return until.isEmpty() || now.isBefore(until.get());
    }
}
