package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import app.porchlight.practice.HomePlan;
import app.porchlight.practice.PracticeHome;
import app.porchlight.practice.Tempo;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlingTest {
    @ParameterizedTest
    @CsvSource({
        // kind, confidence, listening is over, known for (ms), quiet for (ms), enough
        "camera, 0.95, false,  100,    0, true",
        "camera, 0.6,  false,  100,    0, false",
        "camera, 0.6,  false, 2600,    0, true",
        "'',     0,    false, 2600, 2600, false",
        "'',     0,    false, 7000, 3900, false",
        "'',     0,    false, 5100, 4100, true",
        "'',     0,    true,   100,    0, true",
    })
    void unknownThing_mayTellOfItselfLonger_butNotToTheEnd(String kind, double confidence, boolean over, long known,
            long quiet, boolean enough) {
        Optional<Kind> is = Optional.of(kind).filter(text -> !text.isEmpty()).map(text -> Kind.CAMERA);
        Device device = new Device("x", List.of(InetAddress.ofLiteral("192.168.77.20")), Set.of(),
            new Identity(is, Optional.empty(), Optional.empty(), Optional.empty(), confidence, List.of(), List.of()),
            List.of(), List.of());
        try (PracticeHome home =
                new PracticeHome(HomePlan.named("family-home"), ShippedKnowledge.read(), Tempo.INSTANT)) {
            assertThat(new Settling(home, true, over).enoughOf(device, TimeUnit.MILLISECONDS.toNanos(known),
                TimeUnit.MILLISECONDS.toNanos(quiet))).isEqualTo(enough);
        }
    }
}
