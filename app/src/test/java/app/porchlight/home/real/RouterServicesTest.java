package app.porchlight.home.real;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.home.Gateway;
import app.porchlight.home.Place;
import app.porchlight.home.Subnet;
import app.porchlight.protocol.Mutated;
import app.porchlight.protocol.web.Http;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouterServicesTest {
    private static final Inet4Address ROUTER = Inet4Address.ofLiteral("192.168.1.1");
    private static final Inet4Address OTHER = Inet4Address.ofLiteral("192.168.1.9");
    private static final Place HOME = new Place("eth0", Inet4Address.ofLiteral("192.168.1.50"),
        Subnet.of("192.168.1.0/24"), Optional.of(ROUTER), Optional.empty());
    private static final String IP = "urn:schemas-upnp-org:service:WANIPConnection:1";
    private static final String PPP = "urn:schemas-upnp-org:service:WANPPPConnection:1";

    private static final Http HTTP =
        new Http((to, door, patience) -> new Socket(to, door), Duration.ofSeconds(1));

    private final RouterServices services = new RouterServices();

    private static Soap at(InetAddress host, int port, String type) {
        return new Soap(DeviceUrl.of("http://" + host.getHostAddress() + ":" + port + "/ctl").orElseThrow(), type,
            HTTP);
    }

    private List<String> doors() {
        return services.gateway(HOME).map(RouterControl.class::cast).stream().flatMap(each -> each.wan().stream())
            .map(each -> each.control().port() + " " + each.type()).toList();
    }

    @Test
    void movedControl_replacesTheOldOne() {
        for (int port = 1000; port < 1100; port++) {
            services.described(ROUTER, "uuid:a", List.of(at(ROUTER, port, IP)));
        }
        assertThat(doors()).containsExactly("1099 " + IP);
    }

    @Test
    void allServicesOfTheRouter_areItsControl() {
        services.described(OTHER, "uuid:o", List.of(at(OTHER, 1, IP)));
        services.described(ROUTER, "uuid:a", List.of(at(ROUTER, 1000, PPP), at(ROUTER, 1000, IP)));
        services.described(ROUTER, "uuid:b", List.of(at(ROUTER, 1000, IP), at(ROUTER, 2000, IP)));
        assertThat(doors()).containsExactly("1000 " + PPP, "1000 " + IP, "2000 " + IP);
    }

    @Test
    void anotherThatHasNoEndOfServices_leavesRoomForTheRouter() {
        services.described(OTHER, "uuid:o", Collections.nCopies(5000, at(OTHER, 1, IP)));
        assertThat(services.gateway(HOME).map(Gateway::address)).contains(OTHER);
        services.described(ROUTER, "uuid:a", List.of(at(ROUTER, 1000, IP)));
        assertThat(doors()).containsExactly("1000 " + IP);
    }

    @Test
    void whoHasNoWayOut_isNoRouter() {
        services.described(ROUTER, "uuid:a", List.of(at(ROUTER, 1, "urn:dslforum-org:service:Hosts:1")));
        services.described(OTHER, "uuid:o", List.of());
        assertThat(services.gateway(HOME)).isEmpty();
    }

    @Test
    void anyName_isReadAndOnlyTheKnownConcernUs() {
        assertThat(RouterServices.concerns(IP)).isTrue();
        assertThat(RouterServices.concerns(IP + "1")).isFalse();
        Mutated.feed(bytes -> {
            String name = new String(bytes, StandardCharsets.ISO_8859_1);
            services.described(ROUTER, name, List.of(at(ROUTER, 1, name)));
            RouterServices.concerns(name);
            services.gateway(HOME);
        }, List.of(IP.getBytes(StandardCharsets.US_ASCII), PPP.getBytes(StandardCharsets.US_ASCII)));
    }
}
