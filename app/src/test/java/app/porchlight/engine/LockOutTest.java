package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Finding;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.CouldNotTell;
import app.porchlight.practice.HomePlan;
import app.porchlight.practice.Tally;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One device for each protocol that locks: what it counted in the first checkup, and in one right after it. */
class LockOutTest {
    private static Practised home;
    private static Map<String, Tally> first;
    private static Map<String, Verdict> told;

    @BeforeAll
    static void checkTwice() {
        home = new Practised(HomePlan.named("locks"), Options.CAREFUL);
        told = verdicts();
        first = tallies();
        verdicts();
    }

    @AfterAll
    static void leave() {
        home.close();
    }

    private static Map<String, Verdict> verdicts() {
        return home.run().devices().stream().flatMap(each -> each.findings().stream())
            .filter(each -> each.check().equals("default-password") && each.service().isPresent())
            .collect(Collectors.toMap(LockOutTest::last, Finding::verdict));
    }

    private static String last(Finding finding) {
        return home.result().devices().stream().map(each -> each.device())
            .filter(device -> device.id().equals(finding.device())).findFirst().orElseThrow()
            .address().getHostAddress().replaceAll(".*[.]", "");
    }

    private static Map<String, Tally> tallies() {
        return told.keySet().stream().collect(Collectors.toMap(each -> each,
            each -> home.tally("192.168.77." + each)));
    }

    /** The device; why it cannot be told; how many tries it counted, and how many wrong ones. */
    @ParameterizedTest
    @CsvSource({
        "telnet, 10, LOCKED, 3, 2", "basic, 11, LOCKED, 1, 1", "digest, 12, LOCKED, 1, 1", "form, 13, LOCKED, 1, 0",
        "ftp, 14, LOCKED, 1, 1", "stream, 15, LOCKED, 1, 0", "maker that locks, 17, ENOUGH_TRIES, 1, 1",
        "recorder, 18, LOCKED, 2, 1"})
    void lock_isSeen_andNothingGoesOutAnyMore(String protocol, String last, Verdict.Why why, int tries, int wrong) {
        assertThat(told.get(last)).as(protocol).isEqualTo(new CouldNotTell(why));
        assertThat(first.get(last).tries()).isEqualTo(tries);
        assertThat(first.get(last).wrong()).isEqualTo(wrong);
    }

    /** A guest at a file server is no password, but it counts them. */
    @ParameterizedTest
    @CsvSource({"20, 2, 1", "21, 1, 0"})
    void fileServerThatLocks_isLeftAlone(String last, int tries, int wrong) {
        assertThat(home.verdicts("192.168.77." + last, "folders-open"))
            .containsExactly(new CouldNotTell(Verdict.Why.LOCKED));
        assertThat(home.tally("192.168.77." + last).tries()).isEqualTo(tries);
        assertThat(home.tally("192.168.77." + last).wrong()).isEqualTo(wrong);
    }

    @Test
    void lockAtTheProof_doesNotHideTheHit() {
        assertThat(told.get("16")).isInstanceOf(AtRisk.class);
        assertThat(first.get("16").wrong()).isEqualTo(1);
    }

    @Test
    void nextCheckup_triesNothingWhereALockWasSeen() {
        assertThat(tallies()).allSatisfy((last, now) -> assertThat(now.tries()).isEqualTo(first.get(last).tries()));
    }
}
