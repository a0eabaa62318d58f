package app.porchlight.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.report.HandMade;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaysTest {
    @Test
    void doorFromTheInternet_saysWhereItLeads_andWhatIsWeakThere() {
        CheckupResult result = HandMade.result(Ending.COMPLETED, List.of(), HandMade.router(),
            HandMade.camera("Cam", new Verdict.AtRisk(Severity.ACT_NOW, Map.of()), new Verdict.Fine()));
        DeviceResult router = result.devices().getFirst();
        Words words = Words.in(Locale.ENGLISH);
        assertThat(words.ways(router.findings().getFirst(), result.devices(), words::deviceName)).containsExactly(
            "From the Internet, door 2323 leads to Cam (door 23). What is weak there: Still has its factory password",
            "From the Internet, door 3074 leads to a device that we did not see (door 3074)");
        assertThat(words.ways(result.devices().get(1).findings().getFirst(), result.devices(), words::deviceName))
            .isEmpty();
    }
}
