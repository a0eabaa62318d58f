package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.CheckupResult.DeviceResult;
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
}
