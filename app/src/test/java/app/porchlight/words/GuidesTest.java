package app.porchlight.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.words.Guide.Block;
import app.porchlight.words.Guide.Span;
import app.porchlight.words.Guide.Way;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidesTest {
    private static final String HEAD = "---\ntitle: T\nwho: you\notherwise: maker, unplug\nsource: S\n---\n";

    @Test
    void guide_isReadIntoStepsAndBlocks() {
        Guide guide = read(HEAD + """
            ## First {password}
            Press **Save** on
            the page.

            `password`

            > Be patient.

            - one
            - two

            ## Second {look}
            1. then
            """);
        assertThat(guide.title()).isEqualTo("T");
        assertThat(guide.otherwise()).containsExactly(Way.MAKER, Way.UNPLUG);
        assertThat(guide.sources()).containsExactly("S");
        assertThat(guide.steps()).extracting(Guide.Step::title).containsExactly("First", "Second");
        assertThat(guide.steps()).extracting(Guide.Step::picture)
            .containsExactly(Guide.Picture.PASSWORD, Guide.Picture.LOOK);
        assertThat(guide.steps().getFirst().blocks()).containsExactly(
            new Block.Paragraph(List.of(new Span("Press ", false), new Span("Save", true),
                new Span(" on the page.", false))),
            new Block.Offer(Guide.Help.PASSWORD),
            new Block.Hint(List.of(new Span("Be patient.", false))),
            new Block.Bullets(false, List.of(List.of(new Span("one", false)), List.of(new Span("two", false)))));
    }

    @Test
    void sharedSteps_takeTheirPlace() {
        Guide guide = new GuideText(name -> "## From " + name + " {power}\nText.\n## More {check}\nText.")
            .read("g", HEAD + "## A {device}\nText.\n## @restart\n## Z {device}\nText.");
        assertThat(guide.steps()).extracting(Guide.Step::title).containsExactly("A", "From restart", "More", "Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "no head",
        "---\ntitle: T\n---\n## S {look}\nx",
        "---\ntitle: T\nwho: you\ncolour: red\n---\n## S {look}\nx",
        "---\ntitle: T\nwho: you\notherwise: pray\n---\n## S {look}\nx",
        HEAD + "loose text\n## S {look}\nx",
        HEAD + "## S {look}\n[a link](http://192.0.2.1/)",
        HEAD + "## S {look}\n<b>markup</b>",
        HEAD + "## S {look}\n![picture](x.png)",
        HEAD + "## S\nx",
        HEAD + "## S {look}\n@open-page",
        HEAD + "## S {unicorn}\nx",
        HEAD})
    void guideWithWhatItMayNotHold_isRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyGuideInEveryLanguage_canBeRead_andNamesItsSources() {
        Written.messages().keySet().forEach(language -> {
            Guides guides = Guides.in(Locale.of(language));
            assertThat(Written.guides(language)).isNotEmpty().allSatisfy(id -> {
                Guide guide = guides.guide(id);
                assertThat(guide.sources()).as(id).isNotEmpty();
                assertThat(guide.who()).as(id).isIn("you", "maker", "provider");
                assertThat(guide.steps()).as(id).allSatisfy(step -> assertThat(step.blocks()).isNotEmpty());
                assertThat(guide.otherwise()).as(id).isNotEmpty();
                guide.otherwise().forEach(way -> way.guide().ifPresent(other ->
                    assertThat(guides.has(other)).as(other).isTrue()));
            });
        });
    }

    @Test
    void everyLanguage_hasTheSameGuides() {
        assertThat(Written.messages().keySet()).allSatisfy(language ->
            assertThat(Written.list(Written.GUIDES.resolve(language), ".md")).extracting(file -> file.getFileName())
                .containsExactlyElementsOf(Written.list(Written.GUIDES.resolve("en"), ".md").stream()
                    .map(file -> file.getFileName()).toList()));
    }

    @Test
    void everyLanguage_goesThroughTheSameSteps() {
        assertThat(Written.messages().keySet()).allSatisfy(language ->
            assertThat(Written.guides("en")).allSatisfy(id ->
                assertThat(pictures(language, id)).as(id).isEqualTo(pictures("en", id))));
    }

    /** Without the Internet no device finds one. */
    @Test
    void noUpdateIsLookedFor_whileTheInternetIsCutOff() {
        assertThat(Written.guides("en")).allSatisfy(id -> {
            boolean offline = false;
            for (Guide.Picture step : pictures("en", id)) {
                offline = step == Guide.Picture.OFFLINE || offline && step != Guide.Picture.ONLINE;
                assertThat(offline && step == Guide.Picture.UPDATE).as(id).isFalse();
            }
            assertThat(offline).as(id + " brings one back to the Internet").isFalse();
        });
    }

    /** "The new password keeps it from coming back" is no comfort where none was chosen. */
    @Test
    void newPassword_isSpokenOfOnlyWhereOneIsChosen() {
        assertThat(Written.guides("en")).allSatisfy(id -> {
            String text = Written.read(Written.GUIDES.resolve("en").resolve(id + ".md"));
            assertThat(!text.contains("## @restart\n") || text.contains("## @new-password")
                || text.contains("{password}")).as(id).isTrue();
        });
    }

    private static List<Guide.Picture> pictures(String language, String id) {
        return Guides.in(Locale.of(language)).guide(id).steps().stream().map(Guide.Step::picture).toList();
    }

    @Test
    void noSuchGuide_isSaid() {
        assertThatThrownBy(() -> Guides.in(Locale.ENGLISH).guide("none")).hasMessageContaining("none");
        assertThat(Guides.in(Locale.ENGLISH).has("none")).isFalse();
    }

    private static Guide read(String text) {
        return new GuideText(name -> "").read("g", text);
    }
}
