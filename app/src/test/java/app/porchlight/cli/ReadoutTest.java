package app.porchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Verdict;
import app.porchlight.report.HandMade;
import app.porchlight.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadoutTest {
    private final Knowledge knowledge = ShippedKnowledge.read();

    private String written(CheckupResult result) {
        Page page = new Page(80, false);
        new Readout(knowledge, Words.in(Locale.ENGLISH), device -> Optional.empty()).write(result, List.of(), page);
        return page.toString().replaceAll("\\s+", " ");
    }

    @Test
    void wayIn_isToldStepByStep_withTheFixThatCutsIt() {
        assertThat(written(HandMade.openToTheInternet())).contains("Ways in from the Internet Put "
            + "together from what we found. "
            + "It does not mean that anybody came in. ! The Internet "
            + "> Garage camera: Your router lets the Internet through to it; Still has its factory password "
            + "One fix cuts this way: Close the way in from the Internet");
    }

    @Test
    void routerThatToldNothing_provesNothing() {
        assertThat(written(HandMade.home())).contains("so we cannot tell if there is a way in.")
            .doesNotContain("We found no way in");
    }

    @Test
    void deviceLeftAlone_isToldOfOnce_andIsNotFine() {
        Verdict leftOut = new Verdict.CouldNotTell(Verdict.Why.LEFT_OUT);
        assertThat(written(HandMade.result(Ending.COMPLETED, List.of(),
            HandMade.camera("Garage camera", leftOut, leftOut, leftOut))))
            .contains("We left one device alone, as you asked.", "? You asked us to leave this device alone.")
            .containsOnlyOnce("- Garage camera: You asked us to leave this device alone.")
            .doesNotContain("no answer", "get an answer", "Good news");
    }

    @Test
    void deviceHasItsLabel_whereSomethingWasSeen() {
        assertThat(written(HandMade.home())).contains("Garage camera (Camera by Dahua, 192.168.1.20), label E")
            .contains("Unknown device (192.168.1.33) ? ");
    }
}
