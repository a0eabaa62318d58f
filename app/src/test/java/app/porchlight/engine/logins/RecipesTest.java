package app.porchlight.engine.logins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Recipe;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.protocol.login.LoginOutcome;
import app.porchlight.protocol.web.Http;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The recipes test themselves: each example is taken for what its file says that it is, and for nothing else. */
class RecipesTest {
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();

    private static Http.Page page(Recipe.Answer answer) {
        Map<String, List<String>> headers = new HashMap<>();
        if (!answer.cookies().isEmpty()) {
            headers.put("set-cookie", answer.cookies());
        }
        if (!answer.location().isEmpty()) {
            headers.put("location", List.of(answer.location()));
        }
        return new Http.Page(answer.status(), headers, answer.body().getBytes(StandardCharsets.UTF_8),
            StandardCharsets.UTF_8, true);
    }

    static Stream<Arguments> examples() {
        return KNOWLEDGE.recipes().stream().filter(recipe -> recipe.way() instanceof Recipe.Form)
            .flatMap(recipe -> recipe.examples().stream().map(example ->
                arguments(recipe.id(), recipe.way(), example.shows(), example.answer())));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void example_isTakenForWhatItIs(String id, Recipe.Form form, String shows, Recipe.Answer answer) {
        LoginOutcome outcome = RecipeLogin.judge(form, page(answer));
        switch (shows) {
            case "page" -> {
                assertThat(form.page().sign().shows(answer)).isTrue();
                assertThat(Recipe.shows(form.in(), answer)).isFalse();
            }
            case "in" -> assertThat(outcome).isEqualTo(LoginOutcome.IN);
            case "refused" -> assertThat(outcome).isEqualTo(LoginOutcome.WRONG);
            case "locked" -> assertThat(outcome).isEqualTo(LoginOutcome.LOCK);
            case "else" -> assertThat(outcome).isIn(LoginOutcome.UNCLEAR, LoginOutcome.LOCK);
            default -> throw new AssertionError("an example shows page, in, refused, locked or else: " + shows);
        }
    }

    @Test
    void atLeastTwelveMakers_areKnown() {
        assertThat(KNOWLEDGE.recipes().stream().filter(each -> !(each.way() instanceof Recipe.OneAtATime))
            .map(recipe -> KNOWLEDGE.family(recipe.families().getFirst()).orElseThrow().maker()).distinct())
            .hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void pageThatIsAlwaysTheSame_letsNobodyIn() {
        Recipe.Answer always = new Recipe.Answer(200, List.of(), "", "<h1>Welcome!</h1> You are logged in. success");
        assertThat(KNOWLEDGE.recipes().stream().map(Recipe::way).filter(Recipe.Form.class::isInstance)
            .map(form -> RecipeLogin.judge((Recipe.Form) form, page(always)))).containsOnly(LoginOutcome.UNCLEAR);
    }

    /** Bytes of a refusal changed, doubled or cut off never become a welcome. */
    @ParameterizedTest
    @MethodSource("examples")
    void refusalThatIsBroken_letsNobodyIn(String id, Recipe.Form form, String shows, Recipe.Answer answer) {
        if (!shows.equals("refused") || answer.body().isEmpty()) {
            return;
        }
        Random random = new Random(answer.body().length());
        assertThat(Stream.generate(() -> {
            StringBuilder body = new StringBuilder(answer.body());
            for (int i = random.nextInt(4); i >= 0; i--) {
                body.setCharAt(random.nextInt(body.length()), (char) random.nextInt(0x250));
            }
            return body.substring(0, random.nextInt(body.length() + 1)) + body;
        }).limit(500).map(body -> RecipeLogin.judge(form, page(new Recipe.Answer(answer.status(), answer.cookies(),
            answer.location(), body))))).doesNotContain(LoginOutcome.IN);
    }
}
