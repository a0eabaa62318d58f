package app.porchlight.engine.checks;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Identity;
import app.porchlight.model.PortMapping;
import app.porchlight.model.Service;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A door from the Internet is as grave as what is behind it. */
class ExposuresTest {
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    private static final AtRisk OPEN = new AtRisk(Severity.IMPROVE, PortMapping.facts(List.of(
        new PortMapping(8080, "tcp", InetAddress.ofLiteral("192.168.1.20"), 80, ""),
        new PortMapping(3074, "udp", InetAddress.ofLiteral("192.168.1.30"), 3074, "game"))));

    private static DeviceResult device(String address, Finding... findings) {
        return new DeviceResult(new Device(address, List.of(InetAddress.ofLiteral(address)), Set.of(), Identity.UNKNOWN,
            List.of(), List.of()), List.of(findings), List.of());
    }

    private static Finding finding(String check, String device, int port, Verdict verdict) {
        return new Finding(check, device, port == 0 ? Optional.empty() : Optional.of(Service.tcp(port, "x")), verdict);
    }

    private static AtRisk paired(Finding weakness) {
        List<DeviceResult> devices = List.of(device("192.168.1.1",
            finding("port-mappings", "192.168.1.1", 0, OPEN)), device("192.168.1.20", weakness));
        return (AtRisk) Exposures.paired(devices, KNOWLEDGE).getFirst().findings().getFirst().verdict();
    }

    @ParameterizedTest
    @CsvSource({"default-password, 80, ACT_NOW", "camera-open, 80, ACT_NOW", "ftp-anonymous, 80, ACT_NOW",
        "admin-without-encryption, 80, FIX_SOON", "snmp-public, 0, FIX_SOON"})
    void weakDeviceBehindTheDoor_makesItGraver(String check, int port, Severity severity) {
        AtRisk paired = paired(finding(check, "192.168.1.20", port, new AtRisk(Severity.FIX_SOON, Map.of())));
        assertThat(paired.severity()).isEqualTo(severity);
        assertThat(paired.facts()).containsEntry("mapping.1.weak", check).doesNotContainKey("mapping.2.weak");
    }

    @Test
    void anotherDoor_orAnotherAnswer_changesNothing() {
        assertThat(paired(finding("telnet-no-login", "192.168.1.20", 23, new AtRisk(Severity.ACT_NOW, Map.of()))))
            .isEqualTo(OPEN);
        assertThat(paired(finding("default-password", "192.168.1.20", 80, new Verdict.Fine()))).isEqualTo(OPEN);
        assertThat(paired(finding("default-password", "192.168.1.20", 80,
            new Verdict.CouldNotTell(Verdict.Why.NO_ANSWER)))).isEqualTo(OPEN);
    }

    @Test
    void askedAgain_theDoorToTheWeakDeviceStaysAsGrave_untilItIsClosed() {
        AtRisk before = paired(finding("default-password", "192.168.1.20", 80,
            new AtRisk(Severity.ACT_NOW, Map.of())));
        assertThat(Exposures.stillOpen(OPEN, before)).isEqualTo(before);
        AtRisk onlyTheGame = new AtRisk(Severity.IMPROVE, PortMapping.facts(List.of(
            new PortMapping(3074, "udp", InetAddress.ofLiteral("192.168.1.30"), 3074, "game"))));
        assertThat(Exposures.stillOpen(onlyTheGame, before)).isEqualTo(onlyTheGame);
    }
}
