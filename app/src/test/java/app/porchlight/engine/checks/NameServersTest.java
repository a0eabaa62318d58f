package app.porchlight.engine.checks;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.home.Connection.NameServer;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.Why;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom names are asked at: a stranger is asked about, and nobody else. */
class NameServersTest {
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();

    private static Verdict of(String outside, NameServer... servers) {
        return new NameServers(KNOWLEDGE).verdict(List.of(servers),
            Optional.ofNullable(outside).map(InetAddress::ofLiteral));
    }

    private static NameServer far(String address) {
        return new NameServer(InetAddress.ofLiteral(address), false);
    }

    @Test
    void stranger_isAskedAbout() {
        AtRisk question = new AtRisk(Severity.GOOD_TO_KNOW, Map.of("server", "198.51.100.53"));
        assertThat(of(null, far("198.51.100.53"))).isEqualTo(question);
        assertThat(of("203.0.113.9", new NameServer(InetAddress.ofLiteral("192.168.1.1"), true), far("198.51.100.53")))
            .isEqualTo(question);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.3", "9.9.9.9", "208.67.220.123", "2606:4700:4700::1111", "2620:fe::fe"})
    void serviceThatIsKnownToAll_isFine(String address) {
        assertThat(of(null, far(address))).isEqualTo(new Verdict.Fine());
    }

    @Test
    void homesOwn_andTheProviders_areFine() {
        assertThat(of(null, new NameServer(InetAddress.ofLiteral("192.168.1.1"), true))).isEqualTo(new Verdict.Fine());
        assertThat(of("198.51.7.9", far("198.51.100.53"))).isEqualTo(new Verdict.Fine());
    }

    @Test
    void whatTheSystemKeepsToItself_isNotFine() {
        assertThat(Stream.of(of(null), of("198.51.7.9")))
            .containsOnly(new Verdict.CouldNotTell(Why.SYSTEM_SILENT));
    }
}
