package app.porchlight.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program inside devices that has a known hole in some of its versions.
 *
 * @param name as people may look it up
 * @param clue what the pattern is held against: see {@link Clue}
 * @param pattern found anywhere in the text; what its group {@code version} catches is the version
 * @param models where the hole is only in some models: found in the model's name
 * @param model one of those
 * @param holes the entries of the public list of holes (CVE)
 * @param old versions with the hole
 * @param unsure versions of which some have it and some do not, in ways that their numbers do not tell
 * @param source who says so
 * @param example a text as a device with the hole says it
 * @param mended one without it
 * @param not look-alikes
 */
public record Product(String name, String clue, Pattern pattern, Optional<Pattern> models,
        Optional<String> model, List<String> holes, List<Range> old, List<Range> unsure, String source, String example,
        String mended, List<String> not) {
    /** Versions from one on (or from the first) to another, which is not among them. */
    public record Range(Optional<Version> from, Version before) {
        /** Empty where the version is too short to tell. */
        private Optional<Boolean> holds(Version version) {
            OptionalInt start = from.map(version::against).orElse(OptionalInt.of(0));
            OptionalInt end = version.against(before);
            boolean outside = start.isPresent() && start.getAsInt() < 0 || end.isPresent() && end.getAsInt() >= 0;
            if (outside) {
                return Optional.of(false);
            }
            return start.isPresent() && end.isPresent() ? Optional.of(true) : Optional.empty();
        }
    }

    /** What a text says about the program. */
    public enum Told {
        /** It is not about it. */
        NOTHING,
        /** It is there, in a version with the hole. */
        HOLE,
        /** It is there, in a version without it. */
        MENDED,
        /** It is there; whether with the hole, the text does not tell. */
        UNCLEAR
    }

    public Told told(Clue seen, Optional<String> model) {
        Matcher found = pattern.matcher(seen.text());
        if (!clue.equals(seen.name()) || !found.find() || elsewhere(model)) {
            return Told.NOTHING;
        }
        Optional<Version> version = Optional.ofNullable(found.group("version")).flatMap(Version::of);
        if (version.isEmpty() || models.isPresent() && model.isEmpty()) {
            return Told.UNCLEAR;
        }
        List<Optional<Boolean>> in = old.stream().map(range -> range.holds(version.get())).toList();
        if (in.contains(Optional.of(true))) {
            return Told.HOLE;
        }
        boolean unclear = in.contains(Optional.<Boolean>empty()) || unsure.stream()
            .anyMatch(range -> range.holds(version.get()).orElse(true));
        return unclear ? Told.UNCLEAR : Told.MENDED;
    }

    private boolean elsewhere(Optional<String> model) {
        return models.isPresent() && model.isPresent() && !models.get().matcher(model.get()).find();
    }
}
