package app.porchlight.report;

import app.porchlight.engine.conclusions.Label;
import app.porchlight.engine.conclusions.WayIn;
import app.porchlight.engine.conclusions.WaysIn;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.Coverage;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.Device;
import app.porchlight.model.Exposure;
import app.porchlight.model.Finding;
import app.porchlight.model.Identity;
import app.porchlight.model.Mac;
import app.porchlight.model.PortMapping;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Wifi;
import app.porchlight.words.Words;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The result as JSON: a published contract, described by {@code resources/report/checkup.schema.json}. What is not
 * known is left out. A change that could break a reader raises {@link #SCHEMA}.
 */
public final class JsonReport {
    public static final int SCHEMA = 1;

    private static final PrettyPrinter LINE_BY_LINE = new DefaultPrettyPrinter(
        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
        .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"))
        .withObjectIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));

    private final Knowledge knowledge;
    private final Words words;
    private final Function<Device, Optional<String>> given;
    private final JsonMapper mapper = new JsonMapper();

    /** @param given what the person calls a device, where they gave it a name */
    public JsonReport(Knowledge knowledge, Words words, Function<Device, Optional<String>> given) {
        this.knowledge = knowledge;
        this.words = words;
        this.given = given;
    }

    /** UTF-8, with a line end at the end. */
    public byte[] of(CheckupResult result) {
        byte[] json = mapper.writer().with(LINE_BY_LINE).writeValueAsBytes(whole(result));
        byte[] lines = Arrays.copyOf(json, json.length + 1);
        lines[json.length] = '\n';
        return lines;
    }

    private ObjectNode whole(CheckupResult result) {
        ObjectNode whole = mapper.createObjectNode().put("schema", SCHEMA);
        whole.putObject("checkup").put("id", result.id()).put("started",
                result.started().truncatedTo(ChronoUnit.SECONDS).toString())
            .put("seconds", Math.round(result.took().toMillis() / 100.0) / 10.0).put("network", result.network())
            .put("practice", result.practice()).put("outcome", result.ending().id());
        ArrayNode devices = whole.putArray("devices");
        result.devices().forEach(each -> device(devices.addObject(), each, result));
        if (Exposure.told(result)) {
            ArrayNode ways = whole.putArray("waysIn");
            WaysIn.of(result, knowledge).forEach(way -> way(ways.addObject(), way));
        }
        coverage(whole.putObject("coverage"), result);
        return whole;
    }

    private void way(ObjectNode node, WayIn way) {
        ArrayNode steps = node.putArray("steps");
        for (WayIn.Step step : way.steps()) {
            ObjectNode each = steps.addObject().put("device", step.device().id());
            ArrayNode because = each.putArray("because");
            step.because().forEach(finding -> ref(because.addObject(), finding));
            ArrayNode sentences = each.putArray("sentences");
            words.conclusions().because(step).forEach(sentences::add);
        }
        ArrayNode also = node.putArray("also");
        way.also().forEach(device -> also.add(device.id()));
        ref(node.putObject("cut"), way.cut());
    }

    /** Which of the findings that are told in full elsewhere. */
    private static void ref(ObjectNode node, Finding finding) {
        node.put("device", finding.device()).put("check", finding.check());
        finding.service().ifPresent(service -> node.put("port", service.port()));
    }

    private void label(ObjectNode node, Label label) {
        label.letter().ifPresent(letter -> node.put("letter", letter.name()));
        node.put("sentence", words.conclusions().why(label));
        ArrayNode topics = node.putArray("topics");
        for (Label.Line line : label.lines()) {
            ObjectNode topic = topics.addObject().put("topic", line.topic().id())
                .put("chapter", line.topic().chapter()).put("sight", line.sight().name().toLowerCase(Locale.ROOT));
            ArrayNode because = topic.putArray("because");
            line.because().stream().map(Finding::check).distinct().forEach(because::add);
        }
    }

    private void device(ObjectNode node, DeviceResult result, CheckupResult all) {
        Device device = result.device();
        Identity identity = device.identity();
        node.put("id", device.id());
        ArrayNode addresses = node.putArray("addresses");
        device.addresses().stream().map(JsonReport::numbers).forEach(addresses::add);
        ArrayNode macs = node.putArray("macs");
        device.macs().stream().map(Mac::toString).sorted().forEach(macs::add);
        node.put("name", name(device));
        identity.kind().ifPresent(kind -> node.put("kind", kind.id()));
        identity.maker().ifPresent(maker -> node.put("maker", maker));
        identity.model().ifPresent(model -> node.put("model", model));
        node.put("confidence", Math.round(identity.confidence() * 100) / 100.0);
        ArrayNode reasons = node.putArray("reasons");
        identity.reasons().stream().map(words::reason).distinct().forEach(reasons::add);
        ArrayNode services = node.putArray("services");
        device.services().stream().sorted(Comparator.comparing(Service::port).thenComparing(Service::transport))
            .forEach(each -> service(services.addObject(), each));
        ArrayNode findings = node.putArray("findings");
        result.findings().forEach(each -> finding(findings.addObject(), each, device, all));
        label(node.putObject("label"), Label.of(result, knowledge));
    }

    private static void service(ObjectNode node, Service service) {
        node.put("port", service.port()).put("transport", service.transport().name().toLowerCase(Locale.ROOT));
        protocol(node, service);
    }

    private static void protocol(ObjectNode node, Service service) {
        if (!service.speaks(Service.SILENT)) {
            node.put("protocol", service.protocol());
        }
    }

    private void finding(ObjectNode node, Finding finding, Device device, CheckupResult all) {
        node.put("check", finding.check());
        node.put("verdict", switch (finding.verdict()) {
            case Verdict.Fine _ -> "fine";
            case Verdict.AtRisk _ -> "at-risk";
            case Verdict.CouldNotTell _ -> "could-not-tell";
        });
        if (finding.verdict() instanceof Verdict.AtRisk risk) {
            node.put("severity", risk.severity().id());
        }
        finding.service().ifPresent(service -> {
            node.put("port", service.port());
            protocol(node, service);
        });
        if (finding.verdict() instanceof Verdict.AtRisk risk) {
            risk.login().ifPresent(login -> node.put("login", login));
            ObjectNode facts = node.putObject("facts");
            Map<String, String> inOrder = new TreeMap<>(risk.facts());
            inOrder.forEach(facts::put);
            knowledge.check(finding.check()).who().stream().findFirst().ifPresent(who -> node.put("who", who));
            node.put("guide", knowledge.guideFor(finding.check(), device.identity()));
            ObjectNode standards = node.putObject("standards");
            new TreeMap<>(knowledge.check(finding.check()).standards()).forEach(standards::put);
        }
        node.put("title", words.title(finding, device));
        node.put("sentence", words.sentence(finding, device, knowledge));
        List<Exposure> exposures = Exposure.of(finding, all.devices());
        if (!exposures.isEmpty()) {
            ArrayNode ways = node.putArray("exposures");
            exposures.forEach(each -> exposure(ways.addObject(), each));
        }
    }

    private static void exposure(ObjectNode node, Exposure exposure) {
        PortMapping mapping = exposure.mapping();
        node.put("transport", mapping.protocol()).put("externalPort", mapping.externalPort())
            .put("address", mapping.device().getHostAddress()).put("port", mapping.port());
        if (!mapping.description().isEmpty()) {
            node.put("called", mapping.description());
        }
        exposure.behind().ifPresent(behind -> node.put("device", behind.device().id()));
        ArrayNode weaknesses = node.putArray("weaknesses");
        exposure.weaknesses().stream().map(Finding::check).distinct().forEach(weaknesses::add);
    }

    private void coverage(ObjectNode node, CheckupResult result) {
        Coverage coverage = result.coverage();
        node.put("adapter", coverage.adapter());
        coverage.view().wifi().ifPresent(wifi -> wifi(node.putObject("wifi"), wifi));
        ArrayNode doubts = node.putArray("doubts");
        coverage.doubts().stream().map(Doubt::id).forEach(doubts::add);
        coverage.view().unseen().ifPresent(unseen -> node.put("routerKnowsMore", unseen));
        ArrayNode asleep = node.putArray("asleep");
        coverage.view().asleep().forEach(asleep::add);
        ArrayNode checked = node.putArray("checked");
        coverage.checked().forEach(checked::add);
        ArrayNode untold = node.putArray("couldNotTell");
        words.surroundings().doubts(result).forEach(untold::add);
        for (DeviceResult each : result.devices()) {
            Untold.of(each, name(each.device()), words, knowledge).forEach(untold::add);
        }
        ArrayNode never = node.putArray("neverChecked");
        words.neverChecked().stream().map(String::strip).forEach(never::add);
    }

    private static void wifi(ObjectNode node, Wifi wifi) {
        wifi.name().ifPresent(name -> node.put("name", name));
        node.put("security", wifi.security().id()).put("joinsByNumber", wifi.joinsByNumber());
        wifi.guests().ifPresent(guests -> node.put("guests", guests));
    }

    private String name(Device device) {
        return words.deviceName(device, given.apply(device));
    }

    /** Without the scope, which means something on this computer only. */
    private static String numbers(InetAddress address) {
        String numbers = address.getHostAddress();
        int scope = address instanceof Inet6Address ? numbers.indexOf('%') : -1;
        return scope < 0 ? numbers : numbers.substring(0, scope);
    }
}
