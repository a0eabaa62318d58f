package app.porchlight.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks each rule of the data once, to see that the rule bites. */
class BrokenKnowledgeTest {
    private static final String CAMERA = """
        kind: camera
        maker: Acme
        signs:
          - clue: http.title
            pattern: '^Acme Cam$'
            example: Acme Cam
            not: [Acme Camera Shop]
        """;

    private static final String CHECK = """
        checks:
          telnet-open:
            who: [you]
            gain: control
            standards: {etsi-en-303-645: 5.6-1, eu-en-18031-1: GEC-2, eu-cra: Annex I, nist-ir-8425: Data protection}
            untouched: {uk-psti: speaks of passwords only}
        """;

    private static final String RECIPE = """
        source: the manual
        families: [acme-camera]
        page: {path: /login, sign: {body: 'name="pass"'}}
        login: {post: /login, fields: {name: '{user}', pass: '{password}'}}
        in: [{status: 302, cookie: '^id=(?<id>\\d+)'}]
        refused: [{body: wrong}]
        examples:
          - {shows: page, body: '<input name="pass">'}
          - {shows: in, status: 302, cookies: [id=7]}
          - {shows: refused, body: that was wrong}
        """;

    private static final String WORN_OUT = """
        as-of: '2026-08-21'
        models: [{maker: Acme, kind: camera, models: [Cam 1], source: Acme}]
        signs: [{clue: http.title, pattern: ^Old Acme$, example: Old Acme, not: [Acme], source: Acme}]
        products:
          - {name: acmed, clue: http.server, pattern: 'acmed/(?<version>\\S{1,9})', models: ^Cam, model: Cam 1,
            holes: [CVE-2020-12345], old: [{before: '2.1'}], example: acmed/2.0, mended: acmed/2.1, not: [acme/2.0],
            source: Acme}
        """;

    private static final String NAME_SERVERS = "servers: [{operator: Acme, addresses: [192.0.2.53], source: Acme}]";

    private static final String TELLING_PAGES = """
        pages:
          - id: acme-hub
            check: telnet-open
            families: [acme-camera]
            path: /open
            open: [{status: '200', body: ^yes}]
            shut: [{status: '401'}]
            source: Acme
            examples: [{shows: open, body: yes}, {shows: shut, status: 401}, {shows: else, body: maybe}]
        """;

    @TempDir
    private Path root;

    @BeforeEach
    void layOutSoundKnowledge() throws IOException {
        write("devices/acme-camera.yaml", CAMERA);
        write("logins/acme.yaml", """
            source: the manual
            logins: {acme-1: {user: admin, password: "0123", protocols: [http]}}
            """);
        write("checks.yaml", CHECK);
        write("worn-out.yaml", WORN_OUT);
        write("recipes/acme.yaml", RECIPE);
        write("name-servers.yaml", NAME_SERVERS);
        write("telling-pages.yaml", TELLING_PAGES);
        write("doors.yaml", "doors: [{port: 80, behind: web}]");
        write("questions.yaml", "questions: [{ask: acme}]");
        write("makers/known.yaml", "names: {acme: Acme}");
        try (InputStream blocks = getClass().getResourceAsStream("/knowledge/makers/blocks.bin.gz")) {
            Files.copy(blocks, root.resolve("makers/blocks.bin.gz"));
        }
    }

    @Test
    void soundKnowledge_breaksNothing() throws IOException {
        assertThat(broken()).isEmpty();
        assertThat(read().login("acme-1").orElseThrow().password()).isEqualTo("0123");
    }

    @Test
    void exampleNotClaimed_isTold() throws IOException {
        write("devices/acme-camera.yaml", CAMERA.replace("example: Acme Cam", "example: Acme Doorbell"));
        assertThat(broken()).containsExactly("acme-camera: does not claim its own example: Acme Doorbell");
    }

    @Test
    void exampleClaimedByAnother_isTold() throws IOException {
        write("devices/copycat.yaml", CAMERA.replace("^Acme Cam$", "Acme.Cam").replace("Acme Camera Shop", "Shop"));
        assertThat(broken()).contains("acme-camera: its example is claimed by copycat too: Acme Cam");
    }

    @Test
    void lookAlikeClaimed_isTold() throws IOException {
        write("devices/acme-camera.yaml", CAMERA.replace("^Acme Cam$", "^Acme Cam"));
        assertThat(broken()).containsExactly("acme-camera: look-alike is claimed by acme-camera: Acme Camera Shop");
    }

    @Test
    void noExample_isRefused() throws IOException {
        write("devices/acme-camera.yaml", CAMERA.replace("example: Acme Cam", "example: ''"));
        assertThatThrownBy(this::read).isInstanceOf(BadKnowledge.class)
            .hasMessage("devices/acme-camera.yaml: signs[0].example: missing: what does a real device say?");
    }

    @Test
    void noSign_isTold() throws IOException {
        write("devices/acme-camera.yaml", "kind: camera");
        assertThat(broken()).containsExactly("acme-camera: no sign: nothing would ever be recognised as it");
    }

    @Test
    void unknownKind_isRefused() throws IOException {
        write("devices/acme-camera.yaml", CAMERA.replace("camera\n", "camel\n"));
        assertThatThrownBy(this::read).isInstanceOf(BadKnowledge.class)
            .hasMessage("devices/acme-camera.yaml: kind: there is no kind camel");
    }

    @Test
    void unknownField_isRefused() throws IOException {
        write("devices/acme-camera.yaml", CAMERA.replace("pattern:", "regex:"));
        assertThatThrownBy(this::read).isInstanceOf(BadKnowledge.class)
            .hasMessageStartingWith("devices/acme-camera.yaml: signs[0].regex: ");
    }

    @Test
    void fieldTwice_isRefused() throws IOException {
        write("devices/acme-camera.yaml", CAMERA + "maker: Other\n");
        assertThatThrownBy(this::read).isInstanceOf(BadKnowledge.class)
            .hasMessageStartingWith("devices/acme-camera.yaml: ").hasMessageContaining("maker");
    }

    @Test
    void textWhereAListBelongs_isRefused() throws IOException {
        write("devices/acme-camera.yaml", "kind: camera\nsigns: many\n");
        assertThatThrownBy(this::read).hasMessage("devices/acme-camera.yaml: signs: is a list");
    }

    @Test
    void wordWhereANumberBelongs_isRefused() throws IOException {
        write("devices/acme-camera.yaml", CAMERA + "    weight: {kind: much}\n");
        assertThatThrownBy(this::read).hasMessage("devices/acme-camera.yaml: signs[0].weight.kind: is a number");
    }

    @Test
    void brokenPattern_isRefused() throws IOException {
        write("devices/acme-camera.yaml", CAMERA.replace("^Acme Cam$", "^Acme (Cam$"));
        assertThatThrownBy(this::read).isInstanceOf(BadKnowledge.class)
            .hasMessageStartingWith("devices/acme-camera.yaml: signs[0].pattern: ").hasMessageContaining("group");
    }

    @Test
    void notYaml_isRefused() throws IOException {
        write("devices/acme-camera.yaml", "kind: [camera\nmaker: }");
        assertThatThrownBy(this::read).isInstanceOf(BadKnowledge.class)
            .hasMessageStartingWith("devices/acme-camera.yaml: ").hasMessageContaining("line");
    }

    @Test
    void unknownClue_isTold_andAnAddressThatIsALogin() throws IOException {
        write("devices/acme-camera.yaml", CAMERA.replace("http.title", "http.titel") + "snapshots: ['/a?pwd=']\n");
        assertThat(broken()).containsExactly("acme-camera: there is no clue named http.titel",
            "acme-camera: not an address to ask at: /a?pwd=");
    }

    @Test
    void patternThatLosesItself_isTold() throws IOException {
        write("devices/acme-camera.yaml", CAMERA.replace("'^Acme Cam$'", "'^\\w+ ?\\w*\\w*\\w*$'")
            .replace("Acme Camera Shop", "'!'"));
        assertThat(broken()).singleElement().asString().contains("too many steps");
    }

    @Test
    void exampleThatNoDeviceCouldSay_isTold() throws IOException {
        write("devices/acme-camera.yaml", CAMERA.replace("'^Acme Cam$'", "'^Acme +Cam$'")
            .replace("example: Acme Cam", "example: Acme  Cam"));
        assertThat(broken()).containsExactly("acme-camera: no device could say: Acme  Cam");
    }

    @Test
    void weightAboveOne_isTold() throws IOException {
        write("devices/acme-camera.yaml", CAMERA + "    weight: {kind: 9}\n");
        assertThat(broken()).singleElement().asString().startsWith("acme-camera: weights are between 0 and 1");
    }

    @Test
    void groupOfUnknownName_isTold() throws IOException {
        write("devices/acme-camera.yaml", CAMERA.replace("^Acme Cam$", "^Acme (?<name>Cam)$"));
        assertThat(broken()).singleElement().asString().startsWith("acme-camera: only groups maker and model");
    }

    @Test
    void unknownLoginGuideAndCheck_areTold() throws IOException {
        write("devices/acme-camera.yaml", CAMERA + """
            logins: [acme-2]
            guides: {telnet-open: no-such, no-check: telnet-open}
            """);
        assertThat(broken()).containsExactlyInAnyOrder("acme-camera: no such login: acme-2",
            "acme-camera: no such guide: no-such", "acme-camera: no such check: no-check");
    }

    @Test
    void loginNamedAfterItsPassword_isTold() throws IOException {
        write("logins/acme.yaml", "source: x\nlogins: {acme-0123: {password: '0123', protocols: [http]}}");
        assertThat(broken()).containsExactly("acme-0123: the name tells the password");
    }

    @Test
    void loginWithoutSource_isRefused() throws IOException {
        write("logins/acme.yaml", "logins: {acme-1: {password: '0123', protocols: [http]}}");
        assertThatThrownBy(this::read).hasMessage("logins/acme.yaml: logins.acme-1.source: missing: who documents it?");
    }

    @Test
    void loginTwice_isRefused() throws IOException {
        write("logins/other.yaml", "source: x\nlogins: {acme-1: {password: '9', protocols: [http]}}");
        assertThatThrownBy(this::read).hasMessage("logins/other.yaml: acme-1: there is another login of this name");
    }

    @Test
    void playThatIsNotRecognised_isTold() throws IOException {
        write("devices/acme-camera.yaml", CAMERA + """
            plays:
              name: Cam
              mac: 5e:00:00:00:00:01
              doors: [{port: 80, speaks: http, title: Something else}]
            """);
        assertThat(broken()).containsExactly("acme-camera: what the practice home plays of it is not recognised as it");
    }

    @Test
    void playWithUnknownWords_isTold() throws IOException {
        write("devices/acme-camera.yaml", CAMERA + """
            plays:
              name: Cam
              mac: 5e:00:00:00:00:01
              doors: [{port: 80, speaks: http, title: Acme Cam, asks: nicely, healed: magic, login: nobody}]
            """);
        assertThat(broken()).containsExactly("acme-camera: plays.doors.asks: nicely",
            "acme-camera: plays.doors.healed: magic", "acme-camera: plays.doors.login: no such login: nobody");
    }

    @Test
    void nobodyToMend_isTold() throws IOException {
        write("checks.yaml", CHECK.replace("[you]", "[somebody]"));
        assertThat(broken()).containsExactly("telnet-open: who can mend it? [somebody]");
    }

    @Test
    void standardThatIsForgotten_isTold() throws IOException {
        write("checks.yaml", CHECK.replace("eu-cra: Annex I, ", ""));
        assertThat(broken()).containsExactly("telnet-open: which clauses of eu-cra does it touch? "
            + "If none, say why under untouched");
        write("checks.yaml", CHECK.replace("speaks of passwords only", "''"));
        assertThat(broken()).singleElement().asString().contains("uk-psti");
    }

    @Test
    void noStandardWithoutAReason_isTold() throws IOException {
        write("checks.yaml", CHECK.replace("speaks of passwords only", "none"));
        assertThat(broken()).containsExactly("telnet-open: untouched.uk-psti: none");
        write("checks.yaml", CHECK.replace("uk-psti:", "eu-cra: it is not about doors, uk-psti:"));
        assertThat(broken()).containsExactly("telnet-open: untouched.eu-cra: it is not about doors");
    }

    @Test
    void standardOrProvisionThatDoesNotExist_isTold() throws IOException {
        write("checks.yaml", CHECK.replace("5.6-1", "5.14-1").replace("eu-cra:", "iso-27001: A.9, eu-cra:"));
        assertThat(broken()).containsExactly("telnet-open: standards.iso-27001: A.9",
            "telnet-open: no provision of ETSI EN 303 645: 5.14-1");
    }

    @Test
    void unknownGain_isRefused() throws IOException {
        write("checks.yaml", CHECK.replace("control", "fame"));
        assertThatThrownBy(this::read).isInstanceOf(BadKnowledge.class)
            .hasMessageEndingWith("checks.yaml: checks.telnet-open.gain: there is no gain fame");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "check: telnet-open | check: telnet-shut | telling-pages/acme-hub: no such check: telnet-shut",
        "[acme-camera] | [acme-lock] | telling-pages/acme-hub: no such family: acme-lock",
        "families: [acme-camera] | families: [] | telling-pages/acme-hub: whose page is it? Say families or port",
        "{status: '200', body: ^yes} | {body: ^yes}"
            + "| telling-pages/acme-hub: to be open takes a 200 and something in the body",
        "body: maybe | body: yes and no"
            + "| telling-pages/acme-hub: is not taken for else: Answer[status=200, cookies=[], location=, body="
            + "yes and no]",
        ", {shows: else, body: maybe} | '' | telling-pages/acme-hub: no example of else"})
    void tellingPage_mistakesAreTold(String sound, String wrong, String told) throws IOException {
        write("telling-pages.yaml", TELLING_PAGES.replace(sound, wrong));
        assertThat(broken()).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource({"source: Acme, source: '', source: missing", "path: /open, path: open, is a path",
        "shut:, closed:, means nothing here"})
    void tellingPage_nonsenseIsRefused(String sound, String wrong, String told) throws IOException {
        write("telling-pages.yaml", TELLING_PAGES.replace(sound, wrong));
        assertThatThrownBy(this::read).isInstanceOf(BadKnowledge.class).hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.53, dns.acme, is no address", "source: Acme, source: '', say who runs it",
        "operator: Acme, name: Acme, means nothing here"})
    void nameServer_thatMakesNoSense_isRefused(String sound, String wrong, String told) throws IOException {
        write("name-servers.yaml", NAME_SERVERS.replace(sound, wrong));
        assertThatThrownBy(() -> ShippedKnowledge.readFrom(root)).hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "example: acmed/2.0 | example: acmed/2.1 | acmed: the example has no hole: acmed/2.1",
        "mended: acmed/2.1 | mended: acmed/2.x | acmed: the mended one is not mended: acmed/2.x",
        "not: [acme/2.0] | not: [acmed/2.0] | acmed: claims a look-alike: acmed/2.0",
        "not: [acme/2.0] | not: [] | acmed: what looks alike?",
        "CVE-2020-12345 | hole-1 | acmed: holes: hole-1",
        "models: [Cam 1] | models: [Cam 1, cam 1] | Acme: twice: cam 1",
        "model: Cam 1, | '' | acmed: which models, and which is one of them?",
        "clue: http.server | clue: http.colour | acmed: there is no clue named http.colour",
        "example: Old Acme | example: New Acme | ^Old Acme$: does not claim its own example: New Acme",
        "not: [Acme] | not: [Old Acme] | ^Old Acme$: claims a look-alike: Old Acme"})
    void wornOut_mistakesAreTold(String sound, String wrong, String told) throws IOException {
        write("worn-out.yaml", WORN_OUT.replace(sound, wrong));
        assertThat(broken()).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource({"'2026-08-21', soon, worn-out.yaml: as-of: is a day", "'2.1', two, before: is a version",
        "version, number, pattern: has no group version", "kind: camera, kind: thing, there is no kind thing"})
    void wornOut_nonsenseIsRefused(String sound, String wrong, String told) throws IOException {
        write("worn-out.yaml", WORN_OUT.replace(sound, wrong));
        assertThatThrownBy(this::read).isInstanceOf(BadKnowledge.class).hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[acme-camera] | [acme-lock] | recipes/acme: no such family: acme-lock",
        "shows: refused | shows: locked | recipes/acme: no example of refused",
        "{password} | {pasword} | recipes/acme: nothing is called pasword",
        "{password} | {user} | recipes/acme: sends no password",
        "`body: wrong` | `body: 'w\\w*\\w*\\w*ng$'` | `recipes/acme: pattern w`"})
    void brokenRecipe_isTold(String sound, String unsound, String told) throws IOException {
        write("recipes/acme.yaml", RECIPE.replace(sound, unsound));
        assertThat(broken()).anySatisfy(each -> assertThat(each).startsWith(told));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "source: the manual | `` | acme.yaml: source: missing: who documents it?",
        "post: /login | post: login | acme.yaml: login.post: is a path: it begins with /",
        "{body: wrong} | {} | acme.yaml: refused[0]: says nothing",
        "body: wrong | body: '(wrong' | acme.yaml: refused[0].body: Unclosed group",
        "families: | `guarded: /x\nfamilies:` | `acme.yaml: say either guarded, language, one-at-a-time, or login`"})
    void recipeThatMakesNoSense_isRefused(String sound, String unsound, String told) throws IOException {
        write("recipes/acme.yaml", RECIPE.replace(sound, unsound == null ? "" : unsound.replace("\\n", "\n")));
        assertThatThrownBy(this::read).isInstanceOf(BadKnowledge.class).hasMessageEndingWith(told);
    }

    private List<String> broken() throws IOException {
        return new KnowledgeRules(read()).broken();
    }

    private ShippedKnowledge read() throws IOException {
        return ShippedKnowledge.readFrom(root);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
