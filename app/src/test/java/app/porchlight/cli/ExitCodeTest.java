package app.porchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.report.HandMade;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    private static final Verdict FINE = new Verdict.Fine();
    private static final Verdict RISK = new Verdict.AtRisk(Severity.GOOD_TO_KNOW, Map.of());
    private static final Verdict UNTOLD = new Verdict.CouldNotTell(Verdict.Why.LOOK_ONLY);

    private static ExitCode of(Ending ending, List<Doubt> doubts, DeviceResult... devices) {
        return ExitCode.of(HandMade.result(ending, doubts, devices));
    }

    @Test
    void allFine_isFine() {
        assertThat(of(Ending.COMPLETED, List.of(), HandMade.camera("c", FINE, FINE))).isEqualTo(ExitCode.FINE);
    }

    @Test
    void anyRisk_isAtRisk_whateverElse() {
        assertThat(of(Ending.STOPPED, List.of(Doubt.NO_ROUTER), HandMade.camera("c", FINE, UNTOLD, RISK)))
            .isEqualTo(ExitCode.AT_RISK);
    }

    @Test
    void noAnswer_isNeverFine() {
        assertThat(of(Ending.COMPLETED, List.of(), HandMade.camera("c", FINE, UNTOLD)))
            .isEqualTo(ExitCode.COULD_NOT_TELL);
    }

    @Test
    void whatWasNotSeen_isNeverFine() {
        DeviceResult fine = HandMade.camera("c", FINE);
        assertThat(of(Ending.STOPPED, List.of(), fine)).isEqualTo(ExitCode.COULD_NOT_TELL);
        assertThat(of(Ending.COMPLETED, List.of(Doubt.ONLY_ROUTER_SEEN), fine)).isEqualTo(ExitCode.COULD_NOT_TELL);
        assertThat(of(Ending.COMPLETED, List.of())).isEqualTo(ExitCode.COULD_NOT_TELL);
    }
}
