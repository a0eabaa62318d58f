package app.porchlight.engine.identity;

import app.porchlight.knowledge.Clue;
import app.porchlight.knowledge.Clues;
import app.porchlight.knowledge.Family;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.Evidence;
import app.porchlight.model.Identity;
import app.porchlight.model.Identity.Reason;
import app.porchlight.model.Kind;
import app.porchlight.model.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Says what a device is from all that was seen of it. Says nothing rather than guess. Safe for use by many threads. */
public final class Identifier {
    /** What is known with less than this is not said. */
    public static final double SURE_ENOUGH = 0.5;

    private static final double THIS_COMPUTER_IS_ONE = 0.95;
    /**
     * What may be the way out to the Internet without being a router. That something is the way out is a fact, what it
     * says of itself is not: routers with a plug for printers, disks or music announce those.
     */
    private static final Set<Kind> SHARES_ITS_WAY_OUT =
        Set.of(Kind.PHONE, Kind.TABLET, Kind.COMPUTER, Kind.SINGLE_BOARD_COMPUTER, Kind.SERVER);
    private static final double MAKER_FROM_HARDWARE = 0.6;
    private static final double OWN_WORDS_ON_MAKER = 0.8;
    private static final double OWN_WORDS_ON_MODEL = 0.8;

    /** Where devices of any make name their model. */
    private static final Set<String> OWN_MODELS = Set.of("upnp.modelName", "said.sddp.model",
        "said.spotify.modelDisplayName", "said.tr064.modelName");

    /** In which field of an answer stands what its owner called it. */
    private static final Map<String, String> OWNERS_WORDS = Map.ofEntries(Map.entry("kasa", "alias"),
        Map.entry("sonos", "roomName"), Map.entry("roku", "user-device-name"), Map.entry("elgato", "displayName"),
        Map.entry("bose", "name"), Map.entry("shelly", "name"), Map.entry("samsung", "name"), Map.entry("cast", "name"),
        Map.entry("gdm", "name"), Map.entry("spotify", "remoteName"), Map.entry("netwave", "alias"),
        Map.entry("philipstv", "name"));

    private final Knowledge knowledge;

    public Identifier(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    public Identity identify(List<Evidence> evidence) {
        List<Clue> clues = evidence.stream().flatMap(each -> Clues.of(each, knowledge::makerOf).stream())
            .distinct().toList();
        Votes<Kind> kinds = new Votes<>();
        Votes<String> makers = new Votes<>();
        Votes<String> models = new Votes<>();
        Map<String, Double> families = new LinkedHashMap<>();
        Map<Reason, Double> reasons = new LinkedHashMap<>();
        // Names that are known to be none ("Windows Media Player Sharing").
        Set<Clue> noModels = new HashSet<>();
        for (Family family : knowledge.families()) {
            for (Family.Sign sign : family.signs()) {
                for (Clue clue : clues) {
                    Matcher found = clue.name().equals(sign.clue()) ? sign.pattern().matcher(clue.text()) : null;
                    if (found != null && found.find()) {
                        family.kind().ifPresent(kind -> kinds.add(kind, clue, sign.weight().kind()));
                        group(found, "maker").or(family::maker)
                            .ifPresent(maker -> makers.add(maker, clue, sign.weight().maker()));
                        Optional<String> named = group(found, "model").or(family::model);
                        named.ifPresent(model -> models.add(model, clue, sign.weight().model()));
                        if (named.isEmpty()) {
                            noModels.add(clue);
                        }
                        double weight = Math.max(sign.weight().kind(), sign.weight().maker());
                        families.merge(family.id(), weight, Identifier::together);
                        reasons.merge(new Reason(clue.name(), clue.text()), weight, Math::max);
                    }
                }
            }
        }
        clues.forEach(clue -> ownMaker(clue, makers));
        clues.stream().filter(clue -> OWN_MODELS.contains(clue.name()) && !noModels.contains(clue))
            .forEach(clue -> models.addUnlessNamed(clue.text(), clue, OWN_WORDS_ON_MODEL));
        if (evidence.stream().anyMatch(Evidence.ThisComputer.class::isInstance)) {
            kinds.add(Kind.COMPUTER, new Clue("this-computer", ""), THIS_COMPUTER_IS_ONE);
        }
        if (evidence.stream().anyMatch(Evidence.Router.class::isInstance)) {
            kinds.keep(kind -> kind == Kind.ROUTER || SHARES_ITS_WAY_OUT.contains(kind));
        }
        Optional<Kind> kind = kinds.winner();
        return new Identity(kind, makers.winner(), models.winner(), givenName(evidence),
            kind.map(kinds::sureness).orElse(0.0), heaviestFirst(families), heaviestFirst(reasons));
    }

    /** What a device says of its maker holds for families that nobody has described yet. */
    private static void ownMaker(Clue clue, Votes<String> makers) {
        switch (clue.name()) {
            case "mac.maker" -> makers.addUnlessNamed(clue.text(), clue, MAKER_FROM_HARDWARE);
            case "upnp.manufacturer", "said.sddp.manufacturer", "said.spotify.brandDisplayName",
                    "said.tr064.manufacturer" ->
                makers.addUnlessNamed(clue.text(), clue, OWN_WORDS_ON_MAKER);
            default -> { }
        }
    }

    private static Optional<String> group(Matcher found, String name) {
        if (!found.namedGroups().containsKey(name)) {
            return Optional.empty();
        }
        return Optional.ofNullable(found.group(name)).map(Said::clean).filter(text -> !text.isBlank());
    }

    private static double together(double one, double other) {
        return 1 - (1 - one) * (1 - other);
    }

    private static <T> List<T> heaviestFirst(Map<T, Double> weights) {
        return weights.entrySet().stream().sorted(Map.Entry.<T, Double>comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey).toList();
    }

    /** What its owner called it: a friendly name that is more than the model, else an AirPlay or host name. */
    private static Optional<String> givenName(List<Evidence> evidence) {
        List<String> names = new ArrayList<>();
        for (Evidence each : evidence) {
            switch (each) {
                case Evidence.Announcement it when it.text().containsKey("fn") -> names.addFirst(it.text().get("fn"));
                case Evidence.Description it -> friendly(it).ifPresent(names::add);
                case Evidence.Announcement it when it.type().equals("_airplay._tcp") || it.type().equals("_hap._tcp") ->
                    names.add(it.name());
                case Evidence.Answer it when OWNERS_WORDS.containsKey(it.protocol()) ->
                    names.add(it.fields().getOrDefault(OWNERS_WORDS.get(it.protocol()), ""));
                default -> { }
            }
        }
        return names.stream().filter(name -> !name.isBlank()).findFirst()
            .or(() -> evidence.stream().flatMap(Identifier::hostName).filter(ChosenNames::chosen)
                .map(ChosenNames::written).findFirst());
    }

    /** What the network calls it, or a computer with Steam calls itself. */
    private static Stream<String> hostName(Evidence evidence) {
        return switch (evidence) {
            case Evidence.HostName it -> Stream.of(it.name());
            case Evidence.Answer it when it.protocol().equals("steam") ->
                Stream.ofNullable(it.fields().get("hostname"));
            default -> Stream.empty();
        };
    }

    private static Optional<String> friendly(Evidence.Description description) {
        String name = description.fields().getOrDefault("friendlyName", "");
        String model = description.fields().getOrDefault("modelName", "");
        boolean saysMore = !name.isBlank() && !name.equalsIgnoreCase(model) && !name.matches(".*\\d+\\.\\d+\\.\\d+.*");
        return saysMore ? Optional.of(name) : Optional.empty();
    }

    /**
     * Weighs what speaks for each answer. Evidence of one sort counts once for an answer, at its strongest: a device
     * that says the same thing three times is not three times as sure.
     */
    private static final class Votes<T> {
        private final Map<T, Map<String, Double>> weights = new HashMap<>();

        /** Leaves out what it cannot be. */
        void keep(Predicate<T> possible) {
            weights.keySet().removeIf(possible.negate());
        }

        void add(T answer, Clue clue, double weight) {
            if (weight > 0) {
                weights.computeIfAbsent(answer, fresh -> new HashMap<>()).merge(clue.name(), weight, Math::max);
            }
        }

        /** A raw text is another spelling of an answer that patterns gave: it must not compete with it. */
        void addUnlessNamed(T answer, Clue clue, double weight) {
            if (weights.isEmpty() || weights.containsKey(answer)) {
                add(answer, clue, weight);
            }
        }

        Optional<T> winner() {
            return weights.keySet().stream().max(Comparator.comparingDouble(this::strength))
                .filter(answer -> sureness(answer) >= SURE_ENOUGH);
        }

        private double strength(T answer) {
            return weights.get(answer).values().stream().reduce(0.0, Identifier::together);
        }

        /** Strength, less what speaks for the strongest other answer. */
        double sureness(T answer) {
            double against = weights.keySet().stream().filter(other -> !other.equals(answer))
                .mapToDouble(this::strength).max().orElse(0);
            return strength(answer) * (1 - against / 2);
        }
    }
}
