package app.porchlight.history;

import static app.porchlight.history.Samples.EVENING;
import static app.porchlight.history.Samples.OPEN;
import static app.porchlight.history.Samples.TELNET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.engine.AskedAgain;
import app.porchlight.engine.CheckupEvent;
import app.porchlight.engine.TriesLedger;
import app.porchlight.engine.Wishes;
import app.porchlight.home.Trouble;
import app.porchlight.model.Asked;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Finding;
import app.porchlight.model.Kind;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    private Path folder;
    private Path file;
    private History history;

    @BeforeEach
    void open() throws Trouble {
        file = folder.resolve("porchlight/history.db");
        history = History.open(file);
    }

    @AfterEach
    void close() {
        history.close();
    }

    private void openAgain() throws Trouble {
        history.close();
        history = History.open(file);
    }

    @Test
    void result_comesBackAsItWas() throws Trouble {
        CheckupResult result = Samples.rich("one", EVENING);
        Samples.record(history, result);
        openAgain();
        assertThat(history.checkup("one")).contains(result);
        assertThat(history.checkup("two")).isEmpty();
    }

    @Test
    void sample_holdsEverySortOfEvidence() {
        assertThat(Samples.camera().evidence()).extracting(each -> (Object) each.getClass())
            .containsExactlyInAnyOrder((Object[]) Evidence.class.getPermittedSubclasses());
    }

    @Test
    void past_countsEachDeviceAtItsGravest_newestFirst() {
        Samples.record(history, Samples.rich("one", EVENING));
        Samples.record(history, Samples.result("two", EVENING.plusSeconds(60)));
        assertThat(history.past(false)).containsExactly(
            new Past("two", EVENING.plusSeconds(60), Optional.of(Duration.ofMillis(31_200).plusNanos(7)),
                "192.168.1.0/24", false, Ending.COMPLETED, 0, Map.of(), 0, 0),
            new Past("one", EVENING, Optional.of(Duration.ofSeconds(31, 5)), "192.168.1.0/24", false,
                Ending.STOPPED, 2, Map.of(Severity.ACT_NOW, 1), 1, Verdict.Why.values().length));
        assertThat(history.past(true)).isEmpty();
    }

    @Test
    void checkupThatRuns_isNotPast_andCutOffWhenItsRecorderCloses() {
        Device camera = Samples.camera();
        try (Recorder recorder = history.recorder()) {
            recorder.accept(Samples.started("cut", EVENING));
            assertThat(history.past(false)).isEmpty();
            recorder.accept(new CheckupEvent.DeviceSeen(Samples.device("later", 50)));
            recorder.accept(new CheckupEvent.DeviceSeen(Samples.device(camera.id(), 32)));
            recorder.accept(new CheckupEvent.DeviceIdentified(camera));
            recorder.accept(new CheckupEvent.DevicesMerged("later", camera));
            recorder.accept(new CheckupEvent.Looking(camera.id(), "telnet-open"));
            recorder.accept(new CheckupEvent.Concluded(Samples.finding(camera, "telnet-open", TELNET, OPEN)));
        }
        assertThat(history.interrupted()).map(Past::id).contains("cut");
        CheckupResult cut = history.checkup("cut").orElseThrow();
        assertThat(cut.ending()).isEqualTo(Ending.STOPPED);
        assertThat(cut.devices()).containsExactly(new DeviceResult(camera,
            List.of(Samples.finding(camera, "telnet-open", TELNET, OPEN)), List.of()));
        Samples.record(history, Samples.result("next", EVENING.plusSeconds(60)));
        assertThat(history.interrupted()).isEmpty();
    }

    @Test
    void latestBefore_isTheNewestCompletedOfTheSameHome() {
        DeviceResult router = new DeviceResult(Samples.router(1), List.of(), List.of());
        DeviceResult elsewhere = new DeviceResult(Samples.router(2), List.of(), List.of());
        Samples.record(history, Samples.result("older", EVENING.minusSeconds(90), router));
        Samples.record(history, Samples.result("before", EVENING.minusSeconds(60), router));
        Samples.record(history, Samples.result("elsewhere", EVENING.minusSeconds(50), elsewhere));
        Samples.record(history, Samples.rich("stopped", EVENING.minusSeconds(40)));
        CheckupResult now = Samples.result("now", EVENING, router);
        Samples.record(history, now);
        Samples.record(history, Samples.result("after", EVENING.plusSeconds(60), router));
        Samples.record(history, new CheckupResult("practice", EVENING.minusSeconds(1), now.took(), now.network(), true,
            now.ending(), now.devices(), now.coverage()));
        assertThat(history.latestBefore("now")).map(CheckupResult::id).contains("before");
        assertThat(history.latestBefore("older")).isEmpty();
        assertThat(history.latestBefore("practice")).isEmpty();
        assertThat(history.firstSeen("now")).containsEntry(router.device().id(), EVENING.minusSeconds(90));
        assertThat(history.firstSeen("older")).isEqualTo(Map.of(router.device().id(), EVENING.minusSeconds(90)));
        assertThat(history.firstSeen("elsewhere")).doesNotContainKey(router.device().id());
    }

    @Test
    void latestBefore_keepsARiskInSight_thatCouldNotBeAskedAbout() {
        Device camera = Samples.camera();
        Finding open = Samples.finding(camera, "default-password", TELNET, OPEN);
        Finding untold = Samples.finding(camera, "default-password", TELNET,
            new Verdict.CouldNotTell(Why.ENOUGH_TRIES));
        Finding never = Samples.finding(camera, "ftp-open", TELNET, new Verdict.CouldNotTell(Why.NO_ANSWER));
        record("first", -90, camera, open, never);
        record("second", -60, camera, untold, never);
        record("third", -30, camera, untold, never);
        CheckupResult third = history.checkup("third").orElseThrow();
        CheckupResult second = history.latestBefore("third").orElseThrow();
        assertThat(second.id()).isEqualTo("second");
        assertThat(second.findings()).containsExactly(open, never);
        assertThat(Changes.between(second, third, Set.of()).unanswered()).containsExactly(open);
        assertThat(history.checkup("second").orElseThrow().findings()).containsExactly(untold, never);
    }

    @Test
    void latestBefore_keepsNoRiskThatWasProvedFixed() throws Trouble {
        Device camera = Samples.camera();
        Finding open = Samples.finding(camera, "default-password", TELNET, OPEN);
        Finding untold = Samples.finding(camera, "default-password", TELNET,
            new Verdict.CouldNotTell(Why.ENOUGH_TRIES));
        record("first", -90, camera, open);
        history.proved(again(Samples.finding(camera, "default-password", TELNET, new Verdict.Fine())),
            EVENING.minusSeconds(80));
        record("second", -60, camera, untold);
        record("third", -30, camera, untold);
        assertThat(history.latestBefore("third").orElseThrow().findings()).containsExactly(untold);
    }

    private void record(String id, int seconds, Device device, Finding... findings) {
        Samples.record(history, Samples.result(id, EVENING.plusSeconds(seconds),
            new DeviceResult(device, List.of(findings), List.of())));
    }

    private static AskedAgain again(Finding finding) {
        return new AskedAgain(finding, List.of());
    }

    @Test
    void onceFixed_wasAtRiskAndThenFine_inACheckupOrByAProof() throws Trouble {
        Device camera = Samples.camera();
        Finding open = Samples.finding(camera, "telnet-open", TELNET, OPEN);
        Finding weak = Samples.finding(camera, "default-password", TELNET, OPEN);
        Finding never = Samples.finding(camera, "upnp", null, new Verdict.Fine());
        Samples.record(history, Samples.result("one", EVENING, new DeviceResult(camera, List.of(open, weak, never),
            List.of())));
        assertThat(history.onceFixed("one")).isEmpty();
        history.proved(again(Samples.finding(camera, "telnet-open", TELNET, new Verdict.Fine())),
            EVENING.plusSeconds(10));
        history.proved(again(Samples.finding(camera, "default-password", TELNET,
            new Verdict.CouldNotTell(Verdict.Why.NO_ANSWER))), EVENING.plusSeconds(10));
        Samples.record(history, Samples.result("two", EVENING.plusSeconds(60),
            new DeviceResult(camera, List.of(open, weak), List.of())));
        assertThat(history.onceFixed("two")).containsExactly(open.id());
        Samples.record(history, Samples.result("three", EVENING.plusSeconds(90)));
        assertThat(history.onceFixed("three")).isEmpty();
    }

    @Test
    void whatPeopleTold_isKept() throws Trouble {
        assertThat(history.given("a")).isEqualTo(Given.nothing("a"));
        Given told = Given.nothing("a").named(" Oma's camera ").in("Hall").being(Kind.CAMERA).mine(false)
            .leftOut(true).guess(true).sameAs(Optional.of("b")).apart(Set.of(Samples.mac(7)));
        history.give(told);
        history.rename("b", "Box");
        history.rename("a", "");
        openAgain();
        assertThat(history.given()).containsOnly(
            Map.entry("a", new Given("a", Optional.empty(), Optional.of("Hall"), Optional.of(Kind.CAMERA),
                Optional.of(false), true, true, Optional.of("b"), Set.of(Samples.mac(7)))),
            Map.entry("b", Given.nothing("b").named("Box")));
        assertThat(history.wishes()).isEqualTo(new Wishes(Set.of("a"), Set.of("a"), Map.of("a", "b"),
            Set.of(Samples.mac(7))));
    }

    @Test
    void stepsAndProofs_areKept() throws Trouble {
        Finding open = Samples.finding(Samples.camera(), "telnet-open", TELNET, OPEN);
        Finding fine = Samples.finding(Samples.camera(), "telnet-open", TELNET, new Verdict.Fine());
        Asked asked = new Asked(EVENING, open.device(), "login", 23);
        history.step(open, 0, true);
        history.step(open, 2, true);
        history.step(open, 2, true);
        history.step(open, 0, false);
        history.proved(new AskedAgain(open, List.of(asked)), EVENING);
        openAgain();
        assertThat(history.stepsDone(open)).containsExactly(2);
        history.proved(again(fine), EVENING.plusSeconds(1));
        openAgain();
        assertThat(history.stepsDone(open)).as("they begin anew, should it come back").isEmpty();
        assertThat(history.proofs(open)).containsExactly(new Proof(EVENING, open, List.of(asked)),
            new Proof(EVENING.plusSeconds(1), fine, List.of()));
    }

    @Test
    void tries_areKeptAndCountedFromThen() throws Trouble {
        history.tries().wrongTry("camera", "telnet", EVENING);
        history.tries().wrongTry("camera", "http", EVENING.plusSeconds(1));
        history.tries().wrongTry("other", "http", EVENING);
        history.tries().lockSeen("other", "http", EVENING);
        openAgain();
        assertThat(history.tries().wrongTriesSince("camera", Instant.MIN)).isEqualTo(2);
        assertThat(history.tries().wrongTriesSince("camera", EVENING)).isEqualTo(2);
        assertThat(history.tries().wrongTriesSince("camera", EVENING.plusNanos(1))).isEqualTo(1);
        assertThat(history.tries().lockedSince("camera", EVENING)).isFalse();
        assertThat(history.tries().lockedSince("other", EVENING)).isTrue();
        assertThat(history.tries().lockedSince("other", EVENING.plusNanos(1))).isFalse();
    }

    @Test
    void try_isReservedWhileOneIsLeft_andGivenBackWhereItWasRight() {
        TriesLedger tries = history.tries();
        assertThat(tries.reserve("camera", "http", EVENING, EVENING, 2)).isTrue();
        assertThat(tries.reserve("camera", "ftp", EVENING, EVENING, 2)).isTrue();
        assertThat(tries.reserve("camera", "http", EVENING, EVENING, 2)).isFalse();
        assertThat(tries.reserve("other", "http", EVENING, EVENING, 2)).isTrue();
        tries.giveBack("camera", "http", EVENING);
        tries.giveBack("camera", "http", EVENING);
        assertThat(tries.wrongTriesSince("camera", EVENING)).isEqualTo(1);
        assertThat(tries.reserve("camera", "http", EVENING.plusSeconds(5), EVENING.plusSeconds(1), 1)).isTrue();
    }

    @Test
    void forgottenDevice_leavesNoTraceInTheFile() throws Exception {
        Samples.record(history, Samples.rich("one", EVENING));
        history.rename(Samples.camera().id(), "Garage of Oma");
        assertThat(raw()).contains("garage.local", "Garage of Oma");
        history.forget(Samples.camera().id());
        assertThat(raw()).doesNotContain("garage.local", "Garage of Oma", "mirai-01");
        assertThat(history.checkup("one").orElseThrow().devices()).extracting(each -> each.device().id())
            .containsExactly("other");
    }

    @Test
    void forgottenHistory_leavesNoFile() throws Exception {
        Samples.record(history, Samples.rich("one", EVENING));
        Files.writeString(folder.resolve("porchlight/history.db.damaged-2026-01-01-000000"), "old");
        history.forgetEverything();
        try (Stream<Path> left = Files.walk(folder.resolve("porchlight"))) {
            assertThat(left.filter(each -> each.getFileName().toString().startsWith("history.db"))
                .map(each -> each.getFileName().toString())).containsExactly("history.db.lock");
        }
        assertThat(folder.resolve("porchlight/history.db.lock")).isEmptyFile();
        history = History.open(file);
        assertThat(history.past(false)).isEmpty();
    }

    @Test
    void forgetfulHistory_worksAndKeepsNothing() throws Trouble {
        try (History forgetful = History.forgetful(); History another = History.forgetful()) {
            CheckupResult result = Samples.rich("one", EVENING);
            Samples.record(forgetful, result);
            assertThat(forgetful.checkup("one")).contains(result);
            assertThat(forgetful.isForgetful()).isTrue();
            assertThat(another.past(false)).isEmpty();
            forgetful.forget(Samples.camera().id());
        }
        assertThat(history.isForgetful()).isFalse();
        assertThat(history.notice()).isEmpty();
    }

    @Test
    void recorderOfAClosedHistory_isOurMistake() {
        History closed = History.forgetful();
        closed.close();
        assertThatThrownBy(() -> closed.past(false)).isInstanceOf(RuntimeException.class);
    }

    private String raw() throws Exception {
        return RawFile.text(file);
    }
}
