package app.porchlight.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PortMappingTest {
    private static final PortMapping CAMERA =
        new PortMapping(8080, "tcp", InetAddress.ofLiteral("192.168.1.20"), 80, "cam\u0007 <b>");
    private static final PortMapping GAME =
        new PortMapping(3074, "udp", InetAddress.ofLiteral("192.168.1.30"), 3074, "");

    @Test
    void mappings_areFactsThatCanBeReadBack() {
        Map<String, String> facts = PortMapping.facts(List.of(CAMERA, GAME));
        assertThat(facts).containsExactlyInAnyOrderEntriesOf(Map.of("mapping.1", "tcp 8080 192.168.1.20:80",
            "mapping.1.called", "cam <b>", "mapping.2", "udp 3074 192.168.1.30:3074"));
        assertThat(PortMapping.in(facts)).containsExactly(CAMERA, GAME);
    }

    @Test
    void endlessList_isSixtyFour() {
        assertThat(PortMapping.facts(Collections.nCopies(1000, GAME))).hasSize(64);
    }

    @Test
    void factsThatMakeNoSense_areLeftOut() {
        for (String wrong : List.of("", "tcp", "icmp 1 192.168.1.1:2", "tcp 8080 192.168.1.300:80",
                "tcp 99999999999 192.168.1.1:80", "tcp 8080 example.org:80", "tcp 8080 192.168.1.1:80 x")) {
            assertThat(PortMapping.in(Map.of("mapping.1", wrong))).as(wrong).isEmpty();
        }
    }

    @Test
    void damagedFacts_neverThrow() {
        Random random = new Random(20261126);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder(CAMERA.written());
            for (int change = random.nextInt(4); change >= 0; change--) {
                text.setCharAt(random.nextInt(text.length()), (char) (random.nextInt(96) + 32));
            }
            Map<String, String> facts = new HashMap<>(Map.of("mapping.1", text.toString()));
            assertThat(PortMapping.in(facts)).hasSizeLessThanOrEqualTo(1);
        }
    }
}
