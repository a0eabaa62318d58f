package app.porchlight.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.knowledge.Family;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.Evidence;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import app.porchlight.model.Mac;
import app.porchlight.model.Service;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How many of the things in a labelled home are told rightly, and that none is told wrongly: a wrong name costs more
 * than "not sure". The figures are printed.
 */
class AccuracyTest {
    private static final InetAddress AT = InetAddress.ofLiteral("192.168.1.20");
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();

    private final Identifier identifier = new Identifier(KNOWLEDGE);

    /** One thing, what was seen of it, and what it is; what is empty nobody could tell from that. */
    private record Labelled(String name, List<Evidence> seen, Optional<Kind> kind, Optional<String> maker,
            List<String> models) {
    }

    private static final class Tally {
        int kinds;
        int kindsRight;
        int makers;
        int makersRight;
        int models;
        int modelsRight;
        final List<String> wrong = new ArrayList<>();

        void count(Labelled thing, Identity told) {
            kinds += thing.kind().isPresent() ? 1 : 0;
            makers += thing.maker().isPresent() ? 1 : 0;
            models += thing.models().isEmpty() ? 0 : 1;
            kindsRight += right(thing.name(), told.kind(), thing.kind().stream().toList());
            makersRight += right(thing.name(), told.maker(), thing.maker().stream().toList());
            modelsRight += right(thing.name(), told.model(), thing.models());
        }

        private <T> int right(String name, Optional<T> told, List<T> labels) {
            if (told.isPresent() && !labels.contains(told.get())) {
                wrong.add(name + ": told " + told.get() + ", is " + labels);
            }
            return told.isPresent() && labels.contains(told.get()) ? 1 : 0;
        }

        double share() {
            return (double) (kindsRight + makersRight + modelsRight) / (kinds + makers + models);
        }

        String figures(String of, int things) {
            return "%s: %d things; right kind %d of %d, maker %d of %d, model %d of %d; wrong claims %d".formatted(of,
                things, kindsRight, kinds, makersRight, makers, modelsRight, models, wrong.size());
        }
    }

    private Tally tally(String of, List<Labelled> things) {
        Tally tally = new Tally();
        things.forEach(thing -> tally.count(thing, identifier.identify(thing.seen())));
        System.out.println(tally.figures(of, things.size()));
        return tally;
    }

    @Test
    void labelledHome_isToldRightly_andNothingWrongly() throws IOException {
        List<Labelled> things = labelled();
        Tally tally = tally("labelled home", things);
        assertThat(things).hasSizeGreaterThanOrEqualTo(50);
        assertThat(tally.wrong).isEmpty();
        assertThat(tally.share()).isGreaterThanOrEqualTo(0.9);
    }

    /** A thing that shows all at once what its family is known by. */
    @Test
    void everyFamily_asAWholeDevice_isToldRightly_andNothingWrongly() {
        List<Labelled> things = KNOWLEDGE.families().stream().map(AccuracyTest::whole)
            .filter(thing -> !thing.seen().isEmpty()).toList();
        Tally tally = tally("families as whole devices", things);
        assertThat(tally.wrong).isEmpty();
        assertThat(tally.share()).isGreaterThanOrEqualTo(0.95);
    }

    private static Labelled whole(Family family) {
        List<Evidence> seen = new ArrayList<>();
        family.signs().forEach(sign -> evidence(sign.clue(), sign.example()).ifPresent(seen::add));
        List<String> models = family.model().map(List::of).orElseGet(() -> family.signs().stream()
            .flatMap(sign -> caught(sign, "model").stream()).distinct().toList());
        List<String> makers = family.maker().map(List::of).orElseGet(() -> family.signs().stream()
            .flatMap(sign -> caught(sign, "maker").stream()).distinct().toList());
        return new Labelled(family.id(), seen, family.kind(), makers.stream().findFirst(), models);
    }

    private static Optional<String> caught(Family.Sign sign, String group) {
        var found = sign.pattern().matcher(sign.example());
        return found.find() && found.namedGroups().containsKey(group) ? Optional.ofNullable(found.group(group))
            : Optional.empty();
    }

    /** What a device would have to do to give that clue; a registered maker is not to be had from here. */
    private static Optional<Evidence> evidence(String clue, String text) {
        String[] parts = text.split(" ", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        String last = clue.substring(clue.lastIndexOf('.') + 1);
        Service web = Service.tcp(80, "http");
        return Optional.ofNullable(switch (clue) {
            case "mac.maker" -> null;
            case "router" -> new Evidence.Router(AT);
            case "host.name" -> new Evidence.HostName(AT, "dns", text);
            case "port" -> new Evidence.Door(AT, Service.tcp(Integer.parseInt(text.substring(4)), Service.SILENT));
            case "mdns.type" -> new Evidence.Announcement(AT, text, "x", 1, Map.of());
            case "mdns.name" -> new Evidence.Announcement(AT, parts[0], rest, 1, Map.of());
            case "http.title" -> new Evidence.WebPage(AT, web, 200, "", "", text, "form");
            case "http.server" -> new Evidence.WebPage(AT, web, 200, text, "", "", "form");
            case "http.realm" -> new Evidence.WebPage(AT, web, 401, "", text, "", "basic");
            case "upnp.server" -> new Evidence.Description(AT, "", text, Map.of());
            default -> clue.startsWith("mdns.txt.")
                ? new Evidence.Announcement(AT, parts[0], "x", 1, Map.of(last, rest))
                : clue.startsWith("upnp.") ? new Evidence.Description(AT, "", "", Map.of(last, text))
                : clue.startsWith("said.") ? new Evidence.Answer(AT, clue.split("\\.")[1], Map.of(last, text))
                : new Evidence.Greeting(AT, Service.tcp(1, clue.split("\\.")[0]), text);
        });
    }

    private static List<Labelled> labelled() throws IOException {
        try (InputStream file = AccuracyTest.class.getResourceAsStream("/knowledge/labelled-home.yaml")) {
            List<Labelled> things = new ArrayList<>();
            YAMLMapper.builder().build().readTree(file).path("things").forEach(thing -> {
                JsonNode is = thing.path("is");
                List<Evidence> seen = new ArrayList<>();
                thing.path("seen").forEach(each -> seen.add(seen(each)));
                things.add(new Labelled(thing.path("name").asString(""), seen,
                    text(is, "kind").map(kind -> Kind.of(kind).orElseThrow()), text(is, "maker"),
                    text(is, "model").map(List::of).orElse(List.of())));
            });
            return things;
        }
    }

    private static Evidence seen(JsonNode node) {
        Function<String, String> of = field -> node.path(field).asString("");
        Map<String, String> fields = new LinkedHashMap<>();
        node.path("fields").properties().forEach(each -> fields.put(each.getKey(), each.getValue().asString("")));
        String sort = node.propertyNames().iterator().next();
        return switch (sort) {
            case "mac" -> new Evidence.Neighbour(AT, Mac.of(of.apply("mac")).orElseThrow());
            case "router" -> new Evidence.Router(AT);
            case "host" -> new Evidence.HostName(AT, "dns", of.apply("host"));
            case "mdns" -> new Evidence.Announcement(AT, of.apply("mdns"), of.apply("name"), 1, fields);
            case "upnp" -> new Evidence.Description(AT, "", of.apply("upnp"), fields);
            case "answer" -> new Evidence.Answer(AT, of.apply("answer"), fields);
            case "port" -> new Evidence.Door(AT, Service.tcp(node.path("port").asInt(), Service.SILENT));
            case "page" -> new Evidence.WebPage(AT, Service.tcp(80, "http"), 200, of.apply("server"), of.apply("realm"),
                of.apply("page"), "form");
            default -> new Evidence.Greeting(AT, Service.tcp(1, sort), of.apply(sort));
        };
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asString("")).filter(text -> !text.isEmpty());
    }
}
