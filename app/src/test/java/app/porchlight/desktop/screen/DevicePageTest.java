package app.porchlight.desktop.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.home.Subnet;
import app.porchlight.model.Device;
import app.porchlight.model.Identity;
import app.porchlight.model.Service;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DevicePageTest {
    private static final Subnet HOME = Subnet.of("192.168.77.0/24");

    private static Device device(String address, Service... doors) {
        return new Device("a", List.of(InetAddress.ofLiteral(address)), Set.of(), Identity.UNKNOWN, List.of(doors),
            List.of());
    }

    @Test
    void webDoorInsideTheHome_isItsPage() {
        assertThat(DevicePage.of(device("192.168.77.20", Service.tcp(8080, "http")), HOME))
            .contains(URI.create("http://192.168.77.20:8080/"));
    }

    @Test
    void outsideTheHome_isNeverOpened() {
        assertThat(DevicePage.of(device("192.168.78.20", Service.tcp(80, "http")), HOME)).isEmpty();
        assertThat(DevicePage.of(device("203.0.113.7", Service.tcp(80, "http")), Subnet.of("203.0.113.0/24")))
            .isEmpty();
    }

    @Test
    void noWebDoor_hasNoPage() {
        assertThat(DevicePage.of(device("192.168.77.20", Service.tcp(23, "telnet")), HOME)).isEmpty();
    }
}
