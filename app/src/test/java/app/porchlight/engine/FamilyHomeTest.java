package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.conclusions.Label;
import app.porchlight.engine.conclusions.Label.Letter;
import app.porchlight.engine.conclusions.WaysIn;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Kind;
import app.porchlight.model.Service;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.CouldNotTell;
import app.porchlight.model.Verdict.Fine;
import app.porchlight.model.Verdict.Why;
import app.porchlight.practice.HomePlan;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole engine in the family's pretend home, with real sockets. */
class FamilyHomeTest {
    private static final String ROUTER = "192.168.77.1";
    private static final String GARAGE_CAMERA = "192.168.77.20";
    private static final String NURSERY_CAMERA = "192.168.77.21";
    private static final String OPEN_SHELL = "192.168.77.23";
    private static final String FILES = "192.168.77.30";

    private static Practised family;
    private static CheckupResult result;

    @BeforeAll
    static void check() {
        family = Practised.at("family-home");
        result = family.run();
    }

    @AfterAll
    static void leave() {
        family.close();
    }

    @Test
    void everyDevice_isFoundOnceAndDone() {
        assertThat(result.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(result.practice()).isTrue();
        int there = HomePlan.named("family-home").residents().size();
        assertThat(result.devices()).hasSize(there);
        assertThat(family.events.stream().filter(CheckupEvent.DeviceSeen.class::isInstance)).hasSize(there);
        assertThat(family.events.stream().filter(CheckupEvent.DeviceDone.class::isInstance)).hasSize(there);
        assertThat(family.events.getFirst()).isInstanceOf(CheckupEvent.Started.class);
        assertThat(family.events.getLast()).isInstanceOf(CheckupEvent.Finished.class);
    }

    @Test
    void everyPlannedQuestion_isConcludedOnce() {
        int planned = family.events.stream().filter(CheckupEvent.Planned.class::isInstance)
            .mapToInt(event -> ((CheckupEvent.Planned) event).questions()).sum();
        var concluded = family.events.stream().filter(CheckupEvent.Concluded.class::isInstance)
            .map(event -> ((CheckupEvent.Concluded) event).finding().id()).toList();
        assertThat(concluded).hasSize(planned).doesNotHaveDuplicates();
    }

    /** Some are sure and sound: asked less. Where anything is weak, all is asked after all. */
    @Test
    void doorsOfOtherThings_areLeftOutOnlyWhereNothingIsWeak_andNeverCalledFine() {
        var sparing = family.result().devices().stream().filter(each -> each.asked().stream()
            .anyMatch(asked -> asked.what().equals("doors-left-out"))).toList();
        assertThat(sparing).isNotEmpty().allSatisfy(each -> {
            assertThat(each.findings()).extracting(Finding::check).doesNotContain("redis-open", "docker-open")
                .contains("telnet-open", "ftp-open");
            assertThat(each.worst().filter(severity -> severity.compareTo(Severity.FIX_SOON) <= 0)).isEmpty();
        });
        assertThat(family.result().devices()).filteredOn(each -> each.device().identity().is(Kind.CAMERA)
            && each.worst().filter(Severity.ACT_NOW::equals).isPresent()).isNotEmpty().allSatisfy(each ->
            assertThat(each.findings()).extracting(Finding::check).contains("redis-open", "docker-open"));
    }

    @Test
    void factoryPasswordOverTelnet_isAtRiskAndNamesOnlyTheAccount() {
        assertThat(family.device(GARAGE_CAMERA).device().identity().kind()).contains(Kind.DVR);
        assertThat(family.verdicts(GARAGE_CAMERA, "telnet-open"))
            .containsExactly(new AtRisk(Severity.FIX_SOON, Map.of()));
        assertThat(family.verdicts(GARAGE_CAMERA, "telnet-no-login")).containsExactly(new Fine());
        assertThat(family.verdicts(GARAGE_CAMERA, "default-password"))
            .contains(new AtRisk(Severity.ACT_NOW, Map.of("user", "root"), Optional.of("mirai-01")));
    }

    @Test
    void healed_isProvedFineByAskingAgain() {
        try (Practised own = Practised.at("family-home")) {
            own.run();
            Finding telnet = own.findings(GARAGE_CAMERA, "telnet-open").getFirst();
            Finding password = own.findings(GARAGE_CAMERA, "default-password").stream().filter(Finding::atRisk)
                .findFirst().orElseThrow();
            assertThat(own.again(telnet).verdict()).isInstanceOf(AtRisk.class);
            assertThat(own.again(password).verdict()).isEqualTo(password.verdict());
            own.home.heal(InetAddress.ofLiteral(GARAGE_CAMERA));
            assertThat(own.again(telnet).verdict()).isEqualTo(new Fine());
            assertThat(own.again(password).verdict()).isEqualTo(new Fine());
            assertThat(own.again(password).id()).isEqualTo(password.id());
        }
    }

    @Test
    void factoryPasswordOnAWebPage_isAtRisk_andFineOnceItIsChanged() {
        try (Practised own = Practised.at("family-home")) {
            own.run();
            Finding password = own.findings(NURSERY_CAMERA, "default-password").getFirst();
            assertThat(password.verdict()).isInstanceOf(AtRisk.class);
            assertThat(own.again(password).verdict()).isInstanceOf(AtRisk.class);
            own.home.heal(InetAddress.ofLiteral(NURSERY_CAMERA));
            assertThat(own.again(password).verdict()).isEqualTo(new Fine());
        }
    }

    @Test
    void openCommandLine_isAtRisk_andNoPasswordIsAskedAbout() {
        assertThat(family.verdicts(OPEN_SHELL, "telnet-no-login")).hasSize(1).allMatch(AtRisk.class::isInstance);
        assertThat(family.verdicts(OPEN_SHELL, "default-password")).containsExactly(new Fine());
        assertThat(family.tally(OPEN_SHELL).tries()).isZero();
    }

    @Test
    void addressThatAnotherDeviceHasNow_provesNothing() {
        Finding password = family.findings(GARAGE_CAMERA, "telnet-open").getFirst();
        var camera = family.device(GARAGE_CAMERA).device();
        var moved = new Device(camera.id(), List.of(InetAddress.ofLiteral("192.168.77.31")), camera.macs(),
            camera.identity(), camera.services(), camera.evidence());
        assertThat(family.again(moved, password).verdict()).isEqualTo(new CouldNotTell(Why.GONE));
        Finding mappings = family.findings(ROUTER, "port-mappings").getFirst();
        assertThat(mappings.service()).isEmpty();
        assertThat(family.again(moved, mappings).verdict()).isEqualTo(new CouldNotTell(Why.GONE));
    }

    @Test
    void filesForEverybody_areAtRisk() {
        assertThat(family.verdicts(FILES, "ftp-anonymous"))
            .containsExactly(new AtRisk(Severity.FIX_SOON, Map.of()));
        assertThat(family.verdicts(FILES, "telnet-open")).containsExactly(new Fine());
    }

    @Test
    void routerThatOpensDoors_isAtRisk() {
        Verdict mappings = family.verdicts(ROUTER, "port-mappings").getFirst();
        assertThat(mappings).isInstanceOf(AtRisk.class);
        assertThat(((AtRisk) mappings).facts()).containsEntry("count", "1")
            .containsEntry("mapping.1", "tcp 8080 192.168.77.21:80")
            .containsEntry("mapping.1.weak", "default-password, admin-without-encryption");
        assertThat(((AtRisk) mappings).severity()).isEqualTo(Severity.ACT_NOW);
        assertThat(family.verdicts(FILES, "port-mappings")).isEmpty();
    }

    @Test
    void wayIn_leadsFromTheRoutersDoorOverTheCameraToTheFiles() {
        assertThat(WaysIn.of(result, Practised.KNOWLEDGE)).singleElement().satisfies(way -> {
            assertThat(way.steps()).extracting(step -> step.device().address().getHostAddress())
                .containsExactly(NURSERY_CAMERA, FILES);
            assertThat(way.steps().getFirst().because()).extracting(Finding::check)
                .containsExactly("port-mappings", "default-password");
            assertThat(way.cut().check()).isEqualTo("port-mappings");
        });
    }

    @Test
    void labels_tellWhatCanBeSeen() {
        assertThat(letter(NURSERY_CAMERA)).contains(Letter.E);
        assertThat(letter(FILES)).contains(Letter.D);
    }

    private static Optional<Letter> letter(String address) {
        return Label.of(family.device(address), Practised.KNOWLEDGE).letter();
    }

    @Test
    void nobodyIsLockedOut_butByADoorThatNobodyUses() {
        assertThat(result.devices()).filteredOn(each -> family.home.tally(each.device().address()).locked())
            .singleElement().satisfies(locked -> assertThat(locked.findings())
                .contains(new Finding("default-password", locked.device().id(), Optional.of(Service.tcp(23, "telnet")),
                    new CouldNotTell(Why.LOCKED))));
    }

    @Test
    void lookOnly_triesNoPassword() {
        try (Practised own = new Practised(HomePlan.named("family-home"), Options.LOOK_ONLY)) {
            var seen = own.run();
            assertThat(seen.devices()).allSatisfy(each ->
                assertThat(own.home.tally(each.device().address()).wrong()).isZero());
            assertThat(own.verdicts(GARAGE_CAMERA, "default-password"))
                .containsOnly(new CouldNotTell(Why.LOOK_ONLY));
        }
    }

    @Test
    void tidyHome_hasNothingToFix() {
        try (Practised tidy = Practised.at("tidy-home")) {
            var seen = tidy.run();
            assertThat(seen.devices()).isNotEmpty();
            assertThat(seen.findings()).noneMatch(finding -> finding.verdict() instanceof AtRisk risk
                && risk.severity().compareTo(Severity.IMPROVE) < 0);
        }
    }
}
