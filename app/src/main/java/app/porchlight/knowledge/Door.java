package app.porchlight.knowledge;

import app.porchlight.model.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A door that is worth a knock.
 *
 * @param behind what waits there, most likely
 * @param speaks the language that is spoken there, as a rule, as in {@link app.porchlight.model.Service}
 * @param on the kinds of things that may have such a door; empty where anything may
 * @param checks ids of the checks that ask about what is behind it, and hardly elsewhere
 */
public record Door(int port, Behind behind, Optional<String> speaks, Set<Kind> on, Set<String> checks) {
    /** What waits behind a door: it decides who speaks first. */
    public enum Behind {
        TELNET, GREETS, WEB, SECURE_WEB, RTSP, MUTE;

        /** As written in the file: lower case with hyphens. */
        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Door {
        on = Set.copyOf(on);
        checks = Set.copyOf(checks);
    }

    /** Whether a thing of that kind may have it; where not, it is not asked of one. */
    public boolean mayBeOn(Kind kind) {
        return on.isEmpty() || on.contains(kind);
    }

    /** Whether it is no surprise where it stands open on a thing of that kind. */
    public boolean usualOn(Kind kind) {
        return on.isEmpty() ? behind == Behind.WEB || behind == Behind.SECURE_WEB : on.contains(kind);
    }
}
