package app.porchlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whoever reads what a device sends, or what this computer's own programs print, is fed with nonsense in some test: a
 * test class that calls the reader and makes input up with {@code Mutated}, {@code Mutations} or a {@code Random} of a
 * fixed seed; see {@code NonsenseTest} for examples.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryParserFuzzedTest {
    private static final String[] ROOMS = {"app.porchlight.protocol", "app.porchlight.home"};
    private static final Set<String> MADE_UP =
        Set.of("protocol.Mutated", "protocol.Mutations", "java.util.Random");
    private static final Pattern BYTES =
        Pattern.compile("\\[B|java\\.nio\\.ByteBuffer|java\\.net\\.DatagramPacket|java\\.io\\.InputStream");

    /** Takes texts apart. */
    private static final Pattern PARSERS = Pattern.compile("java\\.util\\.regex\\.Matcher|org\\.jsoup\\.Jsoup"
        + "|tools\\.jackson\\.databind\\..*|javax\\.xml\\.stream\\..*|javax\\.xml\\.parsers\\..*|java\\.net\\.URI");

    /** Look like readers and are none: why. */
    private static final Map<String, String> NO_READERS = Map.ofEntries(
        Map.entry("home.HomeNetwork", "passes a question on"),
        Map.entry("home.Subnet", "reads what the person writes, and its own test tries nonsense"),
        Map.entry("home.real.Adapter", "knows names of this computer's adapters, and takes none apart"),
        Map.entry("home.real.Announcements", "reads a list of our own; MdnsAnswer reads what is heard"),
        Map.entry("home.real.Command", "keeps what a program prints as it is"),
        Map.entry("home.real.DescriptionReader", "passes pages on; HostileDescriptionTest plays the pages"),
        Map.entry("home.real.Descriptions", "passes pages on; HostileDescriptionTest plays the pages"),
        Map.entry("home.real.RealHome", "passes a question on"),
        Map.entry("home.real.HomeSocket", "passes datagrams on; Retold and LinkNames have them read"),
        Map.entry("protocol.login.FtpLogin", "the library reads; the hostile home plays what it may meet"),
        Map.entry("protocol.web.Http", "the library reads; the hostile home plays what it may meet"),
        Map.entry("protocol.greeting.Knocker", "passes what it hears on to Speech and TelnetText"),
        Map.entry("protocol.Listening", "keeps bytes as they are"),
        Map.entry("protocol.datagram.Spoken", "passes a datagram on to the reader of its language"),
        Map.entry("protocol.login.TelnetSession", "the library reads; the hostile home plays what it may meet"));

    private final JavaClasses ours = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOMS);
    private final JavaClasses tests = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages(ROOMS);

    @Test
    void everyReader_isFedWithNonsense() {
        Set<String> missing = readers(ours);
        missing.removeAll(fed());
        missing.removeAll(NO_READERS.keySet());
        assertThat(missing).as("readers that no test class calls which uses Mutated, Mutations or Random").isEmpty();
    }

    @Test
    void exceptions_areStillNeeded() {
        assertThat(readers(ours)).containsAll(NO_READERS.keySet());
    }

    @Test
    void plantedReader_isFound() {
        assertThat(readers(new ClassFileImporter().importClasses(ReadsUnfuzzed.class))).hasSize(1);
        assertThat(readers(new ClassFileImporter().importClasses(ReadsNothing.class))).isEmpty();
    }

    private record ReadsNothing(byte[] kept) {
    }

    /** Planted: takes bytes, and nobody feeds it. */
    private static final class ReadsUnfuzzed {
        int first(byte[] heard) {
            return heard[0];
        }
    }

    /** Classes that take bytes, or take texts apart; what they have inside counts as theirs. */
    private static Set<String> readers(JavaClasses classes) {
        return classes.stream().filter(EveryParserFuzzedTest::reads).map(EveryParserFuzzedTest::name)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean reads(JavaClass each) {
        boolean takesBytes = each.getCodeUnits().stream().filter(unit -> !unit.getModifiers()
                .contains(JavaModifier.SYNTHETIC) && !each.isRecord()).map(JavaCodeUnit::getRawParameterTypes)
            .anyMatch(types -> types.stream().anyMatch(type -> BYTES.matcher(type.getName()).matches()));
        boolean takesApart = each.getMethodCallsFromSelf().stream()
            .anyMatch(call -> PARSERS.matcher(call.getTargetOwner().getName()).matches());
        boolean readsBuffers = each.getMethodCallsFromSelf().stream()
            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(ByteBuffer.class)
                && call.getName().startsWith("get"));
        boolean readsStreams = each.getMethodCallsFromSelf().stream()
            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(InputStream.class)
                && call.getName().startsWith("read"));
        return takesBytes || takesApart || readsBuffers || readsStreams;
    }

    private static String name(JavaClass each) {
        return each.getName().replaceFirst("app\\.porchlight\\.", "").replaceFirst("\\$.*", "");
    }

    /** Whom test classes call that make input up, by their bytecode. */
    private Set<String> fed() {
        return tests.stream().map(EveryParserFuzzedTest::uses)
            .filter(uses -> MADE_UP.stream().anyMatch(uses::contains)).flatMap(Set::stream)
            .collect(Collectors.toSet());
    }

    private static Set<String> uses(JavaClass test) {
        return test.getDirectDependenciesFromSelf().stream().map(each -> name(each.getTargetClass()))
            .collect(Collectors.toSet());
    }
}
