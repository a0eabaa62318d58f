package app.porchlight.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.Checkup;
import app.porchlight.engine.Options;
import app.porchlight.engine.checks.Checks;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Login;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.CheckupResult;
import app.porchlight.practice.HomePlan;
import app.porchlight.practice.PracticeHome;
import app.porchlight.practice.Tempo;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole checkup of the pretend home, written down while it runs. */
class WholeCheckupTest {
    /** Letters and digits together: no word, name or number that would be there anyway. */
    private static final Pattern TELLING = Pattern.compile("(?=.*[a-zA-Z])(?=.*[0-9]).{6,}");

    @TempDir
    private Path folder;

    @Test
    void result_comesBackAsItWas_andNoPasswordIsInTheFile() throws Exception {
        Knowledge knowledge = ShippedKnowledge.read();
        Path file = folder.resolve("history.db");
        Clock clock = Clock.systemUTC();
        try (History history = History.open(file);
            PracticeHome home = new PracticeHome(HomePlan.named("family-home"), knowledge, Tempo.INSTANT);
            Recorder recorder = history.recorder()) {
            Checkup checkup = new Checkup(home, knowledge,
                Checks.all(knowledge, history.tries(), Options.CAREFUL, clock), Options.CAREFUL, clock);
            CheckupResult result = checkup.run(recorder);
            assertThat(recorder.trouble()).isEmpty();
            assertThat(history.checkup(result.id())).contains(result);
            assertThat(history.past(true)).extracting(Past::id).containsExactly(result.id());
            String raw = RawFile.text(file);
            assertThat(raw).contains("default-password", "mirai-");
            List<String> passwords = knowledge.miraiList().stream().map(Login::password)
                .filter(each -> TELLING.matcher(each).matches()).toList();
            assertThat(passwords).contains("xc3511").hasSizeGreaterThan(5);
            assertThat(passwords).allSatisfy(each -> assertThat(raw.contains(each)).as(each).isFalse());
        }
    }
}
