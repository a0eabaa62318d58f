package app.porchlight.protocol.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.protocol.Mutated;
import app.porchlight.protocol.StrangeXml;
import app.porchlight.protocol.camera.Onvif.Question;
import app.porchlight.protocol.web.Http;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnvifAnswerTest {
    private static final String ENVELOPE = """
        <?xml version="1.0" encoding="UTF-8"?>
        <SOAP-ENV:Envelope xmlns:SOAP-ENV="http://www.w3.org/2003/05/soap-envelope" \
        xmlns:tds="http://www.onvif.org/ver10/device/wsdl" xmlns:tt="http://www.onvif.org/ver10/schema" \
        xmlns:trt="http://www.onvif.org/ver10/media/wsdl" xmlns:ter="http://www.onvif.org/ver10/error">\
        <SOAP-ENV:Header></SOAP-ENV:Header><SOAP-ENV:Body>%s</SOAP-ENV:Body></SOAP-ENV:Envelope>
        """;
    private static final String USERS = ENVELOPE.formatted("<tds:GetUsersResponse><tds:User><tt:Username>admin"
        + "</tt:Username><tt:UserLevel>Administrator</tt:UserLevel></tds:User></tds:GetUsersResponse>");
    private static final String FAULT = ENVELOPE.formatted("<SOAP-ENV:Fault><SOAP-ENV:Code><SOAP-ENV:Value>"
        + "SOAP-ENV:Sender</SOAP-ENV:Value><SOAP-ENV:Subcode><SOAP-ENV:Value>ter:NotAuthorized</SOAP-ENV:Value>"
        + "</SOAP-ENV:Subcode></SOAP-ENV:Code></SOAP-ENV:Fault>");
    private static final String CAPABILITIES = ENVELOPE.formatted("<tds:GetCapabilitiesResponse><tds:Capabilities>"
        + "<tt:Device><tt:XAddr>http://192.168.1.64/onvif/device_service</tt:XAddr></tt:Device><tt:Media><tt:XAddr>"
        + "http://192.168.1.64/onvif/Media</tt:XAddr></tt:Media></tds:Capabilities></tds:GetCapabilitiesResponse>");

    private static OnvifAnswer read(int status, String xml) {
        return read(status, xml, true);
    }

    private static OnvifAnswer read(int status, String xml, boolean whole) {
        return OnvifAnswer.of(new Http.Page(status, Map.of("location", List.of("https://192.168.77.9/")),
            xml.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, whole));
    }

    @Test
    void answerThatCouldNotBeReadInFull_doesNotSayThatNobodyIsThere() {
        assertThat(read(200, "PK", false).nobodyThere()).isFalse();
        assertThat(read(404, "<!DOCTYPE html><p>Nothing here", false).nobodyThere()).isFalse();
        assertThat(read(200, "<!DOCTYPE a>" + USERS).nobodyThere()).isFalse();
        assertThat(read(200, USERS.substring(0, USERS.indexOf("<SOAP-ENV:Body>"))).nobodyThere()).isFalse();
        assertThat(read(404, "<!DOCTYPE html><p>Nothing here").nobodyThere()).isTrue();
    }

    @Test
    void whoIsSentOn_isToldWhere_andNotThatNobodyIsThere() {
        assertThat(read(301, "").onward()).isEqualTo("https://192.168.77.9/");
        assertThat(read(301, "").nobodyThere()).isFalse();
        assertThat(read(200, "").onward()).isEmpty();
    }

    @Test
    void users_areListed() {
        assertThat(read(200, USERS).answers(Question.GetUsers)).isTrue();
        assertThat(read(200, USERS).lists()).isTrue();
        assertThat(read(200, USERS).refused()).isFalse();
        assertThat(read(200, USERS).toString()).doesNotContain("admin");
    }

    @Test
    void answerToAnotherQuestion_orAnEmptyOne_isNotTheAnswer() {
        assertThat(read(200, USERS).answers(Question.GetProfiles)).isFalse();
        assertThat(read(400, USERS).answers(Question.GetUsers)).isFalse();
        assertThat(read(200, USERS.replaceAll("<tds:User>.*</tds:User>", "")).lists()).isFalse();
        assertThat(read(200, USERS.replace("Response", "")).answers(Question.GetUsers)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NotAuthorized, true", "FailedAuthentication, true", "ActionNotSupported, false",
        "InvalidArgVal, false"})
    void fault_refusesByItsCode(String code, boolean refused) {
        OnvifAnswer answer = read(400, FAULT.replace("NotAuthorized", code));
        assertThat(answer.refused()).isEqualTo(refused);
        assertThat(answer.nobodyThere()).isEqualTo(code.equals("ActionNotSupported"));
    }

    @ParameterizedTest
    @CsvSource({"401, true, false", "403, true, false", "404, false, true", "200, false, true", "500, false, false",
        "503, false, false", "501, false, true"})
    void pageThatIsNoOnvif_isToldByItsStatus(int status, boolean refused, boolean nobodyThere) {
        OnvifAnswer answer = read(status, "<html><body><p>Some page</body></html>");
        assertThat(answer.refused()).isEqualTo(refused);
        assertThat(answer.nobodyThere()).isEqualTo(nobodyThere);
    }

    @Test
    void serviceForPictures_isFound() {
        assertThat(read(200, CAPABILITIES).media()).isEqualTo("http://192.168.1.64/onvif/Media");
    }

    @Test
    void documentType_isNotRead_andWhatIsCutShortCounts() {
        assertThat(read(200, "<!DOCTYPE a [<!ENTITY x \"y\">]>" + USERS).name()).isEmpty();
        assertThat(read(200, USERS.substring(0, USERS.indexOf("</tds:User>"))).lists()).isTrue();
    }

    @Test
    void entities_areNotUnfolded() throws XMLStreamException {
        String bomb = "<!DOCTYPE a [<!ENTITY x \"yyyy\">]><a>&x;</a>";
        assertThat(StrangeXml.unfolds(bomb)).isTrue();
        XMLStreamReader reader = StrangeXml.reader(bomb);
        assertThatThrownBy(() -> {
            while (reader.hasNext()) {
                reader.next();
                assertThat(reader.hasText() ? reader.getText() : "").doesNotContain("yyyy");
            }
        }).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void damagedAnswers_neverThrow() {
        List<byte[]> recorded = List.of(USERS.getBytes(StandardCharsets.UTF_8), FAULT.getBytes(StandardCharsets.UTF_8),
            CAPABILITIES.getBytes(StandardCharsets.UTF_8));
        Mutated.feed(bytes -> {
            OnvifAnswer answer = read(200, new String(bytes, StandardCharsets.ISO_8859_1));
            assertThat(answer.faults()).hasSizeLessThanOrEqualTo(8);
            assertThat(answer.media().length()).isLessThanOrEqualTo(200);
        }, recorded);
    }
}
