package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.report.JsonReport;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/** One checkup of a whole home of real servers: what it found, what it did not claim, and what it did to them. */
@Tag("homelab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealServersTest {
    private static final String FACTORY = "default-password";

    private SampleHome home;
    private Wiretap wiretap;
    private Outcome outcome;

    @BeforeAll
    void checkTheHome() {
        home = new SampleHome();
        wiretap = home.lab.wiretap();
        outcome = home.laptop.check();
    }

    @AfterAll
    void remove() {
        if (home != null) {
            home.close();
        }
    }

    @Test
    void somethingAtRisk_endsWithOne() {
        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(1);
        assertThat(outcome.report().at("/checkup/outcome").stringValue()).isEqualTo("completed");
        assertThat(outcome.report().at("/checkup/network").stringValue()).isEqualTo("192.168.83.0/24");
        assertThat(outcome.report().at("/checkup/practice").booleanValue()).isFalse();
    }

    @Test
    void report_fitsThePublishedSchema() throws IOException {
        try (InputStream file = JsonReport.class.getResourceAsStream("/report/checkup.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonMapper.shared().readTree(file));
            assertThat(schema.validate(outcome.report())).isEmpty();
        }
    }

    @Test
    void telnetWithFactoryPassword_isAtRisk() {
        assertThat(outcome.risks(home.recorder)).containsExactly(FACTORY, "telnet-open");
        assertThat(outcome.logins(home.recorder)).containsExactly("mirai-01");
        assertThat(outcome.kind(home.recorder)).isEqualTo("dvr");
        assertThat(outcome.verdict(home.recorder, "telnet-no-login")).isEqualTo("fine");
        assertThat(home.recorderTelnet.logins()).isEqualTo(1);
    }

    @Test
    void telnetWithStrongPassword_endsFine_afterTheWholeList() {
        assertThat(outcome.risks(home.lockedBox)).containsExactly("telnet-open");
        assertThat(outcome.verdict(home.lockedBox, FACTORY)).isEqualTo("fine");
        assertThat(home.lockedTelnet.logins()).isZero();
        assertThat(home.lockedTelnet.refused()).isBetween(60L, 62L);
    }

    @Test
    void telnetWithoutLogin_isAtRisk_andNoPasswordIsTried() {
        assertThat(outcome.risks(home.openBox)).containsExactly("telnet-no-login", "telnet-open");
        assertThat(outcome.logins(home.openBox)).isEmpty();
    }

    @Test
    void telnetOfAnotherMake_isAtRisk() {
        assertThat(outcome.risks(home.linuxBox)).containsExactly(FACTORY, "telnet-open");
        assertThat(outcome.logins(home.linuxBox)).containsExactly("mirai-02");
        assertThat(outcome.verdict(home.linuxBox, "telnet-no-login")).isEqualTo("fine");
    }

    @Test
    void cameraWithFactoryPassword_isAtRisk_overDigestAndFtp() {
        assertThat(outcome.kind(home.yardCamera)).isEqualTo("camera");
        assertThat(outcome.risks(home.yardCamera)).contains(FACTORY, "admin-without-encryption", "ftp-open");
        assertThat(outcome.logins(home.yardCamera)).containsOnly("axis-1").hasSize(2);
        assertThat(outcome.verdict(home.yardCamera, "ftp-anonymous")).isEqualTo("fine");
        assertThat(home.yardFiles.looks()).isZero();
    }

    @Test
    void cameraWithBlankFactoryPassword_isAtRisk_overBasic() {
        assertThat(outcome.kind(home.cotCamera)).isEqualTo("camera");
        assertThat(outcome.risks(home.cotCamera)).contains(FACTORY);
        assertThat(outcome.logins(home.cotCamera)).containsExactly("netwave-camera-blank");
    }

    @Test
    void camerasWithStrongPassword_areNotClaimed_andHardlyAsked() {
        assertThat(outcome.verdict(home.safeCamera, FACTORY)).isEqualTo("fine");
        assertThat(outcome.verdict(home.safeCotCamera, FACTORY)).isEqualTo("fine");
        assertThat(home.safePage.refused()).isBetween(1L, 2L);
        assertThat(home.safeCotPage.refused()).isBetween(1L, 2L);
    }

    @Test
    void pageOfAnUnknownDevice_isNotGuessedAt() {
        assertThat(outcome.verdict(home.unknownPage, FACTORY)).isEqualTo("could-not-tell");
        assertThat(home.nobodysPage.tries()).isZero();
    }

    @Test
    void filesForEverybody_areAtRisk_andNothingIsLookedAt() {
        assertThat(outcome.verdict(home.openFiles, "ftp-anonymous")).isEqualTo("at-risk");
        assertThat(home.anyonesFiles.looks()).isZero();
    }

    @Test
    void filesBehindAPassword_areNotClaimedToBeForEverybody() {
        assertThat(outcome.verdict(home.safeFiles, "ftp-anonymous")).isEqualTo("fine");
        assertThat(outcome.risks(home.safeFiles)).containsExactly("ftp-open");
        assertThat(home.lockedFiles.refused()).isZero();
    }

    @Test
    void router_tellsTheDoorThatACameraOpened() {
        assertThat(outcome.kind(home.router)).isEqualTo("router");
        assertThat(outcome.verdict(home.router, "port-mappings")).isEqualTo("at-risk");
        assertThat(outcome.finding(home.router, "port-mappings").at("/facts/mapping.1").stringValue())
            .isEqualTo("tcp 8080 192.168.83.30:80");
        assertThat(outcome.verdict(home.router, "upnp-port-opening")).isEqualTo("at-risk");
    }

    @Test
    void televisionAndPrinter_areKnownFromWhatTheyAnnounce() {
        assertThat(outcome.kind(home.television)).isEqualTo("media-player");
        assertThat(outcome.risks(home.television)).isEmpty();
        assertThat(outcome.kind(home.printer)).isEqualTo("printer");
    }

    @Test
    void printer_isNotGuessedAt_andNothingIsPrinted() {
        assertThat(outcome.verdict(home.printer, FACTORY)).isEqualTo("could-not-tell");
        assertThat(home.printerPage.tries()).isZero();
        assertThat(wiretap.packets(Wiretap.PRINTED)).isEmpty();
    }

    @Test
    void bystanders_areFound_andNothingIsClaimed() {
        assertThat(outcome.found(home.films)).isPresent();
        assertThat(outcome.risks(home.films)).isEmpty();
        assertThat(outcome.found(home.computer)).isPresent();
        assertThat(outcome.risks(home.computer)).isEmpty();
    }

    @Test
    void everybody_isFoundOnce() {
        assertThat(outcome.report().get("devices").size()).isEqualTo(17);
    }

    @Test
    void nothingIsSentBeyondTheHome() {
        assertThat(wiretap.packets(Wiretap.ASTRAY)).isEmpty();
    }

    @Test
    void commandLine_staysSmall() {
        assertThat(outcome.peakMegabytes()).isBetween(20L, 200L);
    }

    @Test
    void noPassword_isShown() {
        assertThat(outcome.out() + outcome.err() + outcome.json()).doesNotContain("xc3511", SampleHome.STRONG);
    }
}
