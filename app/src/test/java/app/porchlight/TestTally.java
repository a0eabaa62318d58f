package app.porchlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Counts the tests and names those that did not run, and why. The build prints it at its end: a test that nobody
 * knows did not run is worse than none. Tests may run at once; the plan begins and ends once.
 */
public final class TestTally implements TestExecutionListener {
    private static final String WITH_RIGHTS = "homelab";

    private final Set<String> skipped = new TreeSet<>();
    private int ran;
    private int failed;

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case SUCCESSFUL -> ran += test.isTest() ? 1 : 0;
            case FAILED -> {
                ran += test.isTest() ? 1 : 0;
                failed++;
            }
            // A test that found that it cannot run here says so by giving up an assumption.
            case ABORTED -> executionSkipped(test, result.getThrowable().map(Throwable::getMessage).orElse(""));
        }
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        skipped.add(name(test) + ": " + reason);
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        StringBuilder text = new StringBuilder("Porchlight: %d tests ran, %d failed, %d skipped.".formatted(ran, failed,
            skipped.size()));
        skipped.forEach(each -> text.append("\nSkipped: ").append(each));
        if (System.getProperty("porchlight.tally.homelab") == null) {
            List<String> needRights = testsThatNeedRights();
            text.append("\nNot run: %d tests of real servers in network namespaces, which needs root: bash .ci/run"
                .formatted(needRights.size()));
            needRights.forEach(each -> text.append("\n    ").append(each));
        }
        try {
            Path target = Files.createDirectories(Path.of("target"));
            Files.writeString(target.resolve("tests.txt"), text.append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> testsThatNeedRights() {
        LauncherDiscoveryRequest homelab = LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectPackage("app.porchlight." + WITH_RIGHTS))
            .filters(TagFilter.includeTags(WITH_RIGHTS), ClassNameFilter.includeClassNamePatterns(".*Test"))
            .build();
        TestPlan plan = LauncherFactory.create().discover(homelab);
        return plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream())
            .filter(TestIdentifier::isTest).map(TestTally::name).sorted().toList();
    }

    /** The class and the method, such as {@code PageTest.tooLong_isWrapped}. */
    private static String name(TestIdentifier test) {
        String parent = test.getParentIdObject().map(each -> each.getLastSegment().getValue()).orElse("");
        return parent.substring(parent.lastIndexOf('.') + 1) + "." + test.getLegacyReportingName().replace("()", "");
    }
}
