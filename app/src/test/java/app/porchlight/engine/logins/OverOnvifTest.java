package app.porchlight.engine.logins;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.MemoryLedger;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import app.porchlight.model.Service;
import app.porchlight.protocol.datagram.WsDiscovery;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A door behind which there is no page, but programs log in. */
class OverOnvifTest {
    private static final InetAddress HERE = InetAddress.ofLiteral("192.168.77.9");

    private final FactoryLogins logins = new FactoryLogins(ShippedKnowledge.read(), new MemoryLedger(), Set.of(),
        Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({"hisilicon-camera, 8080, true", "hisilicon-camera, 80, false", "hikvision, 8080, false",
        "reolink, 8080, true", "uniview, 8080, true"})
    void doorThatItNamed_isAskedAbout_whereWeKnowHow(String family, int port, boolean asked) {
        Identity camera = new Identity(Optional.of(Kind.CAMERA), Optional.empty(), Optional.empty(), Optional.empty(),
            0.8, List.of(family), List.of());
        Device device = new Device("c", List.of(HERE), Set.of(), camera, List.of(), List.of(new Evidence.Answer(HERE,
            "wsd", Map.of(WsDiscovery.PLACES, "http://192.168.77.9:8080/onvif/device_service"))));
        assertThat(logins.overOnvif(device, Service.tcp(port, "http"))).isEqualTo(asked);
    }
}
