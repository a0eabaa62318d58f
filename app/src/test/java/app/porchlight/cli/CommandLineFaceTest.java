package app.porchlight.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.cli.Terminal.End;
import app.porchlight.words.Words;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineFaceTest {
    private static final Set<End> NOBODY = EnumSet.noneOf(End.class);
    private static final Set<End> SOMEBODY = EnumSet.allOf(End.class);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String typed = "";

    @TempDir
    private Path folder;

    private int run(Supplies supplies, Set<End> live, String... arguments) {
        Terminal terminal = new Terminal(new BufferedReader(new StringReader(typed)),
            new PrintStream(out, false, UTF_8), new PrintStream(err, true, UTF_8), live, 80, false);
        return new CommandLineFace(supplies, Words.in(Locale.ENGLISH), terminal).run(arguments);
    }

    private String out() {
        return out.toString(UTF_8);
    }

    private String err() {
        return err.toString(UTF_8).replace('\n', ' ');
    }

    @Test
    void help_namesEveryOptionAndEveryExitCode() {
        assertThat(run(new TestSupplies(folder), NOBODY, "check", "--help")).isZero();

        assertThat(out()).contains("--practice", "--network", "--i-may-check-this-network", "--json", "--look-only",
            "--data", "--version", "--help");
        Arrays.stream(ExitCode.values()).forEach(code -> assertThat(out()).containsPattern("(?m)^  " + code.number()));
        assertThat(out()).contains("130").doesNotContain("cli.");
    }

    @Test
    void version_isTold() {
        assertThat(run(new TestSupplies(folder), NOBODY, "--version")).isZero();
        assertThat(out()).isEqualToIgnoringNewLines("Porchlight 1.2.3");
    }

    @Test
    void whatIsNotUnderstood_isTrouble_notCouldNotTell() {
        assertThat(run(new TestSupplies(folder), NOBODY, "check", "--frob")).isEqualTo(3);
        assertThat(err()).contains("--frob", "porchlight check --help");
        assertThat(out()).isEmpty();
    }

    @Test
    void noDisplay_namesTheCommandLine() {
        assertThat(run(new TestSupplies(folder), NOBODY)).isEqualTo(3);
        assertThat(err()).contains("no display").contains("porchlight check");
    }

    @Test
    void withoutConsent_nothingIsContacted() {
        TestSupplies supplies = new TestSupplies(folder, TestSupplies.HOME);

        assertThat(run(supplies, NOBODY, "check")).isEqualTo(3);
        assertThat(err()).contains("192.168.77.0/24", "--i-may-check-this-network");
        typed = "no\n";
        assertThat(run(supplies, SOMEBODY, "check")).isEqualTo(3);
        typed = "\n";
        assertThat(run(supplies, SOMEBODY, "check")).isEqualTo(3);
        assertThat(supplies.opened()).isFalse();
        assertThat(out()).isEmpty();
    }

    @Test
    void anAnswerOfYes_isConsent() {
        TestSupplies supplies = new TestSupplies(folder, TestSupplies.HOME);
        typed = "y\n";

        assertThat(run(supplies, SOMEBODY, "check", "--look-only")).isIn(1, 2);
        assertThat(supplies.opened()).isTrue();
    }

    @Test
    void severalHomes_areNamed_andThePersonChooses() {
        TestSupplies supplies = new TestSupplies(folder, TestSupplies.OFFICE, TestSupplies.HOME);

        assertThat(run(supplies, NOBODY, "check", "--i-may-check-this-network")).isEqualTo(3);
        assertThat(err()).contains("1. 10.0.5.0/24 (eth1)", "2. 192.168.77.0/24 (wlan0)", "--network 10.0.5.0/24");
        assertThat(supplies.opened()).isFalse();
        typed = "2\ny\n";
        assertThat(run(supplies, SOMEBODY, "check", "--look-only")).isIn(1, 2);
    }

    @Test
    void networksThatAreRefused_areRefusedInASentence() {
        TestSupplies supplies = new TestSupplies(folder, TestSupplies.HOME);

        for (String wrong : new String[] {"10.0.0.0/16", "192.168.5.0/24", "my network", "300.1.1.1/24", "1.2.3.4/x"}) {
            err.reset();
            assertThat(run(supplies, NOBODY, "check", "--i-may-check-this-network", "--network", wrong))
                .as(wrong).isEqualTo(3);
            assertThat(err()).as(wrong).contains(". ").doesNotContain("Exception");
        }
        assertThat(supplies.opened()).isFalse();
    }

    @Test
    void noNetwork_isSaidInASentence() {
        assertThat(run(new TestSupplies(folder), NOBODY, "check", "--i-may-check-this-network")).isEqualTo(3);
        assertThat(err()).contains("not on a network").doesNotContain("Exception");
    }

    @Test
    void jsonOnStandardOutput_isAloneThere() {
        int code = run(new TestSupplies(folder), SOMEBODY, "check", "--practice", "--look-only", "--json", "-");

        JsonNode json = new JsonMapper().readTree(out());
        assertThat(json.at("/checkup/practice").booleanValue()).isTrue();
        assertThat(code).isIn(1, 2);
        assertThat(err()).contains("Practice home: nothing here is real.");
    }

    @Test
    void jsonInAFile_leavesTheWordsOnStandardOutput() {
        Path file = folder.resolve("result.json");

        run(new TestSupplies(folder), NOBODY, "check", "--practice", "--look-only", "--json", file.toString());

        assertThat(new JsonMapper().readTree(file).get("schema").intValue()).isEqualTo(1);
        assertThat(out()).contains("What Porchlight never checks");
    }

    @Test
    void aFolderThatIsMissing_isNoticedBeforeTheCheckup() {
        TestSupplies supplies = new TestSupplies(folder);

        assertThat(run(supplies, NOBODY, "check", "--practice", "--json", folder.resolve("no/r.json").toString()))
            .isEqualTo(3);
        assertThat(supplies.opened()).isFalse();
    }

    @Test
    void progress_isForTerminalsOnly() {
        run(new TestSupplies(folder), NOBODY, "check", "--practice", "--look-only");
        assertThat(out() + err()).doesNotContain("\r", "\u001b");
        run(new TestSupplies(folder), SOMEBODY, "check", "--practice", "--look-only");
        assertThat(err()).contains("\r\u001b[K").contains("devices looked at");
    }

    @Test
    void lookOnly_saysThatNoPasswordWasTried() {
        run(new TestSupplies(folder), NOBODY, "check", "--practice", "--look-only");

        assertThat(out().replaceAll("\\s+", " ")).contains("You asked us only to look, so we tried no password.");
    }

    @Test
    void theSecondCheckup_tellsWhatIsNew_andPracticeIsNotRemembered() {
        TestSupplies supplies = new TestSupplies(folder, TestSupplies.HOME);
        String[] check = {"check", "--i-may-check-this-network", "--look-only"};

        run(supplies, NOBODY, check);
        assertThat(out()).doesNotContain("Since last time");
        run(supplies, NOBODY, "check", "--practice", "--look-only");
        assertThat(out()).doesNotContain("Since last time");
        run(supplies, NOBODY, check);
        assertThat(out()).contains("Since last time");
    }
}
