package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Finding;
import app.porchlight.model.Verdict;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who goes by another's name does not hide behind it. */
class NamesakesTest {
    private static final Practised HOME = Practised.at("namesakes");

    @BeforeAll
    static void check() {
        HOME.run();
    }

    @AfterAll
    static void close() {
        HOME.close();
    }

    @Test
    void camerasOfOneName_areEachAsked() {
        assertThat(HOME.verdicts("192.168.77.20", "default-password")).containsExactly(new Verdict.Fine());
        assertThat(HOME.verdicts("192.168.77.21", "default-password")).singleElement()
            .isInstanceOf(Verdict.AtRisk.class);
        assertThat(HOME.device("192.168.77.20")).isNotEqualTo(HOME.device("192.168.77.21"));
    }

    @Test
    void storeWithTwoAdapters_isOneDevice() {
        DeviceResult files = HOME.device("192.168.77.30");
        assertThat(files.device().addresses()).isEqualTo(List.of(InetAddress.ofLiteral("192.168.77.30"),
            InetAddress.ofLiteral("192.168.77.31")));
        assertThat(files.device().macs()).hasSize(2);
        assertThat(HOME.verdicts("192.168.77.31", "ftp-anonymous")).hasSize(1);
    }

    @Test
    void sameDoorAtASecondAddress_isAskedToo_andTheGraverAnswerCounts() {
        DeviceResult recorder = HOME.device("192.168.77.40");
        assertThat(recorder).isEqualTo(HOME.device("192.168.77.41"));
        assertThat(HOME.verdicts("192.168.77.40", "ftp-anonymous")).singleElement()
            .isInstanceOfSatisfying(Verdict.AtRisk.class, risk ->
                assertThat(risk.facts()).containsEntry("address", "192.168.77.41"));
        assertThat(HOME.findings("192.168.77.40", "telnet-open"))
            .anyMatch(each -> each.atRisk() && each.service().orElseThrow().port() == 2323);
        assertThat(recorder.findings()).extracting(Finding::id).doesNotHaveDuplicates();
    }

    @Test
    void fixIsProved_onlyWhereItIsSoAtBothAddresses() {
        Finding before = HOME.findings("192.168.77.40", "ftp-anonymous").getFirst();
        assertThat(HOME.again(before).verdict()).isInstanceOf(Verdict.AtRisk.class);
        HOME.home.heal(InetAddress.ofLiteral("192.168.77.40"));
        assertThat(HOME.again(before).verdict()).isInstanceOf(Verdict.AtRisk.class);
        HOME.home.heal(InetAddress.ofLiteral("192.168.77.41"));
        assertThat(HOME.again(before).verdict()).isEqualTo(new Verdict.Fine());
    }

    /** Found, or not tried any more because a guest tries so often at most: both may be, by who was met first. */
    @Test
    void factoryPasswordAtTheSecondAddress_isNeverFine() {
        assertThat(HOME.verdicts("192.168.77.40", "default-password")).isNotEmpty().doesNotContain(new Verdict.Fine());
    }
}
