package app.porchlight.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.home.Subnet;
import app.porchlight.knowledge.Family;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import java.net.Inet4Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the homes and the knowledge fit together. */
class HomesAndKnowledgeTest {
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();

    private static HomePlan homeOf(String family) {
        return new HomePlan("one", Subnet.of("192.168.77.0/24"), List.of(
            new Resident(Inet4Address.ofLiteral("192.168.77.2"), Resident.Role.THIS_COMPUTER, Optional.of(family),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, 0, Map.of())));
    }

    static Stream<String> familiesThatArePlayed() {
        return KNOWLEDGE.families().stream().filter(family -> family.plays().isPresent()).map(Family::id);
    }

    @Test
    void familyHome_hasAtLeastFourteenDevicesEachAtItsOwnAddress() {
        List<Resident> residents = HomePlan.named("family-home").residents();

        assertThat(residents).hasSizeGreaterThanOrEqualTo(14).extracting(Resident::address).doesNotHaveDuplicates();
        assertThat(residents).filteredOn(each -> each.role() == Resident.Role.ROUTER).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("familiesThatArePlayed")
    void everyFamilyThatSaysHow_canBePlayed(String family) {
        assertThatCode(() -> new PracticeHome(homeOf(family), KNOWLEDGE, Tempo.INSTANT).close())
            .doesNotThrowAnyException();
    }

    @Test
    void unknownFamily_isToldByAddress() {
        assertThatThrownBy(() -> new PracticeHome(homeOf("no-such-family"), KNOWLEDGE, Tempo.INSTANT))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll("192.168.77.2", "no-such-family");
    }

    @Test
    void unknownHome_isToldByName() {
        assertThatThrownBy(() -> HomePlan.named("no-such-home")).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("no-such-home");
    }
}
