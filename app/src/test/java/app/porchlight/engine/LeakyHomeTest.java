package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.Finding;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.CouldNotTell;
import app.porchlight.model.Verdict.Fine;
import app.porchlight.model.Verdict.Why;
import app.porchlight.model.Wifi;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The router's doors to the Internet and the Wi-Fi: at risk, and mended at the router. */
class LeakyHomeTest {
    private static final String ROUTER = "192.168.77.1";
    private static final List<String> ROUTERS_CHECKS = List.of("upnp-port-opening", "port-mappings", "firewall-off",
        "remote-management", "name-servers", "wifi-security");

    private static Practised leaky;
    private static CheckupResult result;
    private static List<Finding> before;

    @BeforeAll
    static void check() {
        leaky = Practised.at("leaky-home");
        result = leaky.run();
        before = ROUTERS_CHECKS.stream().map(check -> leaky.findings(ROUTER, check).getFirst()).toList();
    }

    @AfterAll
    static void leave() {
        leaky.close();
    }

    private static AtRisk risk(String check) {
        return (AtRisk) leaky.verdicts(ROUTER, check).getFirst();
    }

    @Test
    void everyLeak_isToldWithItsFacts() {
        assertThat(risk("upnp-port-opening"))
            .isEqualTo(new AtRisk(Severity.IMPROVE, Map.of("speaks", "UPnP, NAT-PMP")));
        assertThat(risk("firewall-off")).isEqualTo(new AtRisk(Severity.IMPROVE, Map.of()));
        assertThat(risk("remote-management"))
            .isEqualTo(new AtRisk(Severity.GOOD_TO_KNOW, Map.of("software", "gSOAP/2.7")));
        assertThat(risk("name-servers"))
            .isEqualTo(new AtRisk(Severity.GOOD_TO_KNOW, Map.of("server", "198.51.100.53")));
        assertThat(risk("wifi-security")).isEqualTo(new AtRisk(Severity.FIX_SOON, Map.of("wep", "wep")));
        assertThat(risk("port-mappings").facts()).containsEntry("count", "2")
            .containsEntry("mapping.1", "udp 3074 192.168.77.20:3074").containsEntry("mapping.1.called", "game")
            .containsEntry("mapping.2", "tcp 8081 192.168.77.99:80").doesNotContainKey("mapping.1.weak");
    }

    /** Behind 4567 is a page with a form: no provider's. */
    @Test
    void serviceDoorsOfSomeProviders_areToldFromTheirAnswer() {
        assertThat(leaky.findings(ROUTER, "remote-management")).extracting(each -> each.service().orElseThrow().port())
            .containsExactlyInAnyOrder(7547, 30005);
    }

    @Test
    void sameDoorOnSomethingElse_isNobodysServiceDoor() {
        assertThat(leaky.verdicts("192.168.77.20", "remote-management")).containsExactly(new Fine());
    }

    @Test
    void whatMayHideDevices_isTold() {
        assertThat(result.coverage().doubts())
            .contains(Doubt.VPN_UP, Doubt.SECOND_ROUTER, Doubt.ROUTER_KNOWS_MORE);
        assertThat(result.coverage().view().unseen()).contains(2);
        assertThat(result.coverage().view().wifi().map(Wifi::security)).contains(Wifi.Security.WEP);
    }

    @Test
    void mendedAtTheRouter_allAreFine() {
        try (Practised mended = Practised.at("leaky-home")) {
            mended.run();
            before.forEach(each -> assertThat(mended.again(each).verdict()).isEqualTo(each.verdict()));
            mended.home.heal(InetAddress.ofLiteral(ROUTER));
            // With UPnP off, the router does not tell of its firewall any more.
            before.forEach(each -> assertThat(mended.again(each).verdict()).as(each.check()).isEqualTo(
                each.check().equals("firewall-off") ? new CouldNotTell(Why.NO_ANSWER) : new Fine()));
        }
    }

    @Test
    void tidyRouter_isFine() {
        try (Practised tidy = Practised.at("tidy-home")) {
            tidy.run();
            assertThat(List.of("name-servers", "wifi-security", "remote-management")).allSatisfy(check ->
                assertThat(tidy.verdicts(ROUTER, check)).containsExactly(new Fine()));
            assertThat(tidy.findings(ROUTER, "firewall-off")).isEmpty();
        }
    }
}
