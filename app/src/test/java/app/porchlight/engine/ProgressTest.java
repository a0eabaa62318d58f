package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.checks.Check;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Identity;
import app.porchlight.model.Service;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One question at two addresses of one device: nothing is fine before both have answered. */
class ProgressTest {
    private static final InetAddress FIRST = InetAddress.ofLiteral("192.168.77.5");
    private static final InetAddress SECOND = InetAddress.ofLiteral("192.168.77.6");
    private static final Service WEB = Service.tcp(80, "http");
    private static final Verdict OPEN = new Verdict.AtRisk(Severity.ACT_NOW, Map.of());
    private static final Verdict FINE = new Verdict.Fine();
    private static final Check CHECK = new Anything();

    private final Progress progress = new Progress("nas", 0);

    private static Question at(InetAddress address) {
        return new Question(CHECK, Optional.of(WEB), address);
    }

    private static Finding finding(String device, Verdict verdict) {
        return new Finding(CHECK.id(), device, Optional.of(WEB), verdict);
    }

    private static Plan plan(InetAddress... addresses) {
        return new Plan(List.of(addresses).stream().map(ProgressTest::at).toList(), List.of());
    }

    private List<Verdict> result() {
        Device device = new Device("nas", List.of(FIRST, SECOND), Set.of(), Identity.UNKNOWN, List.of(WEB), List.of());
        return progress.result(device, List.of(CHECK), List.of()).findings().stream().map(Finding::verdict).toList();
    }

    @Test
    void fineAtOne_isToldOnlyOnceTheOtherHasAnswered() {
        progress.begin(plan(FIRST, SECOND));
        assertThat(progress.conclude(finding("nas", FINE))).isEmpty();
        assertThat(result()).containsExactly(new Verdict.CouldNotTell(Why.STOPPED));
        assertThat(progress.conclude(finding("nas", FINE))).contains(finding("nas", FINE));
        assertThat(result()).containsExactly(FINE);
    }

    @Test
    void graverAnswerCounts_whicheverCameFirst() {
        progress.begin(plan(FIRST, SECOND));
        progress.conclude(finding("nas", OPEN));
        assertThat(progress.conclude(finding("nas", FINE))).contains(finding("nas", OPEN));
        assertThat(result()).containsExactly(OPEN);
    }

    @Test
    void addressThatCameLater_isAskedAsWell_andTheFirstNotAgain() {
        progress.begin(plan(FIRST));
        progress.conclude(finding("nas", FINE));
        assertThat(progress.begin(plan(FIRST, SECOND)).questions()).containsExactly(at(SECOND));
        assertThat(result()).containsExactly(new Verdict.CouldNotTell(Why.STOPPED));
    }

    @Test
    void whatWasFoundOnOne_isNotLost_whereAnotherTurnsOutToBeTheSame() {
        progress.begin(plan(FIRST));
        progress.conclude(finding("nas", FINE));
        Progress gone = new Progress("other", 0);
        gone.begin(plan(SECOND));
        gone.conclude(finding("other", OPEN));
        progress.absorb(gone);
        assertThat(result()).containsExactly(OPEN);
    }

    private static final class Anything implements Check.OfService {
        @Override
        public String id() {
            return "anything";
        }

        @Override
        public boolean concerns(Device device, Service service) {
            return true;
        }

        @Override
        public Verdict look(Visit visit, Service service) {
            throw new AssertionError("not asked here");
        }
    }
}
