package app.porchlight.knowledge;

import app.porchlight.model.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A family of devices that are recognised, log in and are mended alike: one file in {@code knowledge/devices}.
 *
 * @param id the file's name without its ending
 * @param kind empty where the family says only who made a thing
 * @param model empty where the model is read from a pattern's group {@code model}
 * @param locks true where the maker is known to lock people out after a few wrong passwords
 * @param headless true where nobody logs in over telnet, so that a lock there would keep nobody out
 * @param gentle true where it bears only few connections at a time
 * @param logins ids of the factory logins documented for it
 * @param streams where its stream is asked for (RTSP), where it has one
 * @param snapshots where its single pictures are asked for (HTTP), where it has any
 * @param guides which guide fits it better than the usual one: check id to guide id
 * @param plays how the practice home plays it, where it does
 */
public record Family(String id, Optional<Kind> kind, Optional<String> maker, Optional<String> model, boolean locks,
        boolean headless, boolean gentle, List<Sign> signs, List<String> logins, List<String> streams,
        List<String> snapshots, Map<String, String> guides, Optional<Play> plays) {
    /**
     * One pattern by which the family is recognised.
     *
     * @param clue what it is held against: see {@link Clue}
     * @param pattern found anywhere in the text; groups {@code maker} and {@code model} name what they catch
     * @param weight how surely it speaks for kind, maker and model, each 0 to 1
     * @param example a text as a real device says it, which the pattern must claim
     * @param not look-alikes, which it must not claim
     */
    public record Sign(String clue, Pattern pattern, Weight weight, String example, List<String> not) {
        /** True where the clue is of this sort and the pattern is found in it. */
        public boolean claims(Clue seen) {
            return clue.equals(seen.name()) && pattern.matcher(seen.text()).find();
        }
    }

    /** How surely a sign speaks for each of three things, 0 to 1. */
    public record Weight(double kind, double maker, double model) {
        /** How surely a clue of this sort usually speaks; a file says so only where its sign is unusual. */
        public static Weight usual(String clue) {
            String sort = clue.contains(".") ? clue.substring(0, clue.indexOf('.')) : clue;
            return switch (sort) {
                case "mac" -> new Weight(0.3, 0.7, 0);
                case "host" -> new Weight(0.6, 0.6, 0.4);
                case "router" -> new Weight(0.9, 0, 0);
                case "mdns" -> new Weight(0.9, 0.9, 0.9);
                case "upnp" -> new Weight(0.85, 0.95, 0.9);
                case "said" -> new Weight(0.9, 0.95, 0.95);
                case "port" -> new Weight(0.5, 0.2, 0);
                default -> new Weight(0.8, 0.8, 0.6);
            };
        }
    }
}
