package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Finding;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.CouldNotTell;
import app.porchlight.model.Verdict.Fine;
import app.porchlight.model.Verdict.Why;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Things past their time: at risk, mended, and look-alikes that are safe or do not say enough. */
class WornHomeTest {
    private static Practised worn;

    @BeforeAll
    static void check() {
        worn = Practised.at("worn-home");
        worn.run();
    }

    @AfterAll
    static void leave() {
        worn.close();
    }

    private static List<Verdict> verdicts(String last, String check) {
        return worn.verdicts("192.168.77." + last, check);
    }

    @ParameterizedTest
    @CsvSource({"10, libupnp (CVE-2012-5958)", "20, RouterOS (CVE-2018-14847)", "22, RomPager (CVE-2014-9222)"})
    void versionWithAKnownHole_isAtRisk_andFineOnceANewerOneIsThere(String last, String program) {
        Finding before = worn.findings("192.168.77." + last, "known-hole").getFirst();
        assertThat(before.verdict()).isEqualTo(new AtRisk(Severity.FIX_SOON, Map.of("program", program)));
        assertThat(worn.again(before).verdict()).isEqualTo(before.verdict());
        worn.home.heal(InetAddress.ofLiteral("192.168.77." + last));
        assertThat(worn.again(before).verdict()).isEqualTo(new Fine());
    }

    @Test
    void versionThatCannotBeReadAgain_provesNothing() {
        Finding before = worn.findings("192.168.77.24", "known-hole").getFirst();
        assertThat(before.atRisk()).isTrue();
        assertThat(worn.again(before).verdict()).isEqualTo(new CouldNotTell(Why.NO_ANSWER));
    }

    @ParameterizedTest
    @CsvSource({"12", "23"})
    void versionThatSaysTooLittle_cannotBeTold(String last) {
        assertThat(verdicts(last, "known-hole")).containsExactly(new CouldNotTell(Why.NOT_SAID));
    }

    @Test
    void otherProgram_isNotAskedAbout_soNotCalledFine() {
        assertThat(verdicts("13", "known-hole")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"25, NETGEAR R7000 (CVE-2016-6277)", "26, DD-WRT (CVE-2021-27137)"})
    void versionOnAPageAboutItself_orInATitle_isRead(String last, String program) {
        Finding finding = worn.findings("192.168.77." + last, "known-hole").getFirst();
        assertThat(finding.verdict()).isEqualTo(new AtRisk(Severity.FIX_SOON, Map.of("program", program)));
        assertThat(worn.again(finding).verdict()).isEqualTo(finding.verdict());
    }

    @ParameterizedTest
    @CsvSource({"28, FIX_SOON, broken-into", "30, FIX_SOON, broken-into", "31, IMPROVE, ended"})
    void listedModel_isAtRisk_andStaysSo(String last, Severity severity, String basis) {
        Finding before = worn.findings("192.168.77." + last, "end-of-life").getFirst();
        assertThat(before.verdict()).isInstanceOfSatisfying(AtRisk.class, risk -> {
            assertThat(risk.severity()).isEqualTo(severity);
            assertThat(risk.facts()).containsOnlyKeys(basis);
        });
        assertThat(worn.again(before).verdict()).isEqualTo(before.verdict());
    }

    @Test
    void revisionThatIsNotSaid_cannotBeTold() {
        assertThat(verdicts("33", "end-of-life")).containsExactly(new CouldNotTell(Why.NOT_SAID));
    }

    @Test
    void modelsThatAreNotSaid_areNotAskedAbout() {
        assertThat(verdicts("20", "end-of-life")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"40, encryption-old, GOOD_TO_KNOW, version", "41, encryption-old, GOOD_TO_KNOW, ended",
        "50, ssh-old, IMPROVE, first", "51, ssh-old, GOOD_TO_KNOW, program",
        "54, ssh-old, GOOD_TO_KNOW, way"})
    void oldEncryption_isAtRisk_andFineOnceItIsRenewed(String last, String check, Severity severity, String fact) {
        Finding before = worn.findings("192.168.77." + last, check).getFirst();
        assertThat(before.verdict()).isInstanceOfSatisfying(AtRisk.class, risk -> {
            assertThat(risk.severity()).isEqualTo(severity);
            assertThat(risk.facts()).containsOnlyKeys(fact);
        });
        assertThat(worn.again(before).verdict()).isEqualTo(before.verdict());
        worn.home.heal(InetAddress.ofLiteral("192.168.77." + last));
        assertThat(worn.again(before).verdict()).isEqualTo(new Fine());
    }

    @Test
    void serverThatGivesNoList_cannotBeTold() {
        assertThat(verdicts("55", "ssh-old")).containsExactly(new CouldNotTell(Why.NO_ANSWER));
    }

    @Test
    void somethingElseThere_cannotBeTold() {
        assertThat(verdicts("43", "encryption-old")).containsExactly(new CouldNotTell(Why.UNCLEAR_ANSWER));
    }
}
