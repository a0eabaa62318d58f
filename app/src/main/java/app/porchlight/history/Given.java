package app.porchlight.history;

import app.porchlight.model.Kind;
import java.util.Optional;

/**
 * What a person told us of a device. It outranks what the device says of itself.
 *
 * @param device the device's id
 * @param mine whether it is theirs; empty where they have not said
 * @param leftOut true where it is not to be asked anything
 */
public record Given(String device, Optional<String> name, Optional<String> room, Optional<Kind> kind,
        Optional<Boolean> mine, boolean leftOut) {
    /** Nothing was told of it yet. */
    public static Given nothing(String device) {
        return new Given(device, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    public Given named(String newName) {
        return new Given(device, said(newName), room, kind, mine, leftOut);
    }

    public Given in(String newRoom) {
        return new Given(device, name, said(newRoom), kind, mine, leftOut);
    }

    public Given being(Kind newKind) {
        return new Given(device, name, room, Optional.of(newKind), mine, leftOut);
    }

    public Given mine(boolean theirs) {
        return new Given(device, name, room, kind, Optional.of(theirs), leftOut);
    }

    public Given leftOut(boolean out) {
        return new Given(device, name, room, kind, mine, out);
    }

    private static Optional<String> said(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }
}
