package app.porchlight.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedKnowledgeTest {
    private static final ShippedKnowledge KNOWLEDGE = (ShippedKnowledge) ShippedKnowledge.read();

    @Test
    void whatIsShipped_keepsEveryRule() {
        assertThat(new KnowledgeRules(KNOWLEDGE).broken()).isEmpty();
    }

    @Test
    void miraiList_is61DistinctPairs() {
        assertThat(KNOWLEDGE.miraiList()).hasSize(61);
        assertThat(KNOWLEDGE.miraiList().stream().map(login -> login.user() + "\n" + login.password()))
            .doesNotHaveDuplicates();
    }

    @Test
    void miraiList_isMostLikelyFirst() {
        assertThat(KNOWLEDGE.miraiList()).extracting(Login::weight).isSortedAccordingTo((a, b) -> b - a);
        assertThat(KNOWLEDGE.miraiList().getFirst().id()).isEqualTo("mirai-01");
    }

    @Test
    void miraiList_followsTheBytesNotTheComments() {
        assertThat(pair("mirai-01")).isEqualTo("root/xc3511");
        assertThat(pair("mirai-12")).isEqualTo("root/");
        assertThat(pair("mirai-27")).isEqualTo("Administrator/meinsm");
        assertThat(pair("mirai-51")).isEqualTo("root/00000000");
        assertThat(pair("mirai-58")).isEqualTo("admin/4321");
        assertThat(KNOWLEDGE.login("mirai-32")).isEmpty();
    }

    @Test
    void miraiWeights_areTheScanners() {
        int all = KNOWLEDGE.miraiList().stream().collect(Collectors.summingInt(Login::weight));
        int ofTheRowLeftOut = 1;

        assertThat(all + ofTheRowLeftOut).isEqualTo(152);
    }

    @Test
    void knowledgeInAJar_isReadAllTheSame(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("with spaces.jar");
        Path shipped = Path.of(getClass().getResource("/knowledge/checks.yaml").toURI()).getParent();
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of("create", "true"));
                Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.toList()) {
                Path target = inside.getPath("/knowledge").resolve(shipped.relativize(file).toString());
                if (Files.isRegularFile(file)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        URI anchor = URI.create("jar:" + jar.toUri() + "!/knowledge/checks.yaml");

        assertThat(ShippedKnowledge.readBeside(anchor).families()).extracting(Family::id)
            .isEqualTo(KNOWLEDGE.families().stream().map(Family::id).toList());
    }

    @Test
    void sign_speaksForNothingThatItsFamilyDoesNotName() {
        assertThat(KNOWLEDGE.family("printer").orElseThrow().signs()).extracting(Family.Sign::weight)
            .allSatisfy(weight -> {
                assertThat(weight.kind()).isPositive();
                assertThat(weight.maker()).isZero();
                assertThat(weight.model()).isZero();
            });
        assertThat(KNOWLEDGE.family("tp-link").orElseThrow().signs().getFirst().weight())
            .isEqualTo(new Family.Weight(0, 0.7, 0));
    }

    /** Families that there are not are refused when they are read. */
    @Test
    void makersWhoseWordsAreSpoken_areThoseThatAreKnown() {
        Set<String> makers = Stream.concat(KNOWLEDGE.makers(),
            KNOWLEDGE.families().stream().map(Family::maker).flatMap(Optional::stream)).collect(Collectors.toSet());
        Set<String> named = KNOWLEDGE.questions().stream()
            .flatMap(each -> Stream.of(each.makers(), each.not(), each.chips()).flatMap(Set::stream))
            .collect(Collectors.toSet());
        named.removeAll(makers);
        assertThat(named).isEmpty();
    }

    @Test
    void knowledge_isBroad() {
        assertThat(KNOWLEDGE.families()).hasSizeGreaterThanOrEqualTo(140);
        assertThat(KNOWLEDGE.families().stream().flatMap(family -> family.maker().stream()).distinct())
            .hasSizeGreaterThanOrEqualTo(100);
        assertThat(KNOWLEDGE.families().stream().flatMap(family -> family.kind().stream()).distinct())
            .hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void atLeastSixteenFamilies_canBePlayed() {
        assertThat(KNOWLEDGE.families().stream().filter(family -> family.plays().isPresent()))
            .hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void guide_isTheFamilysElseTheKindsElseTheChecksOwn() {
        Identity unknown = Identity.UNKNOWN;
        Identity camera = new Identity(Optional.of(Kind.CAMERA), Optional.empty(), Optional.empty(),
            Optional.empty(), 0.9, List.of("no-such-family", "axis"), List.of());
        Identity unknownCamera = new Identity(Optional.of(Kind.CAMERA), Optional.empty(), Optional.empty(),
            Optional.empty(), 0.9, List.of(), List.of());

        assertThat(KNOWLEDGE.guideFor("telnet-open", unknown)).isEqualTo("telnet-open");
        assertThat(KNOWLEDGE.guideFor("telnet-open", camera)).isEqualTo("telnet-open");
        assertThat(KNOWLEDGE.guideFor("default-password", camera)).isEqualTo("default-password-axis");
        assertThat(KNOWLEDGE.guideFor("default-password", unknownCamera)).isEqualTo("default-password-camera");
    }

    private static String pair(String id) {
        Login login = KNOWLEDGE.login(id).orElseThrow();
        return login.user() + "/" + login.password();
    }
}
