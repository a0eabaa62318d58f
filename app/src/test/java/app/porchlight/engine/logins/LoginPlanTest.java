package app.porchlight.engine.logins;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.MemoryLedger;
import app.porchlight.engine.NowhereVisit;
import app.porchlight.knowledge.Family;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Login;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import app.porchlight.model.Mac;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.login.LoginOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The courtesy of guessing: what may be tried where. */
class LoginPlanTest {
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
    private static final Service TELNET = Service.tcp(23, "telnet");
    private static final Service WEB = Service.tcp(80, "http");
    private static final String MAC = "00:12:16:a4:3b:20";

    private final MemoryLedger ledger = new MemoryLedger();
    private boolean asked;

    private LoginPlan plan(Kind kind, String maker, Service service, String... families) {
        Identity identity = new Identity(Optional.ofNullable(kind), Optional.ofNullable(maker), Optional.empty(),
            Optional.empty(), 0.9, List.of(families), List.of());
        Device device = new Device("x", List.of(InetAddress.ofLiteral("192.168.1.20")),
            Set.of(Mac.of(MAC).orElseThrow()), identity, List.of(service), List.of());
        return LoginPlan.of(device, service, KNOWLEDGE, ledger, NOW, asked);
    }

    private static String family(Predicate<Family> which) {
        return KNOWLEDGE.families().stream().filter(which).findFirst().orElseThrow().id();
    }

    private static boolean hasWebLogin(Family family) {
        return family.logins().stream().map(KNOWLEDGE::login).flatMap(Optional::stream)
            .anyMatch(login -> login.protocols().contains("http"));
    }

    @Test
    void telnetOfAThingThatNobodyKnows_getsTheWholeListMostLikelyFirst() {
        LoginPlan plan = plan(null, null, TELNET);
        assertThat(plan.logins()).containsExactlyElementsOf(KNOWLEDGE.miraiList());
        assertThat(plan.unlimited()).isTrue();
    }

    @Test
    void telnetOfACamera_triesItsOwnLoginsFirst() {
        String headless = family(each -> each.headless() && !each.locks() && !each.logins().isEmpty());
        LoginPlan plan = plan(Kind.CAMERA, null, TELNET, headless);
        assertThat(plan.logins()).containsAll(KNOWLEDGE.miraiList()).doesNotHaveDuplicates();
    }

    @Test
    void loginsOfSomeBoardsOnly_comeAfterTheWholeList_andNowhereElse() {
        List<Login> whole = plan(Kind.CAMERA, null, TELNET, "onvif-camera").logins();
        int list = KNOWLEDGE.miraiList().size();
        assertThat(whole.subList(0, list)).containsExactlyElementsOf(KNOWLEDGE.miraiList());
        assertThat(whole.subList(list, whole.size())).isNotEmpty().allMatch(Login::seldom);
        assertThat(plan(Kind.CAMERA, null, TELNET, "onvif-camera", "uniview").not()).contains(Why.UNKNOWN_LOGIN);
        assertThat(plan(Kind.ROUTER, "Some Maker", TELNET, "upnp-router").not()).contains(Why.UNKNOWN_LOGIN);
    }

    @Test
    void makerThatLocks_isNotGuessedAtOverTelnet() {
        LoginPlan plan = plan(Kind.CAMERA, null, TELNET, family(Family::locks));
        assertThat(plan.unlimited()).isFalse();
        assertThat(plan.logins().size()).isLessThan(KNOWLEDGE.miraiList().size());
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"COMPUTER", "SERVER", "NAS", "SINGLE_BOARD_COMPUTER"})
    void telnetWhereItsOwnerLogsIn_isNotGuessedAt(Kind kind) {
        assertThat(plan(kind, null, TELNET).not()).contains(Why.UNKNOWN_LOGIN);
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"PRINTER", "MEDICAL", "THERMOSTAT", "LOCK", "ALARM", "HUB"})
    void whatHeatsLocksHealsOrGuards_isNeverGuessedAt(Kind kind) {
        assertThat(plan(kind, null, TELNET).not()).contains(Why.NOT_ON_THIS_KIND);
    }

    @Test
    void whatIsLeftAlone_getsAFewTriesWhereThePersonAsks() {
        asked = true;
        Family printer = KNOWLEDGE.families().stream().filter(LoginPlanTest::hasWebLogin).findFirst().orElseThrow();
        LoginPlan plan = plan(Kind.PRINTER, null, WEB, printer.id());
        assertThat(plan.not()).isEmpty();
        assertThat(plan.budget()).isEqualTo(LoginPlan.TRIES_A_DAY);
        assertThat(plan(Kind.HUB, null, TELNET, family(Family::headless)).unlimited()).isFalse();
    }

    @Test
    void whatHeals_isNotGuessedAtEvenThen() {
        asked = true;
        assertThat(plan(Kind.MEDICAL, null, TELNET).not()).contains(Why.NOT_ON_THIS_KIND);
    }

    @Test
    void routerOfAKnownMaker_isNotGuessedAt_ofAnUnknownOneItIs() {
        assertThat(plan(Kind.ROUTER, "Some Maker", TELNET).not()).contains(Why.UNKNOWN_LOGIN);
        assertThat(plan(Kind.ROUTER, null, TELNET).unlimited()).isTrue();
    }

    @Test
    void webPageOfAThingThatNobodyKnows_isNotGuessedAt() {
        assertThat(plan(Kind.CAMERA, null, WEB).not()).contains(Why.UNKNOWN_LOGIN);
    }

    @Test
    void webPage_getsOnlyDocumentedLoginsAndTwoTries() {
        LoginPlan plan = plan(Kind.CAMERA, null, WEB, family(LoginPlanTest::hasWebLogin));
        assertThat(plan.budget()).isEqualTo(LoginPlan.TRIES_A_DAY);
        assertThat(plan.logins()).isNotEmpty().allMatch(login -> login.protocols().contains("http"));
    }

    @Test
    void triesOfYesterday_countFor24Hours() {
        String family = family(LoginPlanTest::hasWebLogin);
        ledger.wrongTry(MAC, "ftp", NOW.minus(Duration.ofHours(23)));
        assertThat(plan(Kind.CAMERA, null, WEB, family).budget()).isEqualTo(1);
        ledger.wrongTry(MAC, "http", NOW.minus(Duration.ofHours(1)));
        assertThat(plan(Kind.CAMERA, null, WEB, family).not()).contains(Why.ENOUGH_TRIES);
    }

    @Test
    void triesOfTheDayBefore_doNotCount() {
        ledger.wrongTry(MAC, "http", NOW.minus(Duration.ofHours(25)));
        assertThat(plan(Kind.CAMERA, null, WEB, family(LoginPlanTest::hasWebLogin)).budget()).isEqualTo(2);
    }

    @Test
    void knockAtALoginPrompt_countsOnDevicesThatLock_only() {
        FactoryLogins logins = new FactoryLogins(KNOWLEDGE, ledger, Set.of(), Clock.fixed(NOW, ZoneOffset.UTC));
        logins.knocked(greeted(family(each -> !each.locks()), "login"), TELNET);
        logins.knocked(greeted(family(Family::locks), "shell"), TELNET);
        logins.knocked(greeted(family(Family::locks), "login"), WEB);
        assertThat(ledger.wrongTriesSince(MAC, NOW)).isZero();
        logins.knocked(greeted(family(Family::locks), "login"), TELNET);
        assertThat(ledger.wrongTriesSince(MAC, NOW)).isEqualTo(1);
    }

    /** It takes two to hear telnet behind a door of another number. */
    @Test
    void knockWhereTelnetWasNotExpected_countsTwice() {
        FactoryLogins logins = new FactoryLogins(KNOWLEDGE, ledger, Set.of(), Clock.fixed(NOW, ZoneOffset.UTC));
        Device device = greeted(family(Family::locks), "login");
        logins.knocked(device, new Evidence.Greeting(device.address(), Service.tcp(8080, "telnet"), "hi", "login"));
        assertThat(ledger.wrongTriesSince(MAC, NOW)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"'', 3", "Somebody, 0"})
    void guestTurnedAway_countsAtAnUnknownMaker_andMayAskAgain(String maker, int counted) throws IOException {
        FactoryLogins logins = new FactoryLogins(KNOWLEDGE, ledger, Set.of(), Clock.fixed(NOW, ZoneOffset.UTC));
        Identity identity = new Identity(Optional.empty(), Optional.of(maker).filter(name -> !name.isEmpty()),
            Optional.empty(), Optional.empty(), 0.9, List.of(), List.of());
        Device device = new Device("x", List.of(InetAddress.ofLiteral("192.168.1.20")),
            Set.of(Mac.of(MAC).orElseThrow()), identity, List.of(), List.of());
        for (int i = 0; i < 3; i++) {
            assertThat(logins.guest(new NowhereVisit(device, false), Service.tcp(445, "smb"), () -> LoginOutcome.WRONG))
                .isEqualTo(new Guesses.NoneWorks());
        }
        assertThat(ledger.wrongTriesSince(MAC, NOW)).isEqualTo(counted);
    }

    private static Device greeted(String family, String awaits) {
        InetAddress address = InetAddress.ofLiteral("192.168.1.20");
        Identity identity = new Identity(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0.9,
            List.of(family), List.of());
        return new Device("x", List.of(address), Set.of(Mac.of(MAC).orElseThrow()), identity, List.of(TELNET),
            List.of(new Evidence.Greeting(address, TELNET, "hello", awaits)));
    }

    @Test
    void onceMore_isUnderTheSameLimits() {
        String family = family(LoginPlanTest::hasWebLogin);
        Login login = KNOWLEDGE.login(KNOWLEDGE.family(family).orElseThrow().logins().getFirst()).orElseThrow();
        assertThat(again(family, login).not()).isEmpty();
        assertThat(again(family, login).most()).isEqualTo(LoginPlan.TRIES_A_DAY);
        ledger.wrongTry(MAC, "ftp", NOW);
        ledger.wrongTry(MAC, "http", NOW);
        assertThat(again(family, login).not()).contains(Why.ENOUGH_TRIES);
        ledger.lockSeen(MAC, "http", NOW);
        assertThat(again(family, login).not()).contains(Why.LOCKED);
    }

    private LoginPlan again(String family, Login login) {
        return LoginPlan.again(greeted(family, "login"), WEB, login, KNOWLEDGE, ledger, NOW);
    }

    @Test
    void signOfALock_stopsEverythingForADay() {
        ledger.lockSeen(MAC, "telnet", NOW.minus(Duration.ofHours(20)));
        assertThat(plan(null, null, TELNET).not()).contains(Why.LOCKED);
    }
}
