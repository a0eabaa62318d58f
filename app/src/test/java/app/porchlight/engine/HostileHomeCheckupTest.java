package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Evidence;
import app.porchlight.model.Finding;
import app.porchlight.model.Said;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.CouldNotTell;
import app.porchlight.model.Verdict.Fine;
import app.porchlight.model.Verdict.Why;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One checkup of a home where everything misbehaves: nothing hangs, nothing is invented, nothing is called fine. */
class HostileHomeCheckupTest {
    /** A page that begins as no picture does is none, however it goes on. */
    private static final String BY_ITS_FIRST_BYTES = "snapshot-open";
    private static final String EVERY_STORE =
        "445 502 873 1883 2049 2375 3389 5432 5555 5900 5984 6379 8086 8123 9200 11211 27017 34567";
    private static Practised hostile;
    /** Nothing here ever ends by itself; a busy computer takes longer than one that does nothing else. */
    private static final Duration LONGEST = Duration.ofMinutes(6);

    private static CheckupResult result;
    private static Duration took;

    @BeforeAll
    static void check() {
        hostile = Practised.at("hostile-home");
        long start = System.nanoTime();
        result = hostile.run();
        took = Duration.ofNanos(System.nanoTime() - start);
    }

    @AfterAll
    static void leave() {
        hostile.close();
    }

    @Test
    void ends_andStillFindsTheOneThatCanBeTold() {
        assertThat(result.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(took).isLessThan(LONGEST);
        assertThat(hostile.verdicts("192.168.77.10", "default-password"))
            .anyMatch(verdict -> verdict instanceof AtRisk risk && risk.login().equals(Optional.of("mirai-01")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.77.20", "192.168.77.21", "192.168.77.22", "192.168.77.23", "192.168.77.25"})
    void misbehavedTelnet_cannotBeTold(String address) {
        assertThat(List.of("telnet-open", "telnet-no-login", "default-password")).allSatisfy(check ->
            assertThat(hostile.verdicts(address, check)).as(check).isNotEmpty()
                .hasOnlyElementsOfType(CouldNotTell.class));
    }

    /** Whoever talks of telnet's options speaks telnet; more than that is not to be had from it. */
    @Test
    void optionsWithoutEnd_areATelnetDoor_andNothingIsSaidOfItsLogin() {
        assertThat(hostile.verdicts("192.168.77.24", "telnet-open")).isNotEmpty().hasOnlyElementsOfType(AtRisk.class);
        assertThat(List.of("telnet-no-login", "default-password")).allSatisfy(check ->
            assertThat(hostile.verdicts("192.168.77.24", check)).as(check).isNotEmpty()
                .hasOnlyElementsOfType(CouldNotTell.class));
    }

    /**
     * Of what was said behind these doors nothing proves that they are open, and nothing that they are not.
     *
     * @param doors each of which there is a question about
     */
    @ParameterizedTest
    @CsvSource({"70, ALL", "71, ALL", "72, ALL", "73, ALL", "74, ALL", "76, 5984 8123 9200",
        "75, 445 873 1883 2049 5432 5555 5900 5984 6379 9200 11211 27017",
        "77, 2375 5984 8086 8123 9200", "78, 2375 5984 8086 8123 9200",
        "20, 21 23 80", "21, 21 23 80", "22, 21 23 80", "23, 21 22 23", "25, 21 23 80", "31, 80", "34, 80 8080"})
    void misbehavedDoors_areNeitherFineNorAtRisk(int last, String doors) {
        List<Finding> told = hostile.device("192.168.77." + last).findings().stream()
            .filter(finding -> finding.service().isPresent() && !BY_ITS_FIRST_BYTES.equals(finding.check())).toList();
        List<Integer> asked = Stream.of(doors.replace("ALL", EVERY_STORE).split(" ")).map(Integer::valueOf).toList();
        assertThat(told).extracting(finding -> finding.service().orElseThrow().port()).containsAll(asked);
        assertThat(told).allSatisfy(each -> assertThat(each.verdict()).isInstanceOf(CouldNotTell.class));
    }

    @Test
    void letsEverybodyIn_isNoFactoryPassword() {
        assertThat(hostile.verdicts("192.168.77.40", "default-password"))
            .isNotEmpty().allMatch(CouldNotTell.class::isInstance);
    }

    @Test
    void locks_isLeftAloneAndNotCalledFine() {
        assertThat(hostile.verdicts("192.168.77.42", "default-password"))
            .isNotEmpty().noneMatch(Fine.class::isInstance);
    }

    @Test
    void twoWithOneHardwareAddress_areBothThere() {
        assertThat(hostile.device("192.168.77.60").device().id())
            .isNotEqualTo(hostile.device("192.168.77.61").device().id());
    }

    @Test
    void leavesInTheMiddle_isNotCalledFine() {
        assertThat(hostile.verdicts("192.168.77.62", "default-password"))
            .isNotEmpty().noneMatch(Fine.class::isInstance);
    }

    @Test
    void twoHundredDoors_areNotTwoHundredFindings() {
        assertThat(hostile.device("192.168.77.63").device().services()).allMatch(door -> door.speaks(Service.SILENT));
        assertThat(hostile.device("192.168.77.63").findings()).noneMatch(Finding::atRisk);
    }

    @Test
    void opensToEverything_isSaidSo_andNothingIsInvented() {
        assertThat(hostile.device("192.168.77.66").device().services()).isEmpty();
        assertThat(hostile.device("192.168.77.66").findings()).noneMatch(Finding::atRisk);
        assertThat(hostile.verdicts("192.168.77.66", "telnet-open"))
            .containsExactly(new CouldNotTell(Why.OPENS_TO_EVERYTHING));
    }

    @Test
    void addressThatChangesInTheMiddle_isLookedAtWhereItIsNow() {
        assertThat(hostile.verdicts("192.168.77.65", "telnet-open")).singleElement().isInstanceOf(AtRisk.class);
        assertThat(hostile.device("192.168.77.65").device().id())
            .isNotEqualTo(hostile.device("192.168.77.62").device().id());
    }

    @Test
    void everyPageIsThere_asksForNoLogin_soNoneIsTried() {
        assertThat(tried("192.168.77.41")).isFalse();
        assertThat(tried("192.168.77.40")).as("where a page asks").isTrue();
        assertThat(hostile.verdicts("192.168.77.41", "default-password")).noneMatch(AtRisk.class::isInstance);
    }

    private static boolean tried(String address) {
        return hostile.device(address).asked().stream().anyMatch(each -> each.what().startsWith("login"));
    }

    @Test
    void names_areHarmless() {
        assertThat(result.devices()).allSatisfy(each -> each.device().identity().givenName().ifPresent(name -> {
            assertThat(name).hasSizeLessThanOrEqualTo(Said.LONGEST);
            assertThat(name.codePoints()).noneMatch(Character::isISOControl);
        }));
    }

    /**
     * Outside, to a page of this computer's, to a file: it stays where it was, and nothing of theirs is told. The same
     * path is not asked for here either: a page would come that is no redirect.
     */
    @ParameterizedTest
    @CsvSource({"1, 1", "32, 2", "33, 2"})
    void redirectsToAnotherPlace_areNotFollowed(int last, int pages) {
        assertThat(hostile.device("192.168.77." + last).device().seen(Evidence.WebPage.class))
            .hasSize(pages).allSatisfy(page -> assertThat(page.status()).isEqualTo(302));
    }

    @Test
    void packedPage_isNotUnpacked_andABrokenOneProvesNothing() {
        assertThat(hostile.device("192.168.77.34").findings()).noneMatch(Finding::atRisk);
        assertThat(hostile.device("192.168.77.34").device().services()).extracting(Service::port).contains(80, 8080);
        assertThat(hostile.device("192.168.77.34").device().seen(Evidence.WebPage.class))
            .extracting(Evidence.WebPage::title).doesNotContain("Unpacked");
    }

    @Test
    void stallWhileEncrypting_isNotCalledFine() {
        assertThat(hostile.verdicts("192.168.77.35", "encryption-old"))
            .hasSize(2).allMatch(CouldNotTell.class::isInstance);
    }

    @Test
    void floodOfAnnouncements_hidesNoDoor() {
        assertThat(hostile.verdicts("192.168.77.64", "telnet-open")).singleElement().isInstanceOf(AtRisk.class);
        assertThat(hostile.device("192.168.77.64").device().evidence()).hasSizeLessThan(300);
    }
}
