package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Real printers, one that keeps to itself and one that talks to whoever says "public": found, and never printed on. */
@Tag("homelab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrinterTest {
    private static final String RAW = "printed.output";
    private static final String SETTINGS = "HP HTTP Server; HP OfficeJet Pro 8710 - D9L18A";
    private static final String LAPTOP = "192.168.86.50";

    private Lab lab;
    private Outcome outcome;
    private IppPrinter safe;
    private IppPrinter open;
    private IppPrinter unlocked;
    private IppPrinter locked;

    @BeforeAll
    void checkTheHome() {
        lab = new Lab("print");
        Host router = lab.join("router", "192.168.86.1", "1c:3b:f3:5a:10:01");
        safe = printer("study", 70);
        open = printer("attic", 71);
        String file = open.host().file("snmpd.conf", "agentAddress udp:161\nrocommunity public\n").toString();
        open.host().start("snmpd", Program.SNMPD.path(), "-f", "-Lo", "-C", "-c", file, "-I", "-smux").said("NET-SNMP");
        unlocked = printer("hall", 72);
        unlocked.host().file("www/DevMgmt/SecurityDyn.xml", "<?xml version=\"1.0\"?>"
            + "<secdyn:SecurityDyn xmlns:secdyn=\"http://www.hp.com/schemas/imaging/con/ledm/securitydyn\"/>");
        LighttpdPage.open(unlocked.host(), SETTINGS);
        locked = printer("den", 73);
        LighttpdPage.behindLogin(locked.host(), SETTINGS, "basic", "HP", "admin:" + SampleHome.STRONG);
        outcome = lab.laptop(LAPTOP, router.address()).check();
    }

    @AfterAll
    void remove() {
        lab.close();
    }

    private IppPrinter printer(String name, int last) {
        Host host = lab.join(name, "192.168.86." + last, "02:00:00:00:00:" + last);
        Bystanders.printerDoor(host);
        return IppPrinter.start(host, name);
    }

    @Test
    void printer_isKnownAsOne_fromWhatItAnnounces() {
        assertThat(outcome.kind(safe.host())).isEqualTo("printer");
        assertThat(outcome.kind(open.host())).isEqualTo("printer");
        assertThat(outcome.device(safe.host()).toString()).contains("\"maker\":\"HP\"", "OfficeJet Pro 8710",
            "It answers as printers do.");
    }

    @Test
    void printerThatKeepsToItself_hasNothingAtRisk() {
        assertThat(outcome.risks(safe.host())).isEmpty();
        assertThat(outcome.verdict(safe.host(), "admin-no-login")).isEqualTo("fine");
    }

    @Test
    void printerThatTalksToStrangers_isAtRisk() {
        assertThat(outcome.verdict(open.host(), "snmp-public")).isEqualTo("at-risk");
        assertThat(outcome.verdict(safe.host(), "snmp-public")).isEqualTo("fine");
    }

    @Test
    void printerWhoseSettingsAreForEverybody_isAtRisk_andOneThatAsksIsFine() {
        assertThat(outcome.verdicts(unlocked.host(), "admin-no-login")).containsOnlyOnce("at-risk");
        assertThat(outcome.verdicts(locked.host(), "admin-no-login")).isNotEmpty().containsOnly("fine");
        assertThat(outcome.verdicts(locked.host(), "default-password")).doesNotContain("at-risk");
    }

    @Test
    void nobodyPrinted() {
        for (IppPrinter printer : new IppPrinter[] {safe, open, unlocked, locked}) {
            assertThat(printer.jobs()).isEmpty();
            assertThat(printer.asked(LAPTOP)).contains("GET /").noneMatch(line -> line.contains("-Job")
                || line.contains("Document") || line.contains("Print-"));
            assertThat(printer.asked(LAPTOP)).filteredOn(line -> line.contains("POST"))
                .containsExactly("POST /ipp/print");
            assertThat(printer.asked(LAPTOP)).as("what that was").contains("Get-Printer-Attributes successful-ok");
            assertThat(printer.host().log(RAW)).isEmpty();
        }
    }
}
