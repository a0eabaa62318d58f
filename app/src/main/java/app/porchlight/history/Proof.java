package app.porchlight.history;

import app.porchlight.model.Asked;
import app.porchlight.model.Finding;
import java.time.Instant;
import java.util.List;

/**
 * One question asked again after a fix, and what it came to.
 *
 * @param asked all that was asked of the device for it
 */
public record Proof(Instant when, Finding finding, List<Asked> asked) {
    public Proof {
        asked = List.copyOf(asked);
    }
}
