package app.porchlight.engine.checks;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.NowhereVisit;
import app.porchlight.engine.Visit;
import app.porchlight.home.Connection;
import app.porchlight.home.Gateway;
import app.porchlight.model.Device;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.protocol.Dial;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A router that is not heard over UPnP, but speaks the smaller languages for the same. */
class PortOpeningTest {
    /** @param answers by the question's first byte, which is the version */
    private record Asked(Map<Integer, String> answers) implements Visit {
        @Override
        public Optional<byte[]> ask(int port, byte[] question, Duration patience) {
            assertThat(port).isEqualTo(5351);
            // Nothing is ever mapped: only the address is asked for (0), and an announcement made (0).
            assertThat(question[1]).isZero();
            return Optional.ofNullable(answers.get((int) question[0])).map(HexFormat.of()::parseHex);
        }

        @Override
        public Device device() {
            return new NowhereVisit(true).device();
        }

        @Override
        public Dial dial() {
            throw new AssertionError("nobody dials");
        }

        @Override
        public Optional<Gateway> gateway() {
            return Optional.empty();
        }

        @Override
        public InetAddress own() {
            return InetAddress.ofLiteral("192.168.1.50");
        }

        @Override
        public Connection connection() {
            throw new AssertionError("nobody asks the system");
        }

        @Override
        public boolean upnpHeard() {
            return true;
        }

        @Override
        public void note(String what, int port) {
            // Nobody reads it.
        }
    }

    private static final String NAT_PMP = "0080000000000001cb00714d";
    private static final String PCP = "028000000000000000000001000000000000000000000000";

    private static Verdict look(Map<Integer, String> answers) throws Exception {
        return new UpnpPortOpening().look(new Asked(answers));
    }

    @Test
    void otherLanguages_areAtRiskToo() throws Exception {
        assertThat(look(Map.of(0, NAT_PMP, 2, PCP))).isEqualTo(new AtRisk(Severity.IMPROVE,
            Map.of("speaks", "NAT-PMP, PCP", "other", "NAT-PMP, PCP")));
        assertThat(look(Map.of(2, PCP))).isEqualTo(new AtRisk(Severity.IMPROVE,
            Map.of("speaks", "PCP", "other", "PCP")));
    }

    @ParameterizedTest
    @CsvSource({"0, 0080000200000001cb00714d", "0, 00800000", "0, 4854545020", "2, 0080000100000000",
        "2, 028000020000000000000001000000000000000000000000"})
    void whoSaysNo_orSomethingElse_isFine(int version, String answer) throws Exception {
        assertThat(look(Map.of(version, answer))).isEqualTo(new Verdict.Fine());
    }
}
