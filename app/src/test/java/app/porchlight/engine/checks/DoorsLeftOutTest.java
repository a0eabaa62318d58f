package app.porchlight.engine.checks;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.MemoryLedger;
import app.porchlight.engine.Options;
import app.porchlight.knowledge.Door;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Identity;
import app.porchlight.model.Service;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a door was not knocked at, no check that asks behind it may say that all is fine. */
class DoorsLeftOutTest {
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    private static final List<Check> CHECKS =
        Checks.all(KNOWLEDGE, new MemoryLedger(), Options.CAREFUL, Clock.systemUTC());
    private static final int NOBODYS_DOOR = 61219;
    private static final InetAddress HOST = InetAddress.ofLiteral("192.168.77.20");

    static Stream<Door> seldom() {
        return KNOWLEDGE.doors().stream().filter(door -> !door.on().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("seldom")
    void doorThatMayBeLeftOut_namesTheChecksThatAskThere(Door door) {
        Set<String> asking = CHECKS.stream().filter(Check.OfService.class::isInstance)
            .map(Check.OfService.class::cast).filter(check -> asksJustThere(check, door.port())).map(Check::id)
            .collect(Collectors.toSet());
        assertThat(door.checks()).containsAll(asking);
    }

    /** True where the number of the door makes a difference to whether it is asked there. */
    private static boolean asksJustThere(Check.OfService check, int port) {
        return Stream.of(new Evidence.Router(HOST), new Evidence.HostName(HOST, "mdns", "x"))
            .map(evidence -> new Device("d", List.of(HOST), Set.of(), Identity.UNKNOWN, List.of(), List.of(evidence)))
            .anyMatch(device -> Stream.of(Service.SILENT, "http", "https", "telnet", "ftp", "ssh", "rtsp")
                .anyMatch(protocol -> check.concerns(device, Service.tcp(port, protocol))
                    && !check.concerns(device, Service.tcp(NOBODYS_DOOR, protocol))));
    }

    @Test
    void checksThatDoorsName_areThere() {
        assertThat(KNOWLEDGE.doors().stream().flatMap(door -> door.checks().stream()).toList())
            .isSubsetOf(CHECKS.stream().map(Check::id).toList());
    }
}
