package app.porchlight.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.porchlight.desktop.OnScreen;
import app.porchlight.desktop.Stagehand;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules; and each rule has been seen to bite. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String PLANTED = "app.porchlight.planted";

    private JavaClasses ours;
    private JavaClasses planted;

    @BeforeAll
    void read() {
        ours = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.porchlight");
        planted = new ClassFileImporter().importPackages(PLANTED);
    }

    /** Each rule with the planted classes that break it. */
    static Stream<Arguments> rules() {
        return Stream.of(
            rule(House::onlyDesktopSeesJavaFx, "engine.SeesJavaFx"),
            rule(House::onlyTheNetworkRoomsSeeSockets, "engine.SeesSocket"),
            rule(House::onlyHomeAndPracticeOpenSockets, "protocol.OpensSocket", "protocol.OpensChannel",
                "protocol.OpensByFactory"),
            rule(House::onlyTheRealHomeLooksUpNames, "home.LooksUpNames.ask(java.lang.String)",
                "home.LooksUpNames.ask(java.net.Inet4Address)"),
            rule(House::onlyHistorySeesSql, "words.SeesSql"),
            rule(House::onlyMainMakesTheRealNetwork, "cli.MakesRealHome"),
            rule(House::onlyTheCommandLinePrints, "engine.Prints"),
            rule(House::noCycles, "words.HalfCircle", "report.OtherHalf"),
            rule(House::noCyclesInTheEngine, "engine.checks.AsksALogin", "engine.logins.AsksACheck"),
            rule(House::noCyclesAmongProtocols, "protocol.web.AsksALogin", "protocol.login.AsksAPage"),
            rule(House::theLineKnowsNoLanguage, "protocol.AsksAPage"),
            rule(House::arrowsPointOneWay, "model.SeesEngine"),
            rule(House::namesSayWhatAThingIs, "engine.AddressUtil"),
            rule(House::noStaticState, "knowledge.StaticState.COUNT", "knowledge.StaticState.last"));
    }

    private static Arguments rule(Function<House, ArchRule> rule, String... guilty) {
        return arguments(rule, List.of(guilty));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void house_keepsTheRule(Function<House, ArchRule> rule) {
        rule.apply(new House("app.porchlight")).check(ours);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rule_bites(Function<House, ArchRule> rule, List<String> guilty) {
        String report = rule.apply(new House(PLANTED)).evaluate(planted).getFailureReport().toString();
        assertThat(guilty).allSatisfy(each -> assertThat(report).contains(PLANTED + "." + each));
    }

    /** Two tests at one screen would press each other's buttons. */
    @Test
    void testsThatNeedTheScreen_takeTurns() {
        JavaClasses tests = new ClassFileImporter().withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("app.porchlight");
        classes().that().haveSimpleNameEndingWith("Test").and(dependOn("javafx.", "org.testfx.",
            Stagehand.class.getName())).and().doNotBelongToAnyOf(ArchitectureTest.class)
            .should().beAnnotatedWith(OnScreen.class).check(tests);
    }

    private static DescribedPredicate<JavaClass> dependOn(String... prefixes) {
        return DescribedPredicate.describe("need the screen", test -> test.getDirectDependenciesFromSelf().stream()
            .anyMatch(each -> Stream.of(prefixes).anyMatch(each.getTargetClass().getName()::startsWith)));
    }

    @Test
    void everyPlantedClass_breaksSomething() {
        List<String> guilty = rules().flatMap(each -> ((List<?>) each.get()[1]).stream()).map(String::valueOf).toList();
        assertThat(planted.stream().filter(each -> !each.getSimpleName().equals("package-info"))
            .filter(each -> !each.getSimpleName().equals("RealHome"))
            .map(each -> each.getName().substring(PLANTED.length() + 1)))
            .allSatisfy(name -> assertThat(guilty).anyMatch(each -> each.startsWith(name)));
    }

    @Test
    void readClasses_areThoseThatAreShipped() {
        assertThat(ours.contain("app.porchlight.model.Device")).isTrue();
        assertThat(ours.contain(PLANTED + ".engine.Prints")).isFalse();
    }
}
