package app.porchlight.home.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.home.Gateway.Firewall;
import app.porchlight.home.Gateway.Known;
import app.porchlight.model.Mac;
import app.porchlight.model.PortMapping;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RouterControlTest {
    private static final String TYPE = "urn:schemas-upnp-org:service:WANIPConnection:1";

    private static RouterControl router(FakeDevice device) {
        Http http = new Http((host, port, patience) -> new Socket(host, port), Duration.ofSeconds(5));
        return new RouterControl(new Soap(DeviceUrl.of(device.url("/ctl")).orElseThrow(), TYPE, http), List.of(
            new Soap(DeviceUrl.of(device.url("/fw")).orElseThrow(),
                "urn:schemas-upnp-org:service:WANIPv6FirewallControl:1", http),
            new Soap(DeviceUrl.of(device.url("/hosts")).orElseThrow(), "urn:dslforum-org:service:Hosts:1", http)));
    }

    private static String entry(int external, String client, String enabled) {
        return "<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
            + "<u:GetGenericPortMappingEntryResponse xmlns:u=\"" + TYPE + "\"><NewRemoteHost></NewRemoteHost>"
            + "<NewExternalPort>" + external + "</NewExternalPort><NewProtocol>TCP</NewProtocol><NewInternalPort>23"
            + "</NewInternalPort><NewInternalClient>" + client + "</NewInternalClient><NewEnabled>" + enabled
            + "</NewEnabled><NewPortMappingDescription>cam\u0007 &lt;b&gt;</NewPortMappingDescription>"
            + "</u:GetGenericPortMappingEntryResponse></s:Body></s:Envelope>";
    }

    private static String fault(int code) {
        return "500 <s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault><detail><UPnPError>"
            + "<errorCode>" + code + "</errorCode></UPnPError></detail></s:Fault></s:Body></s:Envelope>";
    }

    private static UnaryOperator<String> list(String... answers) {
        return asked -> {
            for (int i = answers.length - 1; i >= 0; i--) {
                if (asked.contains("<NewPortMappingIndex>" + i + "<")) {
                    return answers[i];
                }
            }
            return fault(713);
        };
    }

    @Test
    void mappings_areReadToTheEnd_disabledOnesLeftOut() throws IOException {
        try (FakeDevice device = new FakeDevice(list(entry(2323, "192.168.1.20", "1"),
                entry(80, "192.168.1.21", "0"), entry(81, "a name", "1")))) {
            assertThat(router(device).portMappings()).containsExactly(
                new PortMapping(2323, "tcp", Inet4Address.ofLiteral("192.168.1.20"), 23, "cam <b>"),
                new PortMapping(81, "tcp", Inet4Address.ofLiteral("0.0.0.0"), 23, "cam <b>"));
        }
    }

    @Test
    void noMappings_isAnEmptyList_noAnswerIsNot() throws IOException {
        try (FakeDevice device = new FakeDevice(list())) {
            assertThat(router(device).portMappings()).isEmpty();
        }
        for (String unclear : new String[] {fault(401), "not xml", "", "<a/>"}) {
            try (FakeDevice device = new FakeDevice(list(unclear))) {
                assertThatThrownBy(() -> router(device).portMappings()).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void endlessList_isReadSixtyFourTimes() throws IOException {
        try (FakeDevice device = new FakeDevice(asked -> entry(1000, "192.168.1.20", "1"))) {
            assertThat(router(device).portMappings()).hasSize(64);
            assertThat(device.asked).hasSize(64).containsOnly("POST /ctl");
        }
    }

    @Test
    void portThatIsNone_makesNoSense() throws IOException {
        try (FakeDevice device = new FakeDevice(asked -> entry(70_000, "192.168.1.20", "1"))) {
            assertThatThrownBy(() -> router(device).portMappings()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void externalAddress_isToldWhereThereIsOne() throws IOException {
        try (FakeDevice device = new FakeDevice(asked ->
                "<r><NewExternalIPAddress>203.0.113.7</NewExternalIPAddress></r>")) {
            assertThat(router(device).externalAddress()).contains("203.0.113.7");
        }
        try (FakeDevice device = new FakeDevice(asked -> "<r><NewExternalIPAddress/></r>")) {
            assertThat(router(device).externalAddress()).isEmpty();
        }
    }

    @Test
    void firewall_isToldWhereItIsOffered() throws IOException {
        try (FakeDevice device = new FakeDevice(asked -> "<r><FirewallEnabled>1</FirewallEnabled>"
                + "<InboundPinholeAllowed>0</InboundPinholeAllowed></r>")) {
            assertThat(router(device).firewall()).contains(new Firewall(true, false));
            assertThat(device.asked).containsExactly("POST /fw");
            assertThat(new RouterControl(router(device).wan(), List.of()).firewall()).isEmpty();
        }
        try (FakeDevice device = new FakeDevice(asked -> fault(401))) {
            assertThatThrownBy(() -> router(device).firewall()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void itsOwnListOfDevices_isReadWhereItIsOpen_andBounded() throws IOException {
        UnaryOperator<String> endless = asked -> asked.contains("GetHostNumberOfEntries")
            ? "<r><NewHostNumberOfEntries>99999</NewHostNumberOfEntries></r>"
            : "<r><NewIPAddress>192.168.1.20</NewIPAddress><NewMACAddress>00:11:22:33:44:55</NewMACAddress>"
                + "<NewActive>1</NewActive><NewHostName>cam</NewHostName></r>";
        try (FakeDevice device = new FakeDevice(endless)) {
            assertThat(router(device).knownDevices().orElseThrow()).hasSize(128)
                .contains(new Known(Optional.of(InetAddress.ofLiteral("192.168.1.20")),
                    Mac.of("00:11:22:33:44:55"), true));
        }
        for (String closed : List.of(fault(401), "not xml", "<r/>")) {
            try (FakeDevice device = new FakeDevice(asked -> closed)) {
                assertThat(router(device).knownDevices()).isEmpty();
            }
        }
    }

    @Test
    void answerWithADocumentType_isNotRead() {
        String xml = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        assertThatThrownBy(() -> Soap.values(xml)).isInstanceOf(IOException.class);
    }
}
