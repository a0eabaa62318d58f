package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.porchlight.engine.checks.Checks;
import app.porchlight.home.HomeNetwork;
import app.porchlight.model.Asked;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Verdict;
import app.porchlight.practice.HomePlan;
import app.porchlight.practice.PracticeHome;
import app.porchlight.practice.Tempo;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The program was closed since the checkup: the home that is asked now was never listened to. */
class AgainTest {
    private static final String ROUTER = "192.168.77.1";
    private static final List<String> OVER_UPNP = List.of("upnp-port-opening", "port-mappings", "firewall-off");

    private static Practised before;

    @BeforeAll
    static void check() {
        before = Practised.at("leaky-home");
        before.run();
    }

    @AfterAll
    static void leave() {
        before.close();
    }

    private static PracticeHome opened() {
        return new PracticeHome(HomePlan.named("leaky-home"), Practised.KNOWLEDGE, Tempo.INSTANT);
    }

    private static AskedAgain again(HomeNetwork home, Finding finding) {
        Clock clock = Clock.systemUTC();
        Device device = before.device(ROUTER).device();
        return new Checkup(home, Practised.KNOWLEDGE, Checks.all(Practised.KNOWLEDGE, before.ledger, Options.CAREFUL,
            clock), Options.CAREFUL, clock).again(device, finding);
    }

    private static Finding finding(String check) {
        return before.findings(ROUTER, check).getFirst();
    }

    @Test
    void whatWasNotMended_isStillAtRisk() {
        try (PracticeHome home = opened()) {
            assertThat(OVER_UPNP).allSatisfy(check ->
                assertThat(again(home, finding(check)).finding().verdict()).isEqualTo(finding(check).verdict()));
        }
    }

    @Test
    void whatWasMended_isProved() {
        try (PracticeHome home = opened()) {
            home.heal(InetAddress.ofLiteral(ROUTER));
            assertThat(again(home, finding("upnp-port-opening")).finding().verdict()).isEqualTo(new Verdict.Fine());
            assertThat(again(home, finding("port-mappings")).finding().verdict()).isEqualTo(new Verdict.Fine());
        }
    }

    @Test
    void whatIsAskedForAProof_isTold() {
        try (PracticeHome home = opened()) {
            String router = before.device(ROUTER).device().id();
            assertThat(again(home, finding("port-mappings")).asked()).extracting(Asked::what)
                .containsExactly("describe", "mappings");
            Finding service = finding("remote-management");
            assertThat(again(home, service).asked()).extracting(Asked::what, Asked::port)
                .contains(tuple("knock", service.service().orElseThrow().port()));
            assertThat(again(home, finding("upnp-port-opening")).asked()).isNotEmpty()
                .allSatisfy(each -> assertThat(each.device()).isEqualTo(router));
        }
    }

    @Test
    void whoIsToBeLeftOut_isAskedNothing() {
        Clock clock = Clock.systemUTC();
        Device device = before.device(ROUTER).device();
        Options options = Options.CAREFUL.with(new Wishes(Set.of(device.id()), Set.of(),
            Map.of(), Set.of()));
        try (PracticeHome home = opened()) {
            AskedAgain answer = new Checkup(home, Practised.KNOWLEDGE, Checks.all(Practised.KNOWLEDGE, before.ledger,
                options, clock), options, clock).again(device, finding("port-mappings"));
            assertThat(answer.asked()).isEmpty();
            assertThat(answer.finding().verdict())
                .isEqualTo(new Verdict.CouldNotTell(Verdict.Why.LEFT_OUT));
        }
    }
}
