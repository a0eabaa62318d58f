package app.porchlight.history;

import static app.porchlight.history.Samples.EVENING;
import static app.porchlight.history.Samples.OPEN;
import static app.porchlight.history.Samples.TELNET;
import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {
    private final Device camera = Samples.device("camera", 20);
    private final Device lamp = Samples.device("lamp", 30);

    /** What was answered before and now at one door, whether it had been fixed once, and where it is listed then. */
    @ParameterizedTest
    @CsvSource({
        "fine,     at-risk,  no,  opened",
        "unseen,   at-risk,  no,  opened",
        "unknown,  at-risk,  no,  opened",
        "at-risk,  at-risk,  no,  still",
        "fine,     at-risk,  yes, back",
        "unknown,  at-risk,  yes, back",
        "at-risk,  at-risk,  yes, back",
        "at-risk,  fine,     no,  fixed",
        "at-risk,  fine,     yes, fixed",
        "at-risk,  unknown,  no,  unanswered",
        "at-risk,  stopped,  no,  nowhere",
        "at-risk,  unseen,   no,  nowhere",
        "unknown,  fine,     no,  nowhere",
        "unseen,   fine,     no,  nowhere",
        "fine,     fine,     yes, nowhere",
        "fine,     unknown,  no,  nowhere",
    })
    void oneDoor_isListedOnce(String before, String now, String onceFixed, String where) {
        String id = at(TELNET, OPEN).id();
        Changes changes = Changes.between(result(camera, answer(before)), result(camera, answer(now)),
            "yes".equals(onceFixed) ? Set.of(id) : Set.of());
        assertThat(ids(changes.opened())).isEqualTo("opened".equals(where) ? List.of(id) : List.of());
        assertThat(ids(changes.back())).isEqualTo("back".equals(where) ? List.of(id) : List.of());
        assertThat(ids(changes.still())).isEqualTo("still".equals(where) ? List.of(id) : List.of());
        assertThat(ids(changes.fixed())).isEqualTo("fixed".equals(where) ? List.of(id) : List.of());
        assertThat(ids(changes.unanswered())).isEqualTo("unanswered".equals(where) ? List.of(id) : List.of());
        assertThat(changes.appeared()).isEmpty();
        assertThat(changes.gone()).isEmpty();
    }

    private List<Finding> answer(String what) {
        return switch (what) {
            case "fine" -> List.of(at(TELNET, new Verdict.Fine()));
            case "at-risk" -> List.of(at(TELNET, OPEN));
            case "unknown" -> List.of(at(TELNET, new Verdict.CouldNotTell(Verdict.Why.NO_ANSWER)));
            case "stopped" -> List.of(at(TELNET, new Verdict.CouldNotTell(Verdict.Why.STOPPED)));
            case "unseen" -> List.of();
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** A closed door has no finding of its own any more: the device as a whole is asked about it. */
    @ParameterizedTest
    @CsvSource({"fine, 1", "unknown, 0", "at-risk, 0", "unseen, 0"})
    void doorThatIsGone_isFixedOnlyWhereTheWholeDeviceIsFine(String whole, int fixed) {
        List<Finding> now = answer(whole).stream()
            .map(each -> Samples.finding(camera, each.check(), null, each.verdict())).toList();
        Changes changes = Changes.between(result(camera, List.of(at(TELNET, OPEN))), result(camera, now), Set.of());
        assertThat(changes.fixed()).hasSize(fixed);
    }

    @Test
    void otherDoorThatIsFine_fixesNothing() {
        Changes changes = Changes.between(result(camera, List.of(at(TELNET, OPEN))),
            result(camera, List.of(at(Service.tcp(2323, "telnet"), new Verdict.Fine()))), Set.of());
        assertThat(changes.fixed()).isEmpty();
    }

    @Test
    void devices_appearAndGo() {
        Changes changes = Changes.between(result(camera, List.of()), result(lamp, List.of()), Set.of());
        assertThat(changes.appeared()).containsExactly(lamp);
        assertThat(changes.gone()).containsExactly(camera);
    }

    @Test
    void riskOnADeviceThatIsGone_isNotFixed() {
        Changes changes = Changes.between(result(camera, List.of(at(TELNET, OPEN))), result(lamp, List.of()),
            Set.of());
        assertThat(changes.fixed()).isEmpty();
    }

    @Test
    void stoppedCheckup_saysNothingOfWhatItHasNotSeen() {
        CheckupResult full = result(camera, List.of());
        CheckupResult stopped = new CheckupResult("s", EVENING, full.took(), full.network(), false, Ending.STOPPED,
            List.of(new DeviceResult(lamp, List.of(), List.of())), full.coverage());
        assertThat(Changes.between(full, stopped, Set.of()).gone()).isEmpty();
        assertThat(Changes.between(full, stopped, Set.of()).appeared()).containsExactly(lamp);
        assertThat(Changes.between(stopped, full, Set.of()).appeared()).isEmpty();
        assertThat(Changes.between(stopped, full, Set.of()).gone()).containsExactly(lamp);
    }

    @Test
    void deviceUnderANewId_isTheSame_andSoAreItsFindings() {
        Device renumbered = new Device("camera-2", camera.addresses(), camera.macs(), camera.identity(),
            camera.services(), camera.evidence());
        Finding open = Samples.finding(renumbered, "telnet-open", TELNET, OPEN);
        CheckupResult before = result(camera, List.of(at(TELNET, OPEN)));
        Changes changes = Changes.between(before, result(renumbered, List.of(open)), Set.of());
        assertThat(changes.appeared()).isEmpty();
        assertThat(changes.gone()).isEmpty();
        assertThat(changes.still()).containsExactly(open);
        assertThat(Changes.between(before, result(renumbered, List.of(open)), Set.of(at(TELNET, OPEN).id())).back())
            .containsExactly(open);
        Changes healed = Changes.between(before, result(renumbered,
            List.of(Samples.finding(renumbered, "telnet-open", TELNET, new Verdict.Fine()))), Set.of());
        assertThat(healed.fixed()).containsExactly(open);
    }

    private Finding at(Service door, Verdict verdict) {
        return Samples.finding(camera, "telnet-open", door, verdict);
    }

    private static CheckupResult result(Device device, List<Finding> findings) {
        return Samples.result("r", EVENING, new DeviceResult(device, findings, List.of()));
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).toList();
    }
}
