package app.porchlight.practice;

import app.porchlight.knowledge.Play;
import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.Wifi;
import java.io.InputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a file of {@code knowledge/homes}. Its words are those of {@link Resident}, {@link Play}, {@link Quirks} and
 * {@link Around}, of which {@code wifi: none} means a cable.
 */
final class HomeFile {
    private final String name;

    HomeFile(String name) {
        this.name = name;
    }

    /** What such a file tells. */
    record Home(List<Resident> residents, Around around) {
    }

    Home read(InputStream file) {
        JsonNode root;
        try {
            root = YAMLMapper.builder().build().readTree(file);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(name + " is not YAML: " + e.getOriginalMessage(), e);
        }
        List<Resident> residents = new ArrayList<>();
        for (JsonNode entry : root.path("devices")) {
            String address = text(entry, "address");
            try {
                residents.add(resident(entry, address));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ", " + address + ": " + e.getMessage(), e);
            }
        }
        return new Home(residents, around(root.path("around")));
    }

    /** @throws IllegalArgumentException where it makes no sense */
    private static Around around(JsonNode node) {
        JsonNode wifi = node.path("wifi");
        Optional<Wifi> told = wifi.isMissingNode() ? Around.USUAL.wifi() : wifi.isString() ? Optional.empty()
            : Optional.of(new Wifi(optional(wifi, "name"), Wifi.Security.valueOf(
                or(text(wifi, "security"), "wpa2").toUpperCase(Locale.ROOT).replace('-', '_')),
                wifi.path("joinsByNumber").asBoolean(false), optional(wifi, "guests")));
        Set<Doubt> hindrances = new TreeSet<>();
        node.path("hindrances").forEach(each ->
            hindrances.add(Doubt.valueOf(each.asString("").toUpperCase(Locale.ROOT).replace('-', '_'))));
        return new Around(told, optional(node, "nameServer").map(InetAddress::ofLiteral),
            or(text(node, "outside"), Around.USUAL.outside()), node.path("remembered").asInt(0), hindrances);
    }

    private static Resident resident(JsonNode entry, String address) {
        Optional<Play> plays = entry.has("plays") ? Optional.of(play(entry.path("plays"))) : Optional.empty();
        Optional<String> family = optional(entry, "family");
        if (plays.isPresent() == family.isPresent()) {
            throw new IllegalArgumentException("give either a family or how it is played");
        }
        String role = text(entry, "role").toUpperCase(Locale.ROOT).replace('-', '_');
        return new Resident(Inet4Address.ofLiteral(address),
            role.isEmpty() ? Resident.Role.DEVICE : Resident.Role.valueOf(role), family, plays,
            optional(entry, "name"), optional(entry, "mac"), optional(entry, "host"), healed(text(entry, "state")),
            entry.path("goesAfter").asInt(0), quirks(entry.path("quirks")));
    }

    private static boolean healed(String state) {
        return switch (state) {
            case "healed" -> true;
            case "", "at-risk" -> false;
            default -> throw new IllegalArgumentException("no such state: " + state);
        };
    }

    private static Play play(JsonNode node) {
        List<Play.Announced> announces = new ArrayList<>();
        for (JsonNode each : node.path("announces")) {
            IntStream.rangeClosed(1, each.path("upTo").asInt(1)).forEach(number ->
                announces.add(announced(each, number > 1 ? " " + number : "")));
        }
        List<Play.Door> doors = new ArrayList<>();
        for (JsonNode each : node.path("doors")) {
            int last = each.path("upTo").asInt(each.path("port").asInt());
            IntStream.rangeClosed(each.path("port").asInt(), last).forEach(port -> doors.add(door(each, port)));
            each.path("and").forEach(port -> doors.add(door(each, port.asInt())));
        }
        List<String> mappings = new ArrayList<>();
        node.path("mappings").forEach(each -> mappings.add(each.asString("")));
        return new Play(name(node), text(node, "mac"), announces, map(node.path("describes")), doors, mappings);
    }

    private static Play.Announced announced(JsonNode node, String number) {
        return new Play.Announced(text(node, "type"), name(node) + number, node.path("port").asInt(0),
            map(node.path("text")));
    }

    private static Play.Door door(JsonNode node, int port) {
        return new Play.Door(port, text(node, "speaks"), text(node, "says"), or(text(node, "asks"), "none"),
            optional(node, "login"), text(node, "server"), text(node, "title"), text(node, "realm"),
            or(text(node, "healed"), "same"));
    }

    /** A name, said {@code times} times over, for homes that are hostile. */
    private static String name(JsonNode node) {
        return text(node, "name").repeat(node.path("times").asInt(1));
    }

    private static Map<Integer, Quirks> quirks(JsonNode node) {
        Map<Integer, Quirks> quirks = new LinkedHashMap<>();
        node.properties().forEach(each -> {
            JsonNode of = each.getValue();
            quirks.put(Integer.valueOf(each.getKey()), new Quirks(of.path("locksAfter").asInt(0),
                of.path("anythingGoes").asBoolean(false), of.path("offersTls").asBoolean(false),
                Duration.ofMillis(of.path("thinksMillis").asInt(0)), of.path("lockStatus").asInt(403),
                of.path("wrongBefore").asInt(0), of.path("breaksOffAfter").asInt(0)));
        });
        return quirks;
    }

    private static Map<String, String> map(JsonNode node) {
        Map<String, String> map = new LinkedHashMap<>();
        node.properties().forEach(each -> map.put(each.getKey(), each.getValue().asString("")));
        return map;
    }

    private static Optional<String> optional(JsonNode node, String field) {
        return Optional.of(text(node, field)).filter(text -> !text.isEmpty());
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static String or(String text, String usual) {
        return text.isEmpty() ? usual : text;
    }
}
