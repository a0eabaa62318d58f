package app.porchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.cli.Page.Ink;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void whatATerminalWouldObey_isLeftOut() {
        String page = new Page(60, false)
            .line(Ink.NEEDS, "cam\u001b[2J\u0007\u009b31m\r\nera\u202e \u0008\u001b]0;owned\u0007 end").toString();

        assertThat(page.codePoints().filter(Character::isISOControl)).containsOnly((int) '\n');
        assertThat(page).doesNotContain("\u202e").startsWith("cam").endsWith("end\n");
    }

    @Test
    void colours_areOnlyWhereWanted() {
        assertThat(new Page(60, false).line(Ink.NEEDS, "hot").toString()).isEqualTo("hot\n");
        assertThat(new Page(60, true).line(Ink.NEEDS, "hot").toString()).isEqualTo("\u001b[1;31mhot\u001b[0m\n");
        assertThat(new Page(60, true).line(Ink.PLAIN, "mild").toString()).isEqualTo("mild\n");
    }

    @Test
    void longWords_areWrappedBelowThemselves() {
        assertThat(new Page(26, false).hanging(Ink.PLAIN, "  - ", "one two three four five six").toString())
            .isEqualTo("  - one two three four\n    five six\n");
    }

    @Test
    void aWordThatIsLongerThanALine_isCutNotLost() {
        assertThat(Page.wrapped("ab " + "x".repeat(25), 10)).containsExactly("ab", "x".repeat(10), "x".repeat(10),
            "xxxxx");
    }

    @Test
    void wideCharacters_countTwice_andStayWhole() {
        assertThat(Page.wrapped("リビングの照明", 8)).containsExactly("リビング", "の照明");
        assertThat(Page.fitting("a照明", 2)).isEqualTo("a");
    }

    @Test
    void sentencesOfOurOwn_areNotCutShort() {
        String long300 = "word ".repeat(60).strip();

        assertThat(Page.harmless(long300)).isEqualTo(long300);
    }
}
