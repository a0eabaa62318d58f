package app.porchlight.engine.checks;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.engine.checks.SeverityRule.Reach;
import app.porchlight.model.Severity;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityRuleTest {
    @ParameterizedTest
    @CsvSource({
        "HOME, CONTROL, AT_ONCE, ACT_NOW",
        "HOME, CONTROL, WITH_A_STEP, FIX_SOON",
        "HOME, CONTROL, SELDOM, IMPROVE",
        "HOME, DATA, AT_ONCE, FIX_SOON",
        "HOME, DATA, WITH_A_STEP, IMPROVE",
        "HOME, DATA, SELDOM, GOOD_TO_KNOW",
        "HOME, FOOTHOLD, AT_ONCE, IMPROVE",
        "HOME, FOOTHOLD, WITH_A_STEP, GOOD_TO_KNOW",
        "HOME, FOOTHOLD, SELDOM, GOOD_TO_KNOW",
        "INTERNET, CONTROL, AT_ONCE, ACT_NOW",
        "INTERNET, CONTROL, WITH_A_STEP, ACT_NOW",
        "INTERNET, CONTROL, SELDOM, FIX_SOON",
        "INTERNET, DATA, AT_ONCE, ACT_NOW",
        "INTERNET, DATA, WITH_A_STEP, FIX_SOON",
        "INTERNET, DATA, SELDOM, IMPROVE",
        "INTERNET, FOOTHOLD, AT_ONCE, FIX_SOON",
        "INTERNET, FOOTHOLD, WITH_A_STEP, IMPROVE",
        "INTERNET, FOOTHOLD, SELDOM, GOOD_TO_KNOW"})
    void whoTimesWhatTimesHow_givesTheSeverity(Reach reach, Gain gain, Ease ease, Severity severity) {
        assertThat(SeverityRule.of(reach, gain, ease)).isEqualTo(severity);
    }

    @Test
    void everyCheck_goesByTheRule() {
        Set<String> whoChoose = new ClassFileImporter().importPackagesOf(SeverityRule.class).stream()
            .filter(each -> each.getFieldAccessesFromSelf().stream().map(JavaAccess::getTargetOwner)
                .anyMatch(owner -> owner.isEquivalentTo(Severity.class)))
            .map(JavaClass::getSimpleName).filter(name -> !name.endsWith("Test")).collect(Collectors.toSet());
        assertThat(whoChoose).containsExactly("SeverityRule");
    }
}
