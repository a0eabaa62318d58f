package app.porchlight.desktop.state;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.CheckupEvent;
import app.porchlight.home.Place;
import app.porchlight.home.Subnet;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckupModelTest {
    private final CheckupModel model = new CheckupModel();

    @BeforeEach
    void begin() {
        Subnet home = Subnet.of("192.168.77.0/24");
        model.apply(new CheckupEvent.Started("1", Instant.EPOCH,
            new Place("wlan0", home.hosts().getFirst(), home, Optional.empty(), Optional.empty()), false));
    }

    private static Device device(String id) {
        return new Device(id, List.of(InetAddress.ofLiteral("192.168.77.9")), Set.of(), Identity.UNKNOWN, List.of(),
            List.of());
    }

    private static Finding finding(String device, String check, Verdict verdict) {
        return new Finding(check, device, Optional.empty(), verdict);
    }

    private Standing standing(String id) {
        return model.device(id).orElseThrow().standing();
    }

    @Test
    void nothingYet_isRunningWithoutResult() {
        assertThat(model.running()).isTrue();
        assertThat(model.result()).isEmpty();
        assertThat(new CheckupModel().running()).isFalse();
    }

    @Test
    void progress_isCounted() {
        model.apply(new CheckupEvent.DeviceSeen(device("a")));
        model.apply(new CheckupEvent.DeviceSeen(device("b")));
        model.apply(new CheckupEvent.DeviceSeen(device("a")));
        model.apply(new CheckupEvent.DeviceDone("a"));
        assertThat(model.found()).isEqualTo(2);
        assertThat(model.lookedAt()).isEqualTo(1);
    }

    @Test
    void notDone_isLookingWhateverWasConcluded() {
        model.apply(new CheckupEvent.DeviceSeen(device("a")));
        model.apply(new CheckupEvent.Concluded(finding("a", "telnet-open", new Verdict.Fine())));
        assertThat(standing("a")).isEqualTo(Standing.LOOKING);
        model.apply(new CheckupEvent.DeviceDone("a"));
        assertThat(standing("a")).isEqualTo(Standing.FINE);
    }

    @Test
    void moreQuestions_openItAgain() {
        model.apply(new CheckupEvent.DeviceSeen(device("a")));
        model.apply(new CheckupEvent.DeviceDone("a"));
        model.apply(new CheckupEvent.Planned("a", 1));
        assertThat(standing("a")).isEqualTo(Standing.LOOKING);
    }

    @Test
    void nothingAsked_isNotFine() {
        model.apply(new CheckupEvent.DeviceSeen(device("a")));
        model.apply(new CheckupEvent.DeviceDone("a"));
        assertThat(standing("a")).isEqualTo(Standing.UNTOLD);
    }

    @Test
    void fineAndUntold_isUntold_riskOutweighsBoth() {
        Finding fine = finding("a", "telnet-open", new Verdict.Fine());
        Finding untold = finding("a", "default-password", new Verdict.CouldNotTell(Verdict.Why.LOCKED));
        Finding risk = finding("a", "ftp-open", new Verdict.AtRisk(Severity.IMPROVE, Map.of()));
        assertThat(Standing.of(List.of(fine, untold))).isEqualTo(Standing.UNTOLD);
        assertThat(Standing.of(List.of(fine, untold, risk))).isEqualTo(Standing.IMPROVE);
    }

    @Test
    void merged_isOneWithAllFindings() {
        model.apply(new CheckupEvent.DeviceSeen(device("a")));
        model.apply(new CheckupEvent.DeviceSeen(device("b")));
        model.apply(new CheckupEvent.Concluded(finding("b", "telnet-open",
            new Verdict.AtRisk(Severity.ACT_NOW, Map.of()))));
        model.apply(new CheckupEvent.DevicesMerged("b", device("a")));
        model.apply(new CheckupEvent.DeviceDone("a"));
        assertThat(model.devices()).hasSize(1);
        assertThat(standing("a")).isEqualTo(Standing.NEEDS_YOU);
    }

    @Test
    void sameQuestionTwice_newerAnswerCounts() {
        model.apply(new CheckupEvent.DeviceSeen(device("a")));
        model.apply(new CheckupEvent.Concluded(finding("a", "x", new Verdict.CouldNotTell(Verdict.Why.NO_ANSWER))));
        model.apply(new CheckupEvent.Concluded(finding("a", "x", new Verdict.Fine())));
        model.apply(new CheckupEvent.DeviceDone("a"));
        assertThat(standing("a")).isEqualTo(Standing.FINE);
    }

    @Test
    void looking_isSaidUntilTheEnd() {
        model.apply(new CheckupEvent.DeviceSeen(device("a")));
        model.apply(new CheckupEvent.Looking("a", "telnet-open"));
        assertThat(model.now()).map(CheckupModel.Now::check).contains("telnet-open");
        finish();
        assertThat(model.now()).isEmpty();
        assertThat(model.running()).isFalse();
    }

    @Test
    void eventOfUnknownDevice_changesNothing() {
        model.apply(new CheckupEvent.Looking("nobody", "telnet-open"));
        model.apply(new CheckupEvent.DeviceDone("nobody"));
        model.apply(new CheckupEvent.Concluded(finding("nobody", "x", new Verdict.Fine())));
        assertThat(model.devices()).isEmpty();
        assertThat(model.now()).isEmpty();
    }

    @Test
    void end_takesTheResultsDevices() {
        model.apply(new CheckupEvent.DeviceSeen(device("gone-by-then")));
        finish();
        assertThat(model.devices()).extracting(line -> line.device().id()).containsExactly("a");
    }

    private void finish() {
        model.apply(new CheckupEvent.Finished(new CheckupResult("1", Instant.EPOCH, Duration.ZERO,
            "192.168.77.0/24", false, Ending.COMPLETED, List.of(new DeviceResult(device("a"), List.of(), List.of())),
            new Coverage("wlan0", List.of(), List.of()))));
    }
}
