package app.porchlight.history;

import app.porchlight.engine.Wishes;
import app.porchlight.model.Kind;
import app.porchlight.model.Mac;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person told us of a device. It outranks what the device says of itself.
 *
 * @param device the device's id
 * @param mine whether it is theirs; empty where they have not said
 * @param leftOut true where it is not to be asked anything
 * @param guess true where passwords may be tried although things of its kind are left alone
 * @param sameAs id of the device that it really is
 * @param apart hardware addresses under its name that are another device
 */
public record Given(String device, Optional<String> name, Optional<String> room, Optional<Kind> kind,
        Optional<Boolean> mine, boolean leftOut, boolean guess, Optional<String> sameAs, Set<Mac> apart) {
    public Given {
        apart = Set.copyOf(apart);
    }

    /** Nothing was told of it yet. */
    public static Given nothing(String device) {
        return new Given(device, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false,
            Optional.empty(), Set.of());
    }

    public Given named(String newName) {
        return new Given(device, said(newName), room, kind, mine, leftOut, guess, sameAs, apart);
    }

    public Given in(String newRoom) {
        return new Given(device, name, said(newRoom), kind, mine, leftOut, guess, sameAs, apart);
    }

    public Given being(Kind newKind) {
        return new Given(device, name, room, Optional.of(newKind), mine, leftOut, guess, sameAs, apart);
    }

    public Given mine(boolean theirs) {
        return new Given(device, name, room, kind, Optional.of(theirs), leftOut, guess, sameAs, apart);
    }

    public Given leftOut(boolean out) {
        return new Given(device, name, room, kind, mine, out, guess, sameAs, apart);
    }

    public Given guess(boolean may) {
        return new Given(device, name, room, kind, mine, leftOut, may, sameAs, apart);
    }

    /** @param other empty where it is a device of its own after all */
    public Given sameAs(Optional<String> other) {
        return new Given(device, name, room, kind, mine, leftOut, guess, other, apart);
    }

    public Given apart(Set<Mac> others) {
        return new Given(device, name, room, kind, mine, leftOut, guess, sameAs, others);
    }

    /** What of all this a checkup has to heed. */
    static Wishes wishes(Collection<Given> all) {
        return new Wishes(all.stream().filter(Given::leftOut).map(Given::device).collect(Collectors.toSet()),
            all.stream().filter(Given::guess).map(Given::device).collect(Collectors.toSet()),
            all.stream().filter(each -> each.sameAs.isPresent())
                .collect(Collectors.toMap(Given::device, each -> each.sameAs.get())),
            all.stream().flatMap(each -> each.apart.stream()).collect(Collectors.toSet()));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }
}
