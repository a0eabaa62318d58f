package app.porchlight.protocol.datagram;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.Mutated;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WsDiscoveryTest {
    /** As an ONVIF camera answers; name and place made up. */
    private static final String CAMERA = """
        <?xml version="1.0" encoding="UTF-8"?>
        <env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope" \
        xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery" \
        xmlns:dn="http://www.onvif.org/ver10/network/wsdl"><env:Body><d:ProbeMatches><d:ProbeMatch>\
        <d:Types>dn:NetworkVideoTransmitter tds:Device</d:Types>\
        <d:Scopes>onvif://www.onvif.org/type/video_encoder onvif://www.onvif.org/hardware/DS-2CD2042WD-I \
        onvif://www.onvif.org/name/HIKVISION%20DS-2CD2042WD-I onvif://www.onvif.org/location/city/hangzhou \
        onvif://www.onvif.org/Profile/Streaming</d:Scopes>\
        <d:XAddrs>http://192.168.1.64/onvif/device_service</d:XAddrs><d:MetadataVersion>10</d:MetadataVersion>\
        </d:ProbeMatch></d:ProbeMatches></env:Body></env:Envelope>
        """;
    private static final String COMPUTER = CAMERA.replaceAll("<d:Scopes>[^<]*</d:Scopes>", "")
        .replace("dn:NetworkVideoTransmitter tds:Device", "wsdp:Device pub:Computer");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void camera_tellsNameAndHardware() {
        assertThat(WsDiscovery.fields(bytes(CAMERA))).containsEntry("type", "NetworkVideoTransmitter Device")
            .containsEntry("name", "HIKVISION DS-2CD2042WD-I").containsEntry("hardware", "DS-2CD2042WD-I")
            .containsEntry("location", "city/hangzhou")
            .containsEntry(WsDiscovery.PLACES, "http://192.168.1.64/onvif/device_service");
    }

    @Test
    void computer_tellsItsType() {
        assertThat(WsDiscovery.fields(bytes(COMPUTER))).containsOnlyKeys("type", WsDiscovery.PLACES)
            .containsEntry("type", "Device Computer");
    }

    @Test
    void ownCall_isNoAnswer() {
        assertThat(WsDiscovery.TYPES)
            .allSatisfy(type -> assertThat(WsDiscovery.fields(WsDiscovery.probe(new UUID(1, 2), type))).isEmpty());
    }

    @Test
    void documentType_isNotRead() {
        String bomb = "<!DOCTYPE a [<!ENTITY x \"" + "y".repeat(1000) + "\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
            + CAMERA.substring(CAMERA.indexOf("<env")).replace("dn:Net", "&x;&f;");
        assertThat(WsDiscovery.fields(bytes(bomb))).isEmpty();
    }

    @Test
    void endlessText_isCutShort() {
        String endless = CAMERA.replace("HIKVISION", "H".repeat(500_000));
        assertThat(WsDiscovery.fields(bytes(endless))).isEmpty();
        String manyScopes = CAMERA.replace("<d:Scopes>", "<d:Scopes>" + "onvif://www.onvif.org/name/x ".repeat(2000));
        assertThat(WsDiscovery.fields(bytes(manyScopes)).get("name")).isEqualTo("x");
    }

    @Test
    void damagedAnswers_neverThrow() {
        Mutated.feed(bytes -> assertThat(WsDiscovery.fields(bytes)).hasSizeLessThanOrEqualTo(5),
            List.of(bytes(CAMERA), bytes(COMPUTER)));
    }
}
