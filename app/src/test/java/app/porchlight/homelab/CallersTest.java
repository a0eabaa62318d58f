package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Things that say what they are only when all at home are asked at once, on a real link; they have no door. */
@Tag("homelab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallersTest {
    /** Waits to be asked: its group, port, the question, its answer, and where that goes: 0 is the asker's port. */
    private static final String WAITS = """
        import socket, sys
        group, port, question, answer, to = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4], int(sys.argv[5])
        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        s.bind(('', port))
        if group:
            s.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP,
                socket.inet_aton(group) + socket.inet_aton(sys.argv[6]))
        print('waiting', flush=True)
        while True:
            said, who = s.recvfrom(2000)
            print(who[0], said, flush=True)
            if question.encode() in said:
                s.sendto(answer.encode(), (who[0], to or who[1]))
        """;

    private Lab lab;
    private Outcome outcome;
    private Host lamp;
    private Host strip;
    private Host projector;
    private Host speaker;

    @BeforeAll
    void checkTheHome() {
        lab = new Lab("call");
        Host router = lab.join("router", "192.168.87.1", "1c:3b:f3:5a:10:01");
        lamp = waits(70, "239.255.255.250", 4001, "{\"msg\":{\"cmd\":\"scan\"",
            "{\"msg\":{\"cmd\":\"scan\",\"data\":{\"ip\":\"192.168.87.70\",\"sku\":\"H6076\"}}}", 4002);
        strip = waits(71, "", 48899, "HF-A11ASSISTHREAD", "192.168.87.71,020000000071,AK001-ZJ2101", 0);
        projector = waits(72, "239.255.255.250", 1902, "SEARCH * SDDP/1.0",
            "SDDP/1.0 200 OK\r\nPrimary-Proxy: \"projector\"\r\nManufacturer: \"JVCKENWOOD\"\r\n"
                + "Model: \"DLA-RS3100_NZ8\"\r\n", 0);
        speaker = waits(73, "239.255.255.250", 1900, "ST: upnp:rootdevice\r\n", "HTTP/1.1 200 OK\r\n"
            + "CACHE-CONTROL: max-age=1800\r\nEXT:\r\nLOCATION: http://192.168.87.73:49152/about.xml\r\n"
            + "SERVER: Linux UPnP/1.0 Speaker/1\r\nST: upnp:rootdevice\r\n"
            + "USN: uuid:6f1c0003-77d2-4f5c-9d41-2f9c7ab10003::upnp:rootdevice\r\n\r\n", 0);
        tellsOfItself(speaker);
        outcome = lab.laptop("192.168.87.50", router.address()).check();
    }

    private Host waits(int last, String group, int port, String question, String answer, int to) {
        Host host = lab.join("caller" + last, "192.168.87." + last, "02:00:00:00:00:" + last);
        String script = host.file("waits.py", WAITS).toString();
        host.start("waits", Program.PYTHON.path(), script, group, Integer.toString(port), question, answer,
            Integer.toString(to), host.address()).said("waiting");
        return host;
    }

    private static void tellsOfItself(Host host) {
        host.file("pages/about.xml", """
            <?xml version="1.0"?><root xmlns="urn:schemas-upnp-org:device-1-0">
            <specVersion><major>1</major><minor>0</minor></specVersion>
            <device><deviceType>urn:schemas-upnp-org:device:MediaRenderer:1</deviceType>
            <friendlyName>Attic speaker</friendlyName><manufacturer>Maker</manufacturer><modelName>Box</modelName>
            <UDN>uuid:6f1c0003-77d2-4f5c-9d41-2f9c7ab10003</UDN></device></root>
            """);
        host.start("pages", Program.BUSYBOX.path(), "httpd", "-f", "-p", "49152", "-h",
            host.folder().resolve("pages").toString()).listening(49152);
    }

    @AfterAll
    void remove() {
        lab.close();
    }

    @Test
    void whatAnswersAtAnotherPort_isHeard() {
        assertThat(outcome.kind(lamp)).isEqualTo("light");
        assertThat(outcome.device(lamp).toString()).contains("\"maker\":\"Govee\"", "H6076");
    }

    @Test
    void whatHearsOnlyACallToEverybody_isAsked() {
        assertThat(outcome.kind(strip)).isEqualTo("light");
        assertThat(outcome.device(strip).toString()).contains("\"maker\":\"Magic Home\"");
    }

    @Test
    void whatListensToAGroup_isAsked() {
        assertThat(outcome.kind(projector)).isEqualTo("tv");
        assertThat(outcome.device(projector).toString()).contains("\"maker\":\"JVC\"", "DLA-RS3100_NZ8");
    }

    /** It does not know "all". */
    @Test
    void whatAnswersOnlyACallToRoots_isKnownByItsDescription() {
        assertThat(outcome.device(speaker).toString()).contains("Attic speaker");
    }

    /** Two questions each, and one byte by which it is seen who is there. */
    @Test
    void nobodyIsAskedMoreThanTwice() {
        for (Host host : new Host[] {lamp, strip, projector}) {
            assertThat(host.log("waits.output")).filteredOn(line -> line.startsWith("192.168.87.50 "))
                .hasSizeBetween(1, 2);
        }
    }
}
