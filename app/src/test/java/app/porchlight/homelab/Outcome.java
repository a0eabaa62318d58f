package app.porchlight.homelab;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a run of the command line ended and what it said.
 *
 * @param json the report; empty where none was written
 */
record Outcome(int exit, String out, String err, String json, long peakMegabytes) {
    JsonNode report() {
        if (json.isEmpty()) {
            throw new AssertionError("No report was written. It ended with " + exit + " and said: " + out + err);
        }
        return JsonMapper.shared().readTree(json);
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** The device at that address. */
    Optional<JsonNode> found(Host host) {
        return all(report().get("devices")).stream()
            .filter(device -> all(device.get("addresses")).stream().anyMatch(is(host.address()))).findFirst();
    }

    private static Predicate<JsonNode> is(String text) {
        return node -> node.stringValue().equals(text);
    }

    JsonNode device(Host host) {
        return found(host).orElseThrow(() -> new AssertionError("Nothing was found at " + host.address() + ": " + out));
    }

    /** What a device was taken for; empty where it is left open. */
    String kind(Host host) {
        JsonNode kind = device(host).get("kind");
        return kind == null ? "" : kind.stringValue();
    }

    /** What a checkup said about one question at one device; fails where it said nothing. */
    JsonNode finding(Host host, String check) {
        return all(device(host).get("findings")).stream().filter(each -> is(check).test(each.get("check"))).findFirst()
            .orElseThrow(() -> new AssertionError("Nothing is said of " + check + " at " + device(host)));
    }

    /** What a checkup said about one question at one device, door by door. */
    List<String> verdicts(Host host, String check) {
        return all(device(host).get("findings")).stream().filter(each -> is(check).test(each.get("check")))
            .map(each -> each.get("verdict").stringValue()).toList();
    }

    String verdict(Host host, String check) {
        return finding(host, check).get("verdict").stringValue();
    }

    /** The questions whose answer is "at risk" at a device. */
    List<String> risks(Host host) {
        return all(device(host).get("findings")).stream()
            .filter(each -> is("at-risk").test(each.get("verdict")))
            .map(each -> each.get("check").stringValue()).distinct().sorted().toList();
    }

    /** The known logins that opened a door of a device. */
    List<String> logins(Host host) {
        return all(device(host).get("findings")).stream().map(each -> each.get("login"))
            .filter(Objects::nonNull).map(JsonNode::stringValue).toList();
    }
}
