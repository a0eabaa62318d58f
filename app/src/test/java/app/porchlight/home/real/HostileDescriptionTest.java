package app.porchlight.home.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.home.Subnet;
import app.porchlight.protocol.web.Http;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jupnp.binding.staging.MutableDevice;
import org.jupnp.binding.xml.DescriptorBindingException;
import org.jupnp.binding.xml.DeviceDescriptorBinder;
import org.jupnp.binding.xml.UDA10DeviceDescriptorBinderImpl;
import org.jupnp.model.ValidationException;
import org.jupnp.model.message.StreamRequestMessage;
import org.jupnp.model.message.StreamResponseMessage;
import org.jupnp.model.message.UpnpRequest;
import org.jupnp.model.meta.Device;
import org.jupnp.model.meta.RemoteDevice;
import org.jupnp.model.meta.RemoteDeviceIdentity;
import org.jupnp.model.types.UDN;

/** A device's description is the most hostile thing we read: here it tries what such things try. */
class HostileDescriptionTest {
    private static final String SECRET = "keep-this-secret";
    private final List<String> names = new ArrayList<>();
    private final SsdpFilter filter = new SsdpFilter(Subnet.of("127.0.0.0/24"));
    private final Http http = new Http((host, port, patience) -> new Socket(host, port), Duration.ofSeconds(5));

    private static String description(String documentType, String name) {
        return "<?xml version=\"1.0\"?>" + documentType + "<root xmlns=\"urn:schemas-upnp-org:device-1-0\">"
            + "<specVersion><major>1</major><minor>0</minor></specVersion><device>"
            + "<deviceType>urn:schemas-upnp-org:device:Basic:1</deviceType><friendlyName>" + name + "</friendlyName>"
            + "<manufacturer>Maker</manufacturer><modelName>M1</modelName><UDN>uuid:1</UDN></device></root>";
    }

    private static RemoteDevice device(String location) throws Exception {
        return new RemoteDevice(new RemoteDeviceIdentity(UDN.valueOf("uuid:1"), 1800, URI.create(location).toURL(),
            null, InetAddress.ofLiteral("127.0.0.1")));
    }

    private DeviceDescriptorBinder ours() {
        return new DescriptionBinder((device, said) -> names.add(said.friendlyName));
    }

    /** jUPnP's own reader, which lets entities in unless the JDK denies them: what Main's setting is there for. */
    private DeviceDescriptorBinder jupnps() {
        return new UDA10DeviceDescriptorBinderImpl() {
            @Override
            @SuppressWarnings("rawtypes")
            public <D extends Device> D buildInstance(D undescribed, MutableDevice said)
                    throws ValidationException {
                names.add(said.friendlyName);
                return super.buildInstance(undescribed, said);
            }
        };
    }

    private void refused(String xml) throws Exception {
        RemoteDevice device = device("http://127.0.0.1:1/d.xml");
        for (DeviceDescriptorBinder binder : List.of(ours(), jupnps())) {
            assertThatThrownBy(() -> binder.describe(device, xml)).isNotInstanceOf(OutOfMemoryError.class);
        }
        assertThat(names).isEmpty();
    }

    @Test
    void harmlessDescription_isRead_soTheseTestsCanFail() throws Exception {
        ours().describe(device("http://127.0.0.1:1/d.xml"), "garbage " + description("", "Lamp") + " garbage");
        jupnps().describe(device("http://127.0.0.1:1/d.xml"), description("", "Lamp"));
        assertThat(names).containsExactly("Lamp", "Lamp");
    }

    @Test
    void fileOfThisComputer_isNotRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), SECRET);
        refused(description("<!DOCTYPE root [<!ENTITY x SYSTEM \"" + file.toUri() + "\">]>", "&x;"));
    }

    @Test
    void addressThatTheDeviceNames_isNotVisited() throws Exception {
        try (FakeDevice elsewhere = new FakeDevice(asked -> "<!ENTITY y 'fetched'>")) {
            String outside = elsewhere.url("/out");
            refused(description("<!DOCTYPE root [<!ENTITY % x SYSTEM \"" + outside + "\"> %x;]>", "&y;"));
            refused(description("<!DOCTYPE root SYSTEM \"" + elsewhere.url("/dtd") + "\">", "x"));
            refused(description("<!DOCTYPE root PUBLIC \"-//A//B\" \"" + elsewhere.url("/dtd") + "\">", "x"));
            assertThat(elsewhere.asked).isEmpty();
        }
    }

    @Test
    void billionLaughs_areNotLaughed() throws Exception {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE root [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            String before = "&l" + (i - 1) + ";";
            laughs.append("<!ENTITY l").append(i).append(" \"").append(before.repeat(10)).append("\">");
        }
        refused(description(laughs + "]>", "&l29;"));
    }

    /** Deeper than any stack: devices inside devices, and elements inside elements, as many as fit into a page. */
    @Test
    void thousandsOfDevicesInsideEachOther_endNothing() throws Exception {
        String inner = "<deviceList><device><deviceType>urn:schemas-upnp-org:device:Basic:1</deviceType>"
            + "<UDN>uuid:2</UDN>";
        int deep = Http.MOST / (inner.length() + 22);
        String xml = description("", "Deep").replace("</device>", inner.repeat(deep)
            + "</device></deviceList>".repeat(deep) + "</device>");
        readOrRefused(xml);
        readOrRefused(description("", "Deep").replace("</device>", "<a>".repeat(30_000) + "</a>".repeat(30_000)
            + "</device>"));
    }

    private void readOrRefused(String xml) throws Exception {
        RemoteDevice device = device("http://127.0.0.1:1/d.xml");
        try {
            ours().describe(device, xml);
        } catch (DescriptorBindingException | ValidationException refused) {
            assertThat(refused).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<", "not xml", "<root>", "<root/>", "<a><b></a></b>", "\0\0", "<?xml version=\"9\"?>",
        "<root xmlns=\"urn:schemas-upnp-org:device-1-0\"><device><UDN></UDN></device></root>"})
    void malformedDescription_givesNothing(String xml) throws Exception {
        RemoteDevice device = device("http://127.0.0.1:1/d.xml");
        assertThatThrownBy(() -> ours().describe(device, xml))
            .isInstanceOfAny(DescriptorBindingException.class,
                ValidationException.class);
    }

    private StreamResponseMessage fetch(UpnpRequest.Method method, String url) throws Exception {
        return new DescriptionReader(http, filter)
            .sendRequest(new StreamRequestMessage(method, URI.create(url).toURL()));
    }

    private void tell(String location) {
        byte[] bytes = SsdpFilterTest.answer(location).getBytes(StandardCharsets.UTF_8);
        filter.read(FakeDevice.HERE, new DatagramPacket(bytes, bytes.length,
            new InetSocketAddress(FakeDevice.HERE, 1900)));
    }

    @Test
    void onlyDescriptionsThatWereTold_areFetched() throws Exception {
        AtomicReference<String> said = new AtomicReference<>("<root/>");
        try (FakeDevice device = new FakeDevice(asked -> said.get())) {
            tell(device.url("/d.xml"));
            assertThat(fetch(UpnpRequest.Method.GET, device.url("/d.xml")).getBodyString()).isEqualTo("<root/>");
            assertThat(fetch(UpnpRequest.Method.GET, device.url("/reboot"))).isNull();
            assertThat(fetch(UpnpRequest.Method.POST, device.url("/d.xml"))).isNull();
            assertThat(fetch(UpnpRequest.Method.SUBSCRIBE, device.url("/d.xml"))).isNull();
            said.set("x".repeat(10 * Http.MOST));
            assertThat(fetch(UpnpRequest.Method.GET, device.url("/d.xml")).getBodyString()).hasSize(Http.MOST);
            assertThat(device.asked).containsExactly("GET /d.xml", "GET /d.xml");
        }
    }

    @Test
    void redirect_isNotFollowed() throws Exception {
        try (FakeDevice elsewhere = new FakeDevice(asked -> "x"); Redirecting device = new Redirecting(elsewhere)) {
            tell(device.url());
            fetch(UpnpRequest.Method.GET, device.url());
            assertThat(elsewhere.asked).isEmpty();
        }
    }

    @Test
    void halfAGigabyte_isReadNoFurtherThanAPage() throws Exception {
        try (Sending device = new Sending("Content-Length: 500000000", out -> {
            byte[] much = new byte[1 << 16];
            for (long sent = 0; sent < 500_000_000; sent += much.length) {
                out.write(much);
            }
        })) {
            tell(device.url());
            assertThat(fetch(UpnpRequest.Method.GET, device.url()).getBodyString()).hasSize(Http.MOST);
            assertThat(device.sentAll.get(5, TimeUnit.SECONDS)).isFalse();
        }
    }

    /** A hundred megabytes, packed into a hundredth of a megabyte. */
    @Test
    void packedDescription_isNotUnpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 100; i++) {
                zip.write(new byte[1_000_000]);
            }
        }
        try (Sending device = new Sending("Content-Encoding: gzip", packed::writeTo)) {
            tell(device.url());
            String said = fetch(UpnpRequest.Method.GET, device.url()).getBodyString();
            assertThat(said.length()).isLessThanOrEqualTo(packed.size());
            refused(said);
        }
    }

    /** Writes an answer, all of it or as much as is taken. */
    private interface Answer {
        void write(OutputStream out) throws IOException;
    }

    /** Gives one answer to one guest. */
    private record Sending(ServerSocket listening, CompletableFuture<Boolean> sentAll) implements AutoCloseable {
        Sending(String header, Answer answer) throws IOException {
            this(new ServerSocket(0, 1, FakeDevice.HERE), new CompletableFuture<>());
            Thread.ofVirtual().start(() -> {
                try (Socket guest = listening.accept(); OutputStream out = guest.getOutputStream()) {
                    guest.getInputStream().readNBytes(1);
                    out.write(("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                    answer.write(out);
                    sentAll.complete(true);
                } catch (IOException left) {
                    sentAll.complete(false);
                }
            });
        }

        String url() {
            return "http://127.0.0.1:" + listening.getLocalPort() + "/d.xml";
        }

        @Override
        public void close() throws IOException {
            listening.close();
        }
    }

    /** Answers everything with "go there". */
    private record Redirecting(HttpServer server) implements AutoCloseable {
        Redirecting(FakeDevice elsewhere) throws IOException {
            this(HttpServer.create(new InetSocketAddress(FakeDevice.HERE, 0), 0));
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Location", elsewhere.url("/"));
                exchange.sendResponseHeaders(302, -1);
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/d.xml";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
