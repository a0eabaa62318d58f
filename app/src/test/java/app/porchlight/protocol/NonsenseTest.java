package app.porchlight.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.login.LockSigns;
import app.porchlight.protocol.web.Http;
import app.porchlight.protocol.web.SettingsPage;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Readers that several languages share, each fed with damaged answers of these. */
class NonsenseTest {
    private static final List<byte[]> SAID = Stream.of(
        "{\"params\":{\"deviceInfo\":{\"Version\":\"2.622\",\"port\":80,\"on\":true,\"list\":[[[1]]]}}}",
        "<a xmlns:b='u'><b:Name><![CDATA[Box]]></b:Name><Version>1.&lt;2</Version></a>",
        "Account locked. {\"remainLockSecond\":12, locked: false} try again in 5 minutes, 3 attempts left")
        .map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();

    @Test
    void fields_areFewAndBounded() {
        List<String> names = List.of("Version", "Name", "port");
        Mutated.feed(bytes -> {
            assertThat(Fields.json(bytes, "/params/deviceInfo", names).keySet()).isSubsetOf(names);
            assertThat(Fields.xml(bytes, names)).allSatisfy((name, value) ->
                assertThat(value).hasSizeLessThanOrEqualTo(200));
        }, SAID);
        byte[] deep = ("{\"a\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}").getBytes(StandardCharsets.US_ASCII);
        assertThat(Fields.json(deep, "", names)).isEmpty();
    }

    @Test
    void signsOfALock_areReadInAnyWords() {
        Mutated.feed(bytes -> {
            String words = new String(bytes, StandardCharsets.ISO_8859_1);
            boolean told = LockSigns.inWords(words);
            Http.Page page = new Http.Page(401, Map.of(), bytes, StandardCharsets.ISO_8859_1, true);
            assertThat(LockSigns.inShortWords(page)).isEqualTo(told);
        }, SAID);
        assertThat(LockSigns.inWords("remain".repeat(20_000) + "left_".repeat(20_000))).isFalse();
    }

    @Test
    void settingsPages_areJudgedWhateverTheyHold() {
        Http.Site site = new Http.Site(InetAddress.ofLiteral("192.168.77.9"), 80, false);
        String page = "<form action=/up>"
            + "<label for='a\\'>IP</label><input id='a\\' name=lan_ip>"
            + "<input id=\"b']\" name=dns><input type=submit></form>"
            + "<a href='/setup/../network.htm?x'>x</a><a href='//[::1/'>y</a>";
        Mutated.feed(bytes -> {
            Http.Page said = new Http.Page(200, Map.of(), bytes, StandardCharsets.ISO_8859_1, true);
            SettingsPage.is(said);
            assertThat(SettingsPage.links(said, site, "/", 3)).hasSizeLessThanOrEqualTo(3)
                .allMatch(path -> path.startsWith("/"));
        }, List.of(page.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
