package app.porchlight.home.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.home.Gateway.Firewall;
import app.porchlight.home.Gateway.Known;
import app.porchlight.model.Mac;
import app.porchlight.model.PortMapping;
import app.porchlight.protocol.Admission;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RouterControlTest {
    private static final String TYPE = "urn:schemas-upnp-org:service:WANIPConnection:1";

    private static final Http HTTP = new Http((host, port, patience) -> new Socket(host, port), Duration.ofSeconds(5));

    private static Soap service(FakeDevice device, String path, String type) {
        return new Soap(DeviceUrl.of(device.url(path)).orElseThrow(), type, HTTP);
    }

    private static RouterControl router(FakeDevice device) {
        return new RouterControl(FakeDevice.HERE, List.of(service(device, "/ctl", TYPE)), List.of(
            service(device, "/fw", "urn:schemas-upnp-org:service:WANIPv6FirewallControl:1"),
            service(device, "/hosts", "urn:dslforum-org:service:Hosts:1")));
    }

    /** One that describes a service for each way in which it could be connected. */
    private static RouterControl ofTwo(FakeDevice device) {
        return new RouterControl(FakeDevice.HERE, List.of(
            service(device, "/idle", "urn:schemas-upnp-org:service:WANPPPConnection:1"),
            service(device, "/used", TYPE)), List.of());
    }

    private static UnaryOperator<String> each(String idle, String used) {
        return asked -> asked.startsWith("/idle") ? idle
            : used.contains("NewExternalPort") && !asked.contains("<NewPortMappingIndex>0<") ? fault(713) : used;
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
    void doorsOfTheServiceThatIsInUse_areNotHiddenByTheIdleOne() throws IOException {
        String open = entry(2323, "192.168.1.20", "1");
        for (String idle : List.of(fault(713), fault(501), "not xml", open)) {
            try (FakeDevice device = new FakeDevice(each(idle, open))) {
                assertThat(ofTwo(device).portMappings().stream().distinct()).singleElement()
                    .extracting(PortMapping::externalPort).isEqualTo(2323);
            }
        }
        try (FakeDevice device = new FakeDevice(each(fault(713), fault(713)))) {
            assertThat(ofTwo(device).portMappings()).isEmpty();
        }
    }

    @Test
    void emptyListBesideOneThatIsNotTold_isNoAnswer() throws IOException {
        for (String untold : List.of(fault(501), fault(606), "401 ", "not xml")) {
            try (FakeDevice device = new FakeDevice(each(fault(713), untold))) {
                assertThatThrownBy(() -> ofTwo(device).portMappings()).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void onlyClosedDoorsWithoutAnEnd_isNoAnswer() throws IOException {
        try (FakeDevice device = new FakeDevice(asked -> entry(1000, "192.168.1.20", "0"))) {
            assertThatThrownBy(() -> router(device).portMappings()).isInstanceOf(IOException.class);
        }
        try (FakeDevice device = new FakeDevice(list(entry(1000, "192.168.1.20", "0"), fault(501)))) {
            assertThatThrownBy(() -> router(device).portMappings()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void admission_comesFromWhatWasAnswered() throws IOException {
        String yes = "<r><NewExternalIPAddress/></r>";
        assertThat(admission(yes, yes)).isEqualTo(Admission.OPEN);
        assertThat(admission(fault(606), yes)).isEqualTo(Admission.OPEN);
        assertThat(admission("not xml", yes)).isEqualTo(Admission.OPEN);
        assertThat(admission(fault(606), "401 ")).isEqualTo(Admission.GUARDED);
        assertThat(admission("403 ", fault(606))).isEqualTo(Admission.GUARDED);
        // It does not know the question, or could not answer it: that proves neither.
        assertThat(admission(fault(606), fault(401))).isEqualTo(Admission.SOMETHING_ELSE);
        assertThat(admission(fault(501), fault(606))).isEqualTo(Admission.SOMETHING_ELSE);
        assertThat(admission(fault(606), "<r/>")).isEqualTo(Admission.SOMETHING_ELSE);
        for (String silent : List.of("not xml", "404 ", "302 ")) {
            assertThatThrownBy(() -> admission(fault(606), silent)).isInstanceOf(IOException.class);
        }
    }

    private static Admission admission(String one, String other) throws IOException {
        try (FakeDevice device = new FakeDevice(each(one, other))) {
            return ofTwo(device).admission();
        }
    }

    @Test
    void endlessList_isReadSixtyFourTimes() throws IOException {
        AtomicInteger next = new AtomicInteger(1000);
        try (FakeDevice device = new FakeDevice(asked -> entry(next.getAndIncrement(), "192.168.1.20", "1"))) {
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
            assertThat(new RouterControl(FakeDevice.HERE, router(device).wan(), List.of()).firewall()).isEmpty();
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
