package app.porchlight.engine.checks;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.NowhereVisit;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import org.junit.jupiter.api.Test;

/** A router that was not heard over UPnP: does it offer none, or does something keep it from us? */
class UpnpSilenceTest {
    @Test
    void whereNobodyWasHeard_itCouldNotBeTold() throws Exception {
        NowhereVisit silent = new NowhereVisit(false);
        assertThat(new UpnpPortOpening().look(silent)).isEqualTo(new Verdict.CouldNotTell(Why.NO_ANSWER));
        assertThat(new PortMappings().look(silent)).isEqualTo(new Verdict.CouldNotTell(Why.NO_ANSWER));
    }

    @Test
    void whereOthersWereHeard_itIsFine() throws Exception {
        NowhereVisit others = new NowhereVisit(true);
        assertThat(new UpnpPortOpening().look(others)).isEqualTo(new Verdict.Fine());
        assertThat(new PortMappings().look(others)).isEqualTo(new Verdict.Fine());
    }
}
