package app.porchlight.engine.checks;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.Why;
import app.porchlight.model.Wifi;
import app.porchlight.model.Wifi.Security;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WifiSecurityTest {
    private static Verdict of(Security security, boolean number) {
        return WifiSecurity.verdict(new Wifi(Optional.empty(), security, number, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"OPEN, open, FIX_SOON", "OPEN_ENCRYPTED, open, IMPROVE", "WEP, wep, FIX_SOON", "WPA, old, IMPROVE",
        "WPA_WPA2, mixed, GOOD_TO_KNOW"})
    void weakLock_isAtRisk(Security security, String fact, Severity severity) {
        assertThat(of(security, false)).isEqualTo(new AtRisk(severity, Map.of(fact, security.id())));
    }

    @ParameterizedTest
    @CsvSource({"WPA2", "WPA3"})
    void goodLock_isFine_butForTheNumber(Security security) {
        assertThat(of(security, false)).isEqualTo(new Verdict.Fine());
        assertThat(of(security, true)).isEqualTo(new AtRisk(Severity.GOOD_TO_KNOW, Map.of("number", security.id())));
    }

    @Test
    void whatTheSystemKeepsToItself_isNotFine() {
        assertThat(of(Security.UNKNOWN, false)).isEqualTo(new Verdict.CouldNotTell(Why.SYSTEM_SILENT));
    }
}
