package app.porchlight.engine.logins;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Login;
import app.porchlight.knowledge.Recipe;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.practice.HomePlan;
import app.porchlight.practice.PracticeHome;
import app.porchlight.practice.Tempo;
import app.porchlight.protocol.login.LoginOutcome;
import app.porchlight.protocol.web.Http;
import app.porchlight.protocol.web.Pages;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every login of a maker's own that is only fields, over the whole way, against a device that plays it. */
class RecipeLoginTest {
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    private static final String PLAN = "every-recipe";

    static final List<String> FORMS = KNOWLEDGE.recipes().stream()
        .filter(each -> each.way() instanceof Recipe.Form).map(Recipe::id).toList();

    private static PracticeHome home;

    /** Recipe to the factory login that its device takes, and the device's address. */
    private record Played(String login, InetAddress address) {
    }

    private static final Map<String, Played> PLAYED = Stream.of(
        "asus asus-1 10", "synology synology-blank 11", "qnap qnap-1 12", "reolink reolink-blank 13",
        "tenda tenda-1 14", "openwrt openwrt-blank 15", "pfsense firewall-2 16", "foscam netwave-camera-blank 17")
        .map(row -> row.split(" ")).collect(Collectors.toMap(row -> row[0],
            row -> new Played(row[1], InetAddress.ofLiteral("192.168.77." + row[2]))));

    @BeforeAll
    static void move() {
        home = new PracticeHome(HomePlan.named(PLAN), KNOWLEDGE, Tempo.INSTANT);
    }

    @AfterAll
    static void leave() {
        home.close();
    }

    private static RecipeLogin login(String recipe, InetAddress address) {
        Recipe.Form form = (Recipe.Form) KNOWLEDGE.recipes().stream().filter(each -> each.id().equals(recipe))
            .findFirst().orElseThrow().way();
        return new RecipeLogin(new Http(home::connect, Duration.ofSeconds(5)), new Http.Site(address, 80, false), form);
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void factoryLogin_isIn_aMadeUpOneIsNot_andNobodyStaysLoggedIn(String recipe) throws IOException {
        Played played = PLAYED.get(recipe);
        Login factory = KNOWLEDGE.login(played.login()).orElseThrow();
        RecipeLogin login = login(recipe, played.address());
        assertThat(login.asks()).isTrue();
        assertThat(login.attempt(factory.user(), factory.password())).isEqualTo(LoginOutcome.IN);
        assertThat(login.attempt(factory.user(), Guesses.madeUp())).isEqualTo(LoginOutcome.WRONG);
        assertThat(home.tally(played.address()).tries()).isEqualTo(2);
        boolean ends = !recipe.equals("tenda") && !recipe.equals("foscam");
        assertThat(home.tally(played.address()).left()).isEqualTo(ends ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"asus, 11", "qnap, 13", "openwrt, 10"})
    void pageOfAnotherMaker_asksForNothing_andGetsNoPassword(String recipe, String last) throws IOException {
        InetAddress other = InetAddress.ofLiteral("192.168.77." + last);
        int before = home.tally(other).tries();
        assertThat(login(recipe, other).asks()).isFalse();
        assertThat(login(recipe, other).attempt("admin", "admin")).isEqualTo(LoginOutcome.UNCLEAR);
        assertThat(home.tally(other).tries()).isEqualTo(before);
    }

    /** A page that shows what a welcome looks like before anybody has logged in. */
    @Test
    void welcomeBeforeTheLogin_provesNothing() throws IOException {
        Recipe.Form form = (Recipe.Form) KNOWLEDGE.recipes().stream().filter(each -> each.id().equals("asus"))
            .findFirst().orElseThrow().way();
        try (Pages device = new Pages((request, body) -> "login_authorization {\"asus_token\":\"UV4bpzfoYjDq\"}")) {
            RecipeLogin login = new RecipeLogin(device.http(), device.site(), form);
            assertThat(login.attempt("admin", "admin")).isEqualTo(LoginOutcome.UNCLEAR);
            assertThat(device.asked).containsExactly("/Main_Login.asp");
        }
    }

    @Test
    void everyForm_isPlayed() {
        assertThat(PLAYED.keySet()).containsExactlyInAnyOrderElementsOf(FORMS);
    }
}
