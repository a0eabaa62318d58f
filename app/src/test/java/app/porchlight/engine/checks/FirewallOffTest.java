package app.porchlight.engine.checks;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.home.Gateway.Firewall;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.Why;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirewallOffTest {
    @Test
    void firewall_thatIsOff_isAtRisk() {
        assertThat(FirewallOff.verdict(Optional.of(new Firewall(false, false))))
            .isEqualTo(new AtRisk(Severity.IMPROVE, Map.of()));
    }

    @Test
    void firewall_thatIsOn_isFine_whoeverMayOpenIt() {
        assertThat(FirewallOff.verdict(Optional.of(new Firewall(true, true)))).isEqualTo(new Verdict.Fine());
    }

    @Test
    void whatIsNotTold_isNotFine() {
        assertThat(FirewallOff.verdict(Optional.empty())).isEqualTo(new Verdict.CouldNotTell(Why.NO_ANSWER));
    }
}
