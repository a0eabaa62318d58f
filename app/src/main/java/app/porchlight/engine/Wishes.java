package app.porchlight.engine;

import app.porchlight.model.Mac;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the person decided about single devices, by device id.
 *
 * @param leaveOut not asked anything
 * @param guess where passwords may be tried although we leave things of their kind alone
 * @param same devices that are another one: their id to its id
 * @param apart hardware addresses of things that share a name with another one and are not it
 */
public record Wishes(Set<String> leaveOut, Set<String> guess, Map<String, String> same, Set<Mac> apart) {
    public static final Wishes NONE = new Wishes(Set.of(), Set.of(), Map.of(), Set.of());

    public Wishes {
        leaveOut = Set.copyOf(leaveOut);
        guess = Set.copyOf(guess);
        same = Map.copyOf(same);
        apart = Set.copyOf(apart);
    }

    /** The id under which the device goes; two that were each said to be the other keep their own. */
    public String idOf(String device) {
        Set<String> passed = new HashSet<>();
        String now = device;
        while (same.containsKey(now)) {
            if (!passed.add(now)) {
                return device;
            }
            now = same.get(now);
        }
        return now;
    }
}
