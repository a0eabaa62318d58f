package app.porchlight.history;

import app.porchlight.model.Finding;
import java.time.Instant;

/** One question asked again after a fix, and what it came to. */
public record Proof(Instant when, Finding finding) {
}
