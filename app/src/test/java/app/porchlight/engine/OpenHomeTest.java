package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.CheckupResult;
import app.porchlight.model.Finding;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.CouldNotTell;
import app.porchlight.model.Verdict.Fine;
import app.porchlight.model.Verdict.Why;
import app.porchlight.practice.HomePlan;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Doors that need no password or take one from the factory: at risk, healed, and look-alikes that are safe. */
class OpenHomeTest {
    private static Practised open;
    private static CheckupResult result;

    @BeforeAll
    static void check() {
        open = Practised.at("open-home");
        result = open.run();
    }

    @AfterAll
    static void leave() {
        open.close();
    }

    private static Verdict only(String last, String check) {
        return open.verdicts("192.168.77." + last, check).stream().reduce((one, other) -> {
            throw new AssertionError("more than one: " + one + ", " + other);
        }).orElseThrow();
    }

    private static boolean asked(String last, String what) {
        return open.device("192.168.77." + last).asked().stream().anyMatch(each -> each.what().equals(what));
    }

    @Test
    void openPicture_isToldWithItsPath() {
        assertThat(only("10", "camera-open")).isEqualTo(new AtRisk(Severity.ACT_NOW, Map.of("path", "/live")));
        assertThat(asked("10", "camera")).isTrue();
    }

    @Test
    void pictureThatAsksForALogin_isFine() {
        assertThat(only("11", "camera-open")).isEqualTo(new Fine());
        assertThat(open.tally("192.168.77.11").tries()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"12", "13", "201"})
    void streamThatIsNoPicture_orThatWeDoNotFind_cannotBeTold(String last) {
        assertThat(only(last, "camera-open")).isEqualTo(new CouldNotTell(Why.UNCLEAR_ANSWER));
    }

    @Test
    void factoryPasswordOfAStream_isAtRisk() {
        assertThat(only("14", "default-password"))
            .isEqualTo(new AtRisk(Severity.ACT_NOW, Map.of("user", "admin"), Optional.of("hisilicon-camera-1")));
        assertThat(only("14", "camera-open")).isEqualTo(new Fine());
        assertThat(asked("14", "control")).isTrue();
    }

    @Test
    void factoryPasswordOverOnvif_isAtRisk_andOtherCamerasAreTriedOnceAtMost() {
        assertThat(only("210", "default-password"))
            .isEqualTo(new AtRisk(Severity.ACT_NOW, Map.of("user", "admin"), Optional.of("hisilicon-camera-1")));
        assertThat(open.tally("192.168.77.210").tries()).isEqualTo(2);
        assertThat(only("211", "default-password")).isEqualTo(new Fine());
        assertThat(open.tally("192.168.77.211").wrong()).isEqualTo(1);
        assertThat(only("212", "default-password")).isEqualTo(new CouldNotTell(Why.LOCKED));
        assertThat(open.tally("192.168.77.212").tries()).isEqualTo(1);
        assertThat(only("213", "default-password")).isEqualTo(new CouldNotTell(Why.UNCLEAR_ANSWER));
    }

    @Test
    void openSnapshot_isToldWithItsPath_andNobodyLooksForOneOnAPrinter() {
        assertThat(only("203", "snapshot-open"))
            .isEqualTo(new AtRisk(Severity.ACT_NOW, Map.of("path", "/tmpfs/auto.jpg")));
        assertThat(open.verdicts("192.168.77.174", "snapshot-open")).isEmpty();
        assertThat(asked("174", "snapshot")).isFalse();
    }

    @Test
    void streamWithAPasswordOfItsOwner_isFine() {
        assertThat(only("15", "default-password")).isEqualTo(new Fine());
    }

    @Test
    void streamThatLocks_isTriedOnceAndLeftAlone() {
        assertThat(only("16", "default-password")).isEqualTo(new Fine());
        assertThat(open.tally("192.168.77.16").wrong()).isEqualTo(1);
    }

    @Test
    void streamThatTakesAnyPassword_provesNone() {
        assertThat(only("17", "default-password")).isEqualTo(new CouldNotTell(Why.UNCLEAR_ANSWER));
    }

    @Test
    void factoryLoginOverSsh_isAtRisk() {
        assertThat(only("70", "default-password")).isEqualTo(new AtRisk(Severity.ACT_NOW,
            Map.of("user", "root", "blank", "root"), Optional.of("openwrt-blank")));
    }

    @Test
    void sshThatOpensToNoFactoryLogin_isFine_andKeysAreNotAskedFor() {
        assertThat(only("71", "default-password")).isEqualTo(new Fine());
        assertThat(only("169", "default-password")).isEqualTo(new Fine());
        assertThat(open.tally("192.168.77.71").wrong()).isEqualTo(1);
        assertThat(only("73", "default-password")).isEqualTo(new Fine());
        assertThat(open.tally("192.168.77.73").tries()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"72", "74"})
    void sshThatOpensToAnything_provesNoLogin(String last) {
        assertThat(only(last, "default-password")).isEqualTo(new CouldNotTell(Why.UNCLEAR_ANSWER));
    }

    @Test
    void factoryLoginOfAMakersOwnPage_isAtRisk_andNobodyStaysLoggedIn() {
        assertThat(only("80", "default-password"))
            .isEqualTo(new AtRisk(Severity.ACT_NOW, Map.of("user", "admin"), Optional.of("asus-1")));
        assertThat(open.tally("192.168.77.80").tries()).isEqualTo(2);
        assertThat(open.tally("192.168.77.80").left()).isEqualTo(1);
    }

    @Test
    void passwordMadeOfTheHardwareAddress_isTriedOnThatDevice() {
        assertThat(only("167", "default-password"))
            .isEqualTo(new AtRisk(Severity.ACT_NOW, Map.of("user", "admin"), Optional.of("qnap-2")));
        assertThat(open.tally("192.168.77.167").tries()).isEqualTo(2);
    }

    @Test
    void recorder_isAskedWhatIsDocumented_andLeftAsItWas() {
        assertThat(only("146", "default-password"))
            .isEqualTo(new AtRisk(Severity.ACT_NOW, Map.of("user", "admin", "blank", "admin"),
                Optional.of("xiongmai-blank")));
        assertThat(open.tally("192.168.77.146").tries()).isEqualTo(2);
        assertThat(open.tally("192.168.77.146").left()).isEqualTo(1);
        assertThat(only("147", "default-password")).isEqualTo(new Fine());
        assertThat(open.tally("192.168.77.147").wrong()).isEqualTo(2);
        assertThat(only("148", "default-password")).isEqualTo(new CouldNotTell(Why.UNCLEAR_ANSWER));
    }

    @Test
    void makersOwnPage_withItsOwnersPassword_isFine() {
        assertThat(only("81", "default-password")).isEqualTo(new Fine());
        assertThat(open.tally("192.168.77.81").wrong()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"83, UNCLEAR_ANSWER", "84, ONE_AT_A_TIME", "85, UNKNOWN_LOGIN"})
    void pageThatTakesAnything_orOnlyOneGuest_orThatNobodyKnows_cannotBeTold(String last, Why why) {
        assertThat(only(last, "default-password")).isEqualTo(new CouldNotTell(why));
        assertThat(open.tally("192.168.77." + last).tries()).isEqualTo(why == Why.UNCLEAR_ANSWER ? 2 : 0);
    }

    @Test
    void speakerThatStillTellsOfTheOthers_isToldToo() {
        assertThat(only("177", "media-tells")).isEqualTo(new AtRisk(Severity.GOOD_TO_KNOW, Map.of()));
    }

    /** Other pages of the same device ask, or are none. */
    @Test
    void hubThatTellsOverALineOfItsOwn_isToldByIt() {
        assertThat(open.verdicts("192.168.77.177", "admin-no-login"))
            .contains(new AtRisk(Severity.ACT_NOW, Map.of("path", "/")));
        assertThat(open.verdicts("192.168.77.173", "admin-no-login")).hasSize(2).containsOnly(new Fine());
    }

    @Test
    void hubsThatAskForALogin_areFine() {
        assertThat(open.verdicts("192.168.77.171", "admin-no-login")).hasSize(4).containsOnly(new Fine());
    }

    @Test
    void folderForGuests_isNamed_withWhatTheyMayDo() {
        assertThat(only("143", "folders-open")).isInstanceOfSatisfying(AtRisk.class,
            risk -> assertThat(risk.facts()).containsEntry("changeable", "Family"));
        assertThat(only("144", "folders-open")).isInstanceOfSatisfying(AtRisk.class,
            risk -> assertThat(risk.facts()).containsEntry("folder", "Films"));
    }

    @Test
    void fileServerThatLocked_isLeftAlone() {
        Finding before = open.findings("192.168.77.144", "folders-open").getFirst();
        open.ledger.lockSeen("02:50:4c:02:01:44", "smb", Instant.now());
        assertThat(open.again(before).verdict()).isEqualTo(new CouldNotTell(Why.LOCKED));
    }

    @Test
    void databasesThatAskForALogin_areFine() {
        assertThat(open.verdicts("192.168.77.111", "database-open")).hasSize(3).containsOnly(new Fine());
    }

    @ParameterizedTest
    @CsvSource({"123, 0, 0", "124, 0, 0", "125, 1, 1", "126, 0, 0", "128, 0, 0", "130, 0, 0"})
    void databaseThatTellsOnlyAfterATry_getsOne(String last, int tries, int wrong) {
        assertThat(open.tally("192.168.77." + last).tries()).isEqualTo(tries);
        assertThat(open.tally("192.168.77." + last).wrong()).isEqualTo(wrong);
    }

    @Test
    void databaseThatShutsUsOut_orInAHub_cannotBeTold() {
        assertThat(only("128", "database-open")).isEqualTo(new CouldNotTell(Why.LOCKED));
        assertThat(only("130", "database-open")).isEqualTo(new CouldNotTell(Why.NOT_ON_THIS_KIND));
        assertThat(asked("130", "database")).isFalse();
    }

    @Test
    void databaseThatTellsOnlyAfterATry_isLeftAloneWhereWeOnlyLook() {
        try (Practised looking = new Practised(HomePlan.named("tables"), Options.LOOK_ONLY)) {
            looking.run();
            assertThat(looking.verdicts("192.168.77.10", "database-open"))
                .containsExactly(new CouldNotTell(Why.LOOK_ONLY));
            assertThat(looking.tally("192.168.77.10").tries()).isZero();
            assertThat(looking.device("192.168.77.10").asked()).noneMatch(each -> each.what().equals("database"));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/open-home/could-not-tell.csv")
    void somethingElse_cannotBeTold(String check, String last) {
        assertThat(only(last, check)).isEqualTo(new CouldNotTell(Why.UNCLEAR_ANSWER));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/open-home/asked.csv")
    void everyQuestion_isWrittenDown(String last, String what) {
        assertThat(asked(last, what)).isTrue();
    }

    @Test
    void nobody_isTriedMoreThanAGuestMay() {
        assertThat(result.devices()).allSatisfy(each ->
            assertThat(open.home.tally(each.device().address()).wrong()).isLessThanOrEqualTo(2));
    }
}
