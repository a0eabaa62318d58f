package app.porchlight.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.Coverage;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Finding;
import app.porchlight.model.Identity;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final Verdict FINE = new Verdict.Fine();
    private static final Verdict UNTOLD = new Verdict.CouldNotTell(Verdict.Why.NO_ANSWER);
    private static final Verdict GRAVE = new Verdict.AtRisk(Severity.ACT_NOW, Map.of());
    private static final Verdict SMALL = new Verdict.AtRisk(Severity.IMPROVE, Map.of());

    private final Summary summary = Words.in(Locale.UK).summary();

    @Test
    void whatNeedsYou_comesFirst() {
        assertThat(summary.headline(completed(GRAVE, SMALL, GRAVE, FINE))).isEqualTo("Two things need you today.");
        assertThat(summary.headline(completed(GRAVE))).isEqualTo("One thing needs you today.");
        assertThat(summary.headline(completed(Stream.generate(() -> GRAVE).limit(12).toArray(Verdict[]::new))))
            .isEqualTo("12 things need you today.");
        assertThat(summary.more(completed(GRAVE, SMALL))).contains("One more thing could be better.");
    }

    @Test
    void oneDeviceWithMuchWrong_isOneThing() {
        CheckupResult one = result(Ending.COMPLETED, List.of(), List.of(device(GRAVE, GRAVE, SMALL), device(FINE)));
        assertThat(summary.headline(one)).isEqualTo("One thing needs you today.");
        assertThat(summary.more(one)).doesNotContain("could be better");
    }

    @Test
    void onlySmallThings_areNotUrgent() {
        assertThat(summary.headline(completed(SMALL, FINE))).isEqualTo("Nothing is urgent. One thing could be better.");
    }

    @Test
    void goodNews_promisesNoMoreThanWasChecked() {
        assertThat(summary.headline(completed(FINE))).isEqualTo("Good news: what we could check is fine.");
        assertThat(summary.headline(completed(FINE, UNTOLD))).isEqualTo("Good news so far: we found nothing to fix.");
        assertThat(summary.whole(completed(FINE, UNTOLD))).contains("could not get an answer to one question");
    }

    @Test
    void deviceLeftAlone_isCountedOnce_andIsNeverFine() {
        Verdict leftOut = new Verdict.CouldNotTell(Verdict.Why.LEFT_OUT);
        DeviceResult alone = device(leftOut, leftOut, leftOut);
        CheckupResult result = result(Ending.COMPLETED, List.of(), List.of(device(FINE), alone));
        assertThat(summary.more(result)).isEqualTo("We saw 2 devices. We left one device alone, as you asked.");
        assertThat(summary.headline(result)).isEqualTo("Good news so far: we found nothing to fix.");
        assertThat(summary.headline(result(Ending.COMPLETED, List.of(), List.of(alone))))
            .isEqualTo("We could not check enough to tell.");
    }

    @Test
    void nothingTold_isNoGoodNews() {
        assertThat(summary.headline(completed())).isEqualTo("We could not check enough to tell.");
        assertThat(summary.headline(completed(UNTOLD))).isEqualTo("We could not check enough to tell.");
        assertThat(summary.headline(result(Ending.COMPLETED, List.of(Doubt.ONLY_ROUTER_SEEN), FINE)))
            .isEqualTo("We could not check enough to tell.");
        assertThat(summary.headline(result(Ending.STOPPED, List.of(), FINE))).doesNotContain("Good news");
    }

    private static CheckupResult completed(Verdict... verdicts) {
        return result(Ending.COMPLETED, List.of(), verdicts);
    }

    private static CheckupResult result(Ending ending, List<Doubt> doubts, Verdict... verdicts) {
        List<DeviceResult> devices = Stream.of(verdicts).map(verdict -> device(verdict)).toList();
        return result(ending, doubts, devices);
    }

    private static DeviceResult device(Verdict... verdicts) {
        List<Finding> findings = Stream.of(verdicts)
            .map(verdict -> new Finding("telnet-open", "d", Optional.empty(), verdict)).toList();
        return new DeviceResult(WordsTest.device(Identity.UNKNOWN), findings, List.of());
    }

    private static CheckupResult result(Ending ending, List<Doubt> doubts, List<DeviceResult> devices) {
        return new CheckupResult("1", Instant.EPOCH, Duration.ofSeconds(31), "192.168.77.0/24", false, ending,
            devices,
            new Coverage("eth", List.of(), doubts));
    }
}
