package app.porchlight.model;

import java.util.List;
import java.util.Optional;

/**
 * What we take a device to be. What is not known is empty, never guessed.
 *
 * @param givenName what its owner called it, as the device says, such as "Garage camera"
 * @param confidence of the kind, 0 to 1; 0 where the kind is not known
 * @param families ids of the knowledge files that claim it, the surest first
 * @param reasons why we think so, the weightiest first
 */
public record Identity(Optional<Kind> kind, Optional<String> maker, Optional<String> model,
        Optional<String> givenName, double confidence, List<String> families, List<Reason> reasons) {
    public static final Identity UNKNOWN = new Identity(Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), 0, List.of(), List.of());

    public Identity {
        families = List.copyOf(families);
        reasons = List.copyOf(reasons);
    }

    /**
     * One observation that speaks for the identity.
     *
     * @param clue where it was seen, such as {@code http.title}; the words for it are {@code reason.http.title}
     * @param value what was seen
     */
    public record Reason(String clue, String value) {
    }

    public boolean is(Kind what) {
        return kind.filter(what::equals).isPresent();
    }
}
