package app.porchlight.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.conclusions.Label;
import app.porchlight.engine.conclusions.Topic;
import app.porchlight.knowledge.CheckFacts;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Login;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Kind;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Wifi.Security;
import app.porchlight.words.Words;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonReportTest {
    private final JsonMapper mapper = new JsonMapper();
    private final Knowledge knowledge = ShippedKnowledge.read();
    private final JsonNode schemaFile = mapper.readTree(
        JsonReportTest.class.getResourceAsStream("/report/checkup.schema.json"));
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schemaFile);

    private JsonNode written(CheckupResult result) {
        return mapper.readTree(new JsonReport(knowledge, Words.in(Locale.ENGLISH), device -> Optional.empty())
            .of(result));
    }

    @Test
    void whatIsWritten_fitsThePublishedSchema() {
        assertThat(schema.validate(written(HandMade.home()))).isEmpty();
        assertThat(schema.validate(written(HandMade.result(Ending.STOPPED, List.of())))).isEmpty();
    }

    @Test
    void theSchema_isNotFooled() {
        JsonNode guessed = written(HandMade.home());
        ((ObjectNode) guessed.at("/devices/0")).put("kind", "toaster");
        JsonNode withPassword = written(HandMade.home());
        ((ObjectNode) withPassword.at("/devices/0/findings/0/facts")).put("password", "x");
        JsonNode withoutSeverity = written(HandMade.home());
        ((ObjectNode) withoutSeverity.at("/devices/0/findings/0")).remove("severity");
        JsonNode graveFine = written(HandMade.home());
        ((ObjectNode) graveFine.at("/devices/0/findings/2")).put("severity", "improve");
        JsonNode withMore = written(HandMade.home());
        ((ObjectNode) withMore.at("/checkup")).put("user", "somebody");

        assertThat(List.of(guessed, withPassword, withoutSeverity, graveFine, withMore))
            .allSatisfy(broken -> assertThat(schema.validate(broken)).isNotEmpty());
    }

    @Test
    void theSchema_knowsEveryKind() {
        assertThat(schemaFile.at("/$defs/device/properties/kind/enum").valueStream().map(JsonNode::stringValue))
            .containsExactlyElementsOf(Arrays.stream(Kind.values()).map(Kind::id).toList());
        assertThat(schemaFile.at("/properties/coverage/properties/doubts/items/enum").valueStream()
            .map(JsonNode::stringValue))
            .containsExactlyElementsOf(Arrays.stream(Doubt.values()).map(Doubt::id).toList());
        assertThat(schemaFile.at("/properties/coverage/properties/wifi/properties/security/enum").valueStream()
            .map(JsonNode::stringValue))
            .containsExactlyElementsOf(Arrays.stream(Security.values()).map(Security::id).toList());
        assertThat(schemaFile.at("/$defs/finding/properties/severity/enum").valueStream().map(JsonNode::stringValue))
            .containsExactlyElementsOf(Arrays.stream(Severity.values()).map(Severity::id).toList());
        assertThat(schemaFile.at("/$defs/finding/properties/standards/propertyNames/enum").valueStream()
            .map(JsonNode::stringValue)).containsExactlyElementsOf(CheckFacts.STANDARDS);
        assertThat(schemaFile.at("/$defs/topic/properties/topic/enum").valueStream().map(JsonNode::stringValue))
            .containsExactlyElementsOf(Arrays.stream(Topic.values()).map(Topic::id).toList());
        assertThat(schemaFile.at("/$defs/label/properties/letter/enum").valueStream().map(JsonNode::stringValue))
            .containsExactlyElementsOf(Arrays.stream(Label.Letter.values()).map(Enum::name).toList());
    }

    @Test
    void checkup_isToldAsTheContractSays() {
        assertThat(written(HandMade.home()).get("checkup")).isEqualTo(mapper.readTree("""
            {"id": "20261121-201405", "started": "2026-11-21T20:14:05Z", "seconds": 31.2,
             "network": "192.168.1.0/24", "practice": false, "outcome": "completed"}"""));
    }

    @Test
    void device_isToldAsTheContractSays() {
        JsonNode device = written(HandMade.home()).at("/devices/0");

        assertThat(device.propertyNames()).containsExactly("id", "addresses", "macs", "name", "kind", "maker", "model",
            "confidence", "reasons", "services", "findings", "label");
        assertThat(device.get("addresses")).isEqualTo(mapper.readTree("[\"192.168.1.20\", \"fe80:0:0:0:0:0:0:1\"]"));
        assertThat(device.get("macs")).isEqualTo(mapper.readTree("[\"00:12:16:a4:3b:20\"]"));
        assertThat(device.get("name").stringValue()).isEqualTo("Garage camera");
        assertThat(device.get("kind").stringValue()).isEqualTo("camera");
        assertThat(device.get("confidence").doubleValue()).isEqualTo(0.93);
        assertThat(device.at("/reasons/0").stringValue()).contains("WEB SERVICE");
        assertThat(device.get("services")).isEqualTo(mapper.readTree("""
            [{"port": 23, "transport": "tcp", "protocol": "telnet"}, {"port": 80, "transport": "tcp",
              "protocol": "http"}, {"port": 9000, "transport": "tcp"}]"""));
    }

    @Test
    void atRisk_isToldAsTheContractSays() {
        ObjectNode finding = (ObjectNode) written(HandMade.home()).at("/devices/0/findings/0");

        assertThat(finding.propertyNames()).containsExactly("check", "verdict", "severity", "port", "protocol",
            "login", "facts", "who", "guide", "standards", "title", "sentence");
        assertThat(finding.without(List.of("guide", "standards", "title", "sentence"))).isEqualTo(mapper.readTree("""
            {"check": "default-password", "verdict": "at-risk", "severity": "act-now", "port": 23,
             "protocol": "telnet", "login": "mirai-01", "facts": {"user": "root"}, "who": "you"}"""));
    }

    @Test
    void label_isToldWithWhatItRestsOn_andNoLetterWhereNothingWasSeen() {
        JsonNode whole = written(HandMade.home());

        assertThat(whole.at("/devices/0/label/letter").stringValue()).isEqualTo("E");
        assertThat(whole.at("/devices/0/label/topics/0")).isEqualTo(mapper.readTree("""
            {"topic": "passwords", "chapter": "5.1", "sight": "bad", "because": ["default-password"]}"""));
        assertThat(whole.at("/devices/0/label/topics/5")).isEqualTo(mapper.readTree("""
            {"topic": "doors", "chapter": "5.6", "sight": "unseen", "because": ["telnet-open"]}"""));
        assertThat(whole.at("/devices/1/label").propertyNames()).doesNotContain("letter");
    }

    @Test
    void wayIn_isToldStepByStep_andLeftOutWhereNoRouterWasAsked() {
        JsonNode whole = written(HandMade.openToTheInternet());

        assertThat(schema.validate(whole)).isEmpty();
        ObjectNode way = (ObjectNode) whole.at("/waysIn/0");
        assertThat(way.at("/steps/0/sentences/1").stringValue()).isEqualTo("Still has its factory password");
        ((ObjectNode) way.at("/steps/0")).remove("sentences");
        assertThat(way).isEqualTo(mapper.readTree("""
            {"steps": [{"device": "camera-1", "because": [{"device": "router-1", "check": "port-mappings"},
              {"device": "camera-1", "check": "default-password", "port": 23}]}], "also": [],
             "cut": {"device": "router-1", "check": "port-mappings"}}"""));
        assertThat(written(HandMade.home()).has("waysIn")).isFalse();
    }

    @Test
    void doorFromTheInternet_isToldWithWhatIsBehindIt() {
        JsonNode whole = written(HandMade.result(Ending.COMPLETED, List.of(), HandMade.router(),
            HandMade.camera("Cam", new Verdict.AtRisk(Severity.ACT_NOW, Map.of()), new Verdict.Fine())));
        assertThat(schema.validate(whole)).isEmpty();
        assertThat(whole.at("/devices/0/findings/0/exposures")).isEqualTo(mapper.readTree("""
            [{"transport": "tcp", "externalPort": 2323, "address": "192.168.1.20", "port": 23, "called": "cam",
              "device": "camera-1", "weaknesses": ["default-password"]},
             {"transport": "udp", "externalPort": 3074, "address": "192.168.1.30", "port": 3074,
              "weaknesses": []}]"""));
    }

    @Test
    void couldNotTell_isNeverFineAndSaysWhy() {
        JsonNode whole = written(HandMade.home());

        assertThat(whole.at("/devices/0/findings/1/verdict").stringValue()).isEqualTo("could-not-tell");
        assertThat(whole.at("/devices/0/findings/2/verdict").stringValue()).isEqualTo("fine");
        assertThat(whole.at("/coverage/couldNotTell").valueStream().map(JsonNode::stringValue))
            .anySatisfy(line -> assertThat(line).startsWith("Garage camera, door 23: ")
                .endsWith("did not answer in time."))
            .hasSize(2);
    }

    @Test
    void coverage_isToldAsTheContractSays() {
        ObjectNode coverage = (ObjectNode) written(HandMade.home()).get("coverage");
        assertThat(coverage.without(List.of("couldNotTell", "neverChecked"))).isEqualTo(mapper.readTree("""
            {"adapter": "wlan0", "wifi": {"name": "Home", "security": "wpa2", "joinsByNumber": false,
             "guests": "Home guests"}, "doubts": ["nobody-announced"], "routerKnowsMore": 2, "asleep": ["thing-1"],
             "checked": ["telnet-open", "default-password"]}"""));
    }

    @Test
    void whatIsNotKnown_isLeftOut() {
        assertThat(written(HandMade.home()).at("/devices/1").propertyNames())
            .doesNotContain("kind", "maker", "model");
    }

    @Test
    void noPasswordIsEverWritten() {
        // those that could not stand there for another reason
        List<Login> tellTale = knowledge.miraiList().stream()
            .filter(login -> login.password().matches("(?=.*\\d)(?=.*[a-z]).{5,}")).toList();
        assertThat(tellTale).hasSizeGreaterThan(5).allSatisfy(login -> {
            Verdict worked = new Verdict.AtRisk(Severity.ACT_NOW, Map.of("user", login.user()),
                Optional.of(login.id()));
            assertThat(written(HandMade.result(Ending.COMPLETED, List.of(), HandMade.camera("Cam", worked)))
                .toString()).doesNotContain(login.password());
        });
    }

    @Test
    void theNameThatAPersonGave_isTheName() {
        JsonNode whole = mapper.readTree(new JsonReport(knowledge, Words.in(Locale.ENGLISH),
            device -> Optional.of("Grandma’s eye")).of(HandMade.home()));

        assertThat(whole.at("/devices/0/name").stringValue()).isEqualTo("Grandma’s eye");
    }
}
