package app.porchlight.knowledge;

import app.porchlight.model.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about a check apart from how it is asked.
 *
 * @param id such as {@code telnet-open}
 * @param who who can mend it, the likeliest first: {@code you}, {@code maker}, {@code provider}
 * @param gain what somebody gets who uses what was found; empty where it alone opens nothing
 * @param guide the guide that fits where no family has a better one
 * @param guides the guides for kinds of devices that have one of their own
 * @param standards clauses it touches: standard to clause
 * @param untouched standards of {@link #STANDARDS} of which it touches none: standard to why
 */
public record CheckFacts(String id, List<String> who, Optional<Gain> gain, String guide, Map<Kind, String> guides,
        Map<String, String> standards, Map<String, String> untouched) {
    /** The standards and laws that every check is held against. */
    public static final List<String> STANDARDS =
        List.of("etsi-en-303-645", "uk-psti", "eu-en-18031-1", "eu-cra", "nist-ir-8425");

    /** What somebody gets. */
    public enum Gain {
        /** The device does as it is told, so that the next one can be reached from it. */
        CONTROL,
        /** Its pictures and sound. */
        SIGHT,
        /** What it stores or passes on. */
        DATA
    }
}
