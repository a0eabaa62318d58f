package app.porchlight.desktop.state;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.AskedAgain;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.Coverage;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Identity;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverviewTest {
    private static DeviceResult device(String id, Verdict... verdicts) {
        Device device = new Device(id, List.of(InetAddress.ofLiteral("192.168.77.9")), Set.of(), Identity.UNKNOWN,
            List.of(), List.of());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < verdicts.length; i++) {
            findings.add(new Finding("check-" + i, id, Optional.empty(), verdicts[i]));
        }
        return new DeviceResult(device, findings, List.of());
    }

    private static CheckupResult result(DeviceResult... devices) {
        return new CheckupResult("1", Instant.EPOCH, Duration.ZERO, "192.168.77.0/24", false, Ending.COMPLETED,
            List.of(devices), new Coverage("wlan0", List.of(), List.of()));
    }

    private static Verdict risk(Severity severity) {
        return new Verdict.AtRisk(severity, Map.of());
    }

    @Test
    void fixFirst_isThreeAtMost_gravestFirst_oneADevice() {
        Overview overview = Overview.of(result(
            device("improve", risk(Severity.IMPROVE)),
            device("soon", risk(Severity.FIX_SOON)),
            device("now", risk(Severity.FIX_SOON), risk(Severity.ACT_NOW)),
            device("now-too", risk(Severity.ACT_NOW), risk(Severity.ACT_NOW)),
            device("soon-too", risk(Severity.FIX_SOON))));
        assertThat(overview.fixFirst()).extracting(each -> each.device().id())
            .containsExactly("now", "now-too", "soon");
        assertThat(overview.fixFirst().getFirst().finding().check()).isEqualTo("check-1");
    }

    @Test
    void onlyImprovements_leaveFixFirstEmpty() {
        assertThat(Overview.of(result(device("a", risk(Severity.IMPROVE)))).fixFirst()).isEmpty();
    }

    @Test
    void everyDevice_isInExactlyOneGroup() {
        Overview overview = Overview.of(result(device("a", risk(Severity.ACT_NOW)), device("b", new Verdict.Fine()),
            device("c", new Verdict.CouldNotTell(Verdict.Why.NO_ANSWER)), device("d")));
        assertThat(overview.count(Standing.NEEDS_YOU)).isEqualTo(1);
        assertThat(overview.count(Standing.FINE)).isEqualTo(1);
        assertThat(overview.count(Standing.UNTOLD)).isEqualTo(2);
        assertThat(overview.count(Standing.IMPROVE) + overview.count(Standing.LOOKING)).isZero();
    }

    @Test
    void newerAnswer_movesTheDevice() {
        CheckupResult before = result(device("a", risk(Severity.ACT_NOW)), device("b", new Verdict.Fine()));
        Finding mended = new Finding("check-0", "a", Optional.empty(), new Verdict.Fine());
        Overview after = Overview.of(Overview.with(before, new AskedAgain(mended, List.of())));
        assertThat(after.count(Standing.FINE)).isEqualTo(2);
        assertThat(after.fixFirst()).isEmpty();
    }
}
