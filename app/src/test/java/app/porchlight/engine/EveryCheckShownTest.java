package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.ShownCases.Place;
import app.porchlight.engine.ShownCases.Risk;
import app.porchlight.engine.ShownCases.Safe;
import app.porchlight.engine.checks.Check;
import app.porchlight.engine.checks.Checks;
import app.porchlight.model.Finding;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.CouldNotTell;
import app.porchlight.model.Verdict.Fine;
import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check in the practice homes: at risk, mended and asked again, and beside a look-alike that is safe. */
class EveryCheckShownTest {
    private static final ShownCases CASES = ShownCases.read();
    /** A model stays on its list until its owner has another. */
    private static final Set<String> NEVER_MENDED = Set.of("end-of-life");
    private static final Map<String, Practised> HOMES = new HashMap<>();

    @AfterAll
    static void leave() {
        HOMES.values().forEach(Practised::close);
        HOMES.clear();
    }

    private static Practised home(Place place) {
        return HOMES.computeIfAbsent(place.home(), name -> {
            Practised home = Practised.at(name);
            home.run();
            return home;
        });
    }

    private static List<String> checks() {
        return Checks.all(Practised.KNOWLEDGE, new MemoryLedger(), Options.CAREFUL, Clock.systemUTC()).stream()
            .map(Check::id).toList();
    }

    private static List<String> missing(ShownCases cases) {
        return checks().stream().flatMap(check -> cases.missing(check, !NEVER_MENDED.contains(check)).stream())
            .toList();
    }

    /** Devices at risk with all that is said of each, which is mended in one go. */
    static Stream<List<Risk>> devicesAtRisk() {
        Map<Place, List<Risk>> byDevice = new LinkedHashMap<>();
        CASES.risks().forEach(each -> byDevice.computeIfAbsent(each.at(), _ -> new ArrayList<>()).add(each));
        return byDevice.values().stream();
    }

    static List<Safe> devicesThatAreFine() {
        return CASES.safe();
    }

    @ParameterizedTest
    @MethodSource("devicesAtRisk")
    void atRisk_staysSoUntilItIsMended_andIsFineFromThenOn(List<Risk> told) {
        Place place = told.getFirst().at();
        Practised home = home(place);
        Map<Risk, Finding> before = new LinkedHashMap<>();
        told.forEach(each -> before.put(each, home.findings(place.address(), each.check()).stream()
            .filter(Finding::atRisk).findFirst().orElseThrow(() -> new AssertionError("not at risk: " + each))));
        before.forEach((each, finding) -> {
            assertThat(((AtRisk) finding.verdict()).severity()).as(each.check()).isEqualTo(each.severity());
            assertThat(home.again(finding).verdict()).as(each.check()).isEqualTo(finding.verdict());
        });
        home.home.heal(InetAddress.ofLiteral(place.address()));
        before.forEach((each, finding) ->
            assertThat(home.again(finding).verdict()).as(each.check()).isEqualTo(mended(each, finding)));
    }

    private static Verdict mended(Risk told, Finding before) {
        return switch (told.then()) {
            case FINE -> new Fine();
            case STAYS -> before.verdict();
            case UNTOLD -> new CouldNotTell(Verdict.Why.NO_ANSWER);
        };
    }

    @ParameterizedTest
    @MethodSource("devicesThatAreFine")
    void shutDoor_orNone_isFine(Safe told) {
        assertThat(home(told.at()).verdicts(told.at().address(), told.check())).isNotEmpty().containsOnly(new Fine());
    }

    @Test
    void everyCheck_isShownInAllWays() {
        assertThat(missing(CASES)).isEmpty();
    }

    @Test
    void nothingIsShownOfChecksThatAreNot() {
        assertThat(Stream.concat(CASES.risks().stream().map(Risk::check), CASES.safe().stream().map(Safe::check)))
            .isSubsetOf(checks());
    }

    /** The gate itself: each way that is taken out is missed. */
    @Test
    void wayThatIsTakenOut_isMissed() {
        String check = "mqtt-open";
        List<Risk> otherRisks = CASES.risks().stream().filter(each -> !each.check().equals(check)).toList();
        List<Safe> otherSafe = CASES.safe().stream()
            .filter(each -> !each.check().equals(check) || each.why() == ShownCases.Why.ABSENT).toList();
        List<Risk> neverMended = CASES.risks().stream()
            .map(each -> new Risk(each.at(), each.check(), each.severity(), ShownCases.Then.STAYS)).toList();
        assertThat(missing(new ShownCases(otherRisks, CASES.safe())))
            .containsExactly("mqtt-open at risk", "mqtt-open mended");
        assertThat(missing(new ShownCases(CASES.risks(), otherSafe))).containsExactly("mqtt-open alike, but safe");
        assertThat(missing(new ShownCases(neverMended, CASES.safe()))).hasSize(checks().size() - NEVER_MENDED.size())
            .allMatch(each -> each.endsWith(" mended"));
    }
}
