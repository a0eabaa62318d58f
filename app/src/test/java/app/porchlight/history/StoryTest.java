package app.porchlight.history;

import static app.porchlight.history.Samples.EVENING;
import static app.porchlight.history.Samples.OPEN;
import static app.porchlight.history.Samples.TELNET;
import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.AskedAgain;
import app.porchlight.history.Story.Answers;
import app.porchlight.history.Story.Chapter;
import app.porchlight.home.Trouble;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTest {
    private static final Verdict FINE = new Verdict.Fine();
    private static final Verdict UNKNOWN = new Verdict.CouldNotTell(Verdict.Why.NO_ANSWER);

    private final Device camera = Samples.device("camera", 20);

    /** One word a checkup: what the telnet door came to; and one word a chapter. */
    @ParameterizedTest
    @CsvSource({
        "fine,                                    first",
        "fine fine unknown,                       first",
        "open,                                    first+opened",
        "open open,                               first+opened",
        "fine open,                               first opened",
        "open fine,                               first+opened fixed",
        "open unknown fine,                       first+opened fixed",
        "open fine open,                          first+opened fixed back",
        "open unknown open,                       first+opened",
        "open fine open fine,                     first+opened fixed back fixed",
        "open closed,                             first+opened fixed",
        "open gone,                               first+opened",
    })
    void answers_becomeChapters(String answers, String chapters) {
        List<Answers> all = new ArrayList<>();
        for (String each : answers.split(" ")) {
            all.add(new Answers(at(all.size()), answer(each)));
        }
        assertThat(Story.of(all, List.of()).chapters().stream().map(each -> word(each, at(0))))
            .containsExactly(chapters.split(" "));
    }

    private static Instant at(int day) {
        return EVENING.plus(Duration.ofDays(day));
    }

    private List<Finding> answer(String what) {
        return switch (what) {
            case "open" -> List.of(Samples.finding(camera, "telnet-open", TELNET, OPEN));
            case "fine" -> List.of(Samples.finding(camera, "telnet-open", TELNET, FINE));
            case "unknown" -> List.of(Samples.finding(camera, "telnet-open", TELNET, UNKNOWN));
            case "closed" -> List.of(Samples.finding(camera, "telnet-open", null, FINE));
            default -> List.of();
        };
    }

    private static String word(Chapter chapter, Instant first) {
        return String.join("+", Stream.of(chapter.when().equals(first) ? "first" : "",
            chapter.opened().isEmpty() ? "" : "opened", chapter.back().isEmpty() ? "" : "back",
            chapter.fixed().isEmpty() ? "" : "fixed").filter(each -> !each.isEmpty()).toList());
    }

    @Test
    void askedAgain_isAChapterOfItsOwn_whereItBelongsInTime() {
        Story story = Story.of(List.of(new Answers(at(0), answer("open")), new Answers(at(2), answer("fine"))),
            List.of(new Proof(at(1), answer("fine").getFirst(), List.of())));
        assertThat(story.chapters()).hasSize(2);
        assertThat(story.chapters().getLast().again()).isTrue();
        assertThat(story.chapters().getLast().when()).isEqualTo(at(1));
    }

    /** Of this device and of this home alone, also what was asked again. */
    @Test
    void inTheFile_itIsOfOneDeviceInOneHome(@TempDir Path folder) throws Trouble {
        Device tv = Samples.device("tv", 30);
        try (History history = History.open(folder.resolve("history.db"))) {
            Samples.record(history, Samples.result("one", at(0), new DeviceResult(camera, answer("open"), List.of()),
                new DeviceResult(tv, List.of(Samples.finding(tv, "telnet-open", TELNET, OPEN)), List.of())));
            CheckupResult there = Samples.result("there", at(1), new DeviceResult(camera, answer("fine"), List.of()));
            Samples.record(history, new CheckupResult(there.id(), there.started(), there.took(), "10.0.0.0/24", false,
                there.ending(), there.devices(), there.coverage()));
            history.proved(new AskedAgain(answer("fine").getFirst(), List.of()), at(2));
            Samples.record(history, Samples.result("two", at(3), new DeviceResult(tv, List.of(), List.of())));
            Samples.record(history, Samples.result("three", at(4),
                new DeviceResult(camera, answer("open"), List.of())));
            Story story = history.story(camera.id(), "three");
            assertThat(story.chapters().stream().map(Chapter::when)).containsExactly(at(0), at(2), at(4));
            assertThat(story.chapters().stream().map(each -> word(each, at(0))))
                .containsExactly("first+opened", "fixed", "back");
            assertThat(history.proofsSince(at(2))).hasSize(1);
            assertThat(history.proofsSince(at(3))).isEmpty();
        }
    }
}
