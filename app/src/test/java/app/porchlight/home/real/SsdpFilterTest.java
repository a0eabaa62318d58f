package app.porchlight.home.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.home.Subnet;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jupnp.model.UnsupportedDataException;

class SsdpFilterTest {
    private static final InetAddress OWN = InetAddress.ofLiteral("192.168.1.34");
    private final SsdpFilter filter = new SsdpFilter(Subnet.of("192.168.1.0/24"));

    static String answer(String location) {
        return "HTTP/1.1 200 OK\r\nCACHE-CONTROL: max-age=1800\r\nST: upnp:rootdevice\r\nUSN: uuid:1::upnp:rootdevice"
            + "\r\nEXT:\r\nSERVER: Linux UPnP/1.0 Cam/1\r\nLOCATION: " + location + "\r\n\r\n";
    }

    private void hear(String sender, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        filter.read(OWN, new DatagramPacket(bytes, bytes.length, new InetSocketAddress(sender, 1900)));
    }

    @Test
    void descriptionOnTheSender_isLetThrough_withItsServer() {
        hear("192.168.1.20", answer("http://192.168.1.20:80/desc.xml"));
        assertThat(filter.told("http://192.168.1.20:80/desc.xml")).hasValueSatisfying(told -> {
            assertThat(told.device().getHostAddress()).isEqualTo("192.168.1.20");
            assertThat(told.server()).isEqualTo("Linux UPnP/1.0 Cam/1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.168.1.21/desc.xml", "http://203.0.113.9/desc.xml", "http://127.0.0.1/desc.xml",
        "http://evil.example/desc.xml", "https://192.168.1.20/desc.xml", "file:///etc/passwd",
        "http://192.168.1.20@203.0.113.9/", "http://user@192.168.1.20/", "http://192.168.1.20:99999/", "http://3232235796/",
        "http://192.168.276/x", "http://[::ffff:192.168.1.20]/", "gopher://192.168.1.20/", "http:///x", "not a url"})
    void descriptionElsewhere_isDropped(String location) {
        assertThatThrownBy(() -> hear("192.168.1.20", answer(location))).isInstanceOf(UnsupportedDataException.class);
        assertThat(filter.told(location)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9", "192.168.2.20", "192.168.1.255", "192.168.1.0", "127.0.0.1"})
    void senderOutsideTheHome_isDropped(String sender) {
        assertThatThrownBy(() -> hear(sender, answer("http://" + sender + "/d.xml")))
            .isInstanceOf(UnsupportedDataException.class);
    }

    @Test
    void descriptionOfOne_cannotBeToldByAnother() {
        hear("192.168.1.20", answer("http://192.168.1.20/d.xml"));
        assertThatThrownBy(() -> hear("192.168.1.21", answer("http://192.168.1.20/d.xml")))
            .isInstanceOf(UnsupportedDataException.class);
    }

    @Test
    void deviceThatNamesHundreds_isHeardEightTimes() {
        for (int i = 0; i < 300; i++) {
            try {
                hear("192.168.1.20", answer("http://192.168.1.20/" + i + ".xml"));
            } catch (UnsupportedDataException expected) {
                assertThat(i).isGreaterThanOrEqualTo(8);
            }
        }
        assertThat(filter.told("http://192.168.1.20/7.xml")).isPresent();
        assertThat(filter.told("http://192.168.1.20/8.xml")).isEmpty();
    }

    @Test
    void searchOfAnother_isDropped() {
        assertThatThrownBy(() -> hear("192.168.1.20",
            "M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nMAN: \"ssdp:discover\"\r\nST: ssdp:all\r\n\r\n"))
            .isInstanceOf(UnsupportedDataException.class);
    }
}
