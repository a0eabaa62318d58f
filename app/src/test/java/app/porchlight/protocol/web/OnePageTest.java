package app.porchlight.protocol.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Mutated;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages in the form that makers' devices give, without anybody's numbers. */
class OnePageTest {
    private static final byte[] ROKU = bytes("""
        <?xml version="1.0" encoding="UTF-8" ?>
        <device-info><vendor-name>Roku</vendor-name><model-name>Roku Express</model-name>
        <user-device-name>Attic TV &amp; more</user-device-name></device-info>""");
    private static final byte[] QNAP = bytes("""
        <?xml version="1.0" encoding="UTF-8" ?><QDocRoot version="1.0"><model><modelName><![CDATA[TS-X31]]></modelName>
        <displayModelName><![CDATA[TS-231P]]></displayModelName></model><hostname><![CDATA[NAS]]></hostname></QDocRoot>
        """);
    private static final byte[] FRITZ = bytes("""
        <?xml version="1.0"?><j:BoxInfo xmlns:j="http://jason.avm.de/updatecheck/"><j:Name>FRITZ!Box 7590</j:Name>\
        <j:Version>154.07.57</j:Version></j:BoxInfo>""");
    private static final byte[] SAMSUNG = bytes("""
        {"device":{"FrameTVSupport":"false","OS":"Tizen","modelName":"UE55MU6400","name":"[TV] Lounge",\
        "type":"Samsung SmartTV"},"type":"Samsung SmartTV","version":"2.0.25"}""");
    private static final byte[] SHELLY = bytes("""
        {"type":"SHPLG-S","mac":"84000000000","auth":false,"fw":"20230913-113421/v1.14.0-gcb84623"}""");
    private static final byte[] HUE = bytes("""
        {"name":"Philips hue","datastoreversion":"131","swversion":"1956178040","modelid":"BSB002"}""");

    private static final byte[] PLEX = bytes("""
        <?xml version="1.0" encoding="UTF-8"?>
        <MediaContainer size="0" claimed="1" machineIdentifier="00" version="1.40.2.8395-c67dce28e"></MediaContainer>
        """);
    private static final byte[] NETGEAR =
        bytes("Firmware=V1.0.11.136_10.2.120\r\nRegionTag=R7000_PR\r\nRegion=us\r\nModel=R7000\r\n");

    private static final byte[] BLUESOUND = bytes("""
        <SyncStatus icon="/images/players/N125_nt.png" volume="4" modelName="NODE 2" name="Den" model="N125" \
        brand="Bluesound" schemaVersion="25" initialized="true" id="192.168.1.20:11000"/>""");
    private static final byte[] CAST = bytes("""
        {"build_version":"290000","cast_build_revision":"1.56.290000","connected":true,"name":"Den","ssid":"Maple"}""");
    private static final byte[] DENON = bytes("""
        <?xml version="1.0" encoding="utf-8" ?><Device_Info Version="0001"><DeviceInfoVers>0001</DeviceInfoVers>
        <CategoryName>AV RECEIVER</CategoryName><ModelName>*AVR-X2000</ModelName></Device_Info>""");
    private static final byte[] LINKPLAY = bytes("""
        {"language":"en_us","ssid":"Den","firmware":"4.8.618780","project":"WiiM_Pro_with_gc4a","group":"0"}""");
    private static final byte[] TASMOTA = bytes("""
        {"StatusFWR":{"Version":"12.5.0(tasmota)","BuildDateTime":"2023-04-17T11:38:54","Core":"2_7_4_9"}}""");

    private static final byte[] JNAP = bytes("""
        {"result":"OK","output":{"manufacturer":"Linksys","modelNumber":"EA8300","hardwareVersion":"1",\
        "firmwareVersion":"1.1.5.201210","serialNumber":"00"}}""");
    private static final byte[] AXIS = bytes("""
        {"apiVersion":"1.3","data":{"propertyList":{"Brand":"AXIS","ProdNbr":"M1065-LW",\
        "ProdShortName":"AXIS M1065-LW",\
        "ProdType":"Network Camera","Version":"9.80.3.1","SerialNumber":"00"}}}""");
    private static final byte[] SONY = bytes("""
        {"result":[{"productCategory":"tv","productName":"BRAVIA","modelName":"KD-55XE9005","serverName":"",\
        "interfaceVersion":"5.0.1"}],"id":1}""");
    private static final byte[] ONVIF = bytes("""
        <env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope"><env:Body>
        <tds:GetDeviceInformationResponse><tds:Manufacturer>HIKVISION</tds:Manufacturer>
        <tds:Model>DS-2CD2042WD-I</tds:Model><tds:FirmwareVersion>V5.4.5</tds:FirmwareVersion>
        </tds:GetDeviceInformationResponse></env:Body></env:Envelope>""");
    private static final byte[] UNIFI = bytes("""
        {"hardware":{"shortname":"UDMPRO"},"name":"Maple Street","deviceState":"setup","mac":"000000000000"}""");
    private static final byte[] NETWAVE = bytes("""
        var id='000000000000';\nvar sys_ver='11.37.2.49';\nvar app_ver='2.4.10.2';\nvar alias='Porch';\nvar now=1;""");
    private static final byte[] VIZIO = bytes("""
        {"STATUS":{"RESULT":"SUCCESS"},"ITEMS":[{"VALUE":{"MODEL_NAME":"P65-F1","SERIAL_NUMBER":"00"}}]}""");
    private static final byte[] MOONRAKER = bytes("""
        {"result":{"klippy_connected":true,"klippy_state":"ready","moonraker_version":"v0.8.0-143-g2fe9a8d"}}""");
    private static final byte[] SYNCTHRU = bytes("""
        {status: {hrDeviceStatus: 2}, identity: {model_name: "Samsung M2070 Series", device_name: "x"}}""");
    private static final byte[] TR064 = bytes("""
        <root xmlns="urn:dslforum-org:device-1-0"><device><manufacturer>Acme</manufacturer>
        <modelName>Acme Box 3</modelName></device></root>""");

    private static final byte[] HOME_ASSISTANT = bytes("""
        {"background_color":"#FFFFFF","description":"Home automation platform that puts local control first.",\
        "dir":"ltr","display":"standalone","name":"Home Assistant","short_name":"Home Assistant","start_url":"/"}""");
    private static final byte[] FRONIUS =
        bytes("{\"APIVersion\":1,\"BaseURL\":\"/solar_api/v1/\",\"CompatibilityRange\":\"1.6-3\"}");
    private static final byte[] OCTOPRINT =
        bytes("{\"api\":\"0.1\",\"server\":\"1.10.3\",\"text\":\"OctoPrint 1.10.3\"}");
    private static final byte[] KODI = bytes("{\"id\":1,\"jsonrpc\":\"2.0\",\"result\":{\"name\":\"Kodi\"}}");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void pages_tellWhatTheyAre() {
        assertThat(OnePage.ROKU.fields(ROKU)).containsEntry("model-name", "Roku Express")
            .containsEntry("user-device-name", "Attic TV & more");
        assertThat(OnePage.QNAP.fields(QNAP)).containsEntry("displayModelName", "TS-231P");
        assertThat(OnePage.FRITZ.fields(FRITZ)).containsEntry("Name", "FRITZ!Box 7590");
        assertThat(OnePage.SAMSUNG.fields(SAMSUNG)).containsEntry("modelName", "UE55MU6400")
            .containsEntry("type", "Samsung SmartTV");
        assertThat(OnePage.SHELLY.fields(SHELLY)).containsEntry("type", "SHPLG-S");
        assertThat(OnePage.PLEX.fields(PLEX)).containsEntry("version", "1.40.2.8395-c67dce28e");
        assertThat(OnePage.NETGEAR.fields(NETGEAR)).containsEntry("Model", "R7000");
        assertThat(OnePage.BLUESOUND.fields(BLUESOUND)).containsEntry("brand", "Bluesound")
            .containsEntry("modelName", "NODE 2").containsEntry("model", "N125");
        assertThat(OnePage.CAST.fields(CAST)).as("never its Wi-Fi").containsOnlyKeys("name", "cast_build_revision");
        assertThat(OnePage.DENON.fields(DENON)).containsEntry("ModelName", "*AVR-X2000");
        assertThat(OnePage.LINKPLAY.fields(LINKPLAY)).containsOnlyKeys("project", "firmware");
        assertThat(OnePage.TASMOTA.fields(TASMOTA)).containsEntry("Version", "12.5.0(tasmota)");
        assertThat(OnePage.JNAP.fields(JNAP)).containsEntry("modelNumber", "EA8300").hasSize(3);
        assertThat(OnePage.AXIS.fields(AXIS)).containsEntry("ProdNbr", "M1065-LW").hasSize(2);
        assertThat(OnePage.SONY.fields(SONY)).containsEntry("productCategory", "tv")
            .containsEntry("modelName", "KD-55XE9005");
        assertThat(OnePage.ONVIF.fields(ONVIF)).containsEntry("Manufacturer", "HIKVISION").hasSize(3);
        assertThat(OnePage.UNIFI.fields(UNIFI)).as("never its name").containsOnlyKeys("shortname");
        assertThat(OnePage.NETWAVE.fields(NETWAVE)).containsEntry("sys_ver", "11.37.2.49")
            .containsEntry("alias", "Porch").hasSize(3);
        assertThat(OnePage.VIZIO.fields(VIZIO)).containsOnlyKeys("MODEL_NAME");
        assertThat(OnePage.MOONRAKER.fields(MOONRAKER)).containsEntry("klippy_state", "ready");
        assertThat(OnePage.SYNCTHRU.fields(SYNCTHRU)).containsEntry("model_name", "Samsung M2070 Series");
        assertThat(OnePage.TR064.fields(TR064)).containsEntry("modelName", "Acme Box 3");
        assertThat(OnePage.HOME_ASSISTANT.fields(HOME_ASSISTANT)).containsEntry("name", "Home Assistant");
        assertThat(OnePage.FRONIUS.fields(FRONIUS)).containsEntry("BaseURL", "/solar_api/v1/").hasSize(2);
        assertThat(OnePage.OCTOPRINT.fields(OCTOPRINT)).containsEntry("text", "OctoPrint 1.10.3");
        assertThat(OnePage.KODI.fields(KODI)).containsEntry("name", "Kodi");
        assertThat(OnePage.HUE.fields(HUE)).containsEntry("modelid", "BSB002");
    }

    @ParameterizedTest
    @EnumSource(OnePage.class)
    void pageOfSomethingElse_saysNothing(OnePage page) {
        assertThat(page.fields(bytes("<html><head><title>Welcome</title></head></html>"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OnePage.class)
    void damagedPages_neverThrow_andStayFew(OnePage page) {
        Mutated.feed(bytes -> assertThat(page.fields(bytes)).hasSizeLessThan(10),
            List.of(ROKU, QNAP, FRITZ, SAMSUNG, SHELLY, HUE, PLEX, NETGEAR, BLUESOUND, CAST, DENON, LINKPLAY, TASMOTA,
                JNAP, AXIS, SONY, ONVIF, UNIFI, NETWAVE, VIZIO, MOONRAKER, SYNCTHRU, TR064,
                HOME_ASSISTANT, OCTOPRINT, KODI, FRONIUS));
    }

    /** What is posted goes where the maker's own app asks, once, and changes nothing. */
    @Test
    void questionsThatArePosted_areAsDocumented() throws IOException {
        List<String> asked = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getOrDefault("X-jnap-action", List.of()) + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] page = exchange.getRequestURI().getPath().equals("/JNAP/") ? JNAP : new byte[0];
            exchange.sendResponseHeaders(200, page.length == 0 ? -1 : page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        Dial dial = (host, port, patience) -> new Socket(InetAddress.getLoopbackAddress(),
            server.getAddress().getPort());
        try {
            for (OnePage page : List.of(OnePage.JNAP, OnePage.AXIS, OnePage.SONY, OnePage.ONVIF, OnePage.HUE,
                    OnePage.KODI)) {
                assertThat(page.read(dial, InetAddress.getLoopbackAddress()).isEmpty()).isEqualTo(page != OnePage.JNAP);
            }
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasSize(6).satisfiesExactly(
            each -> assertThat(each).isEqualTo("POST /JNAP/ [http://linksys.com/jnap/core/GetDeviceInfo] {}"),
            each -> assertThat(each).isEqualTo("POST /axis-cgi/basicdeviceinfo.cgi [] "
                + "{\"apiVersion\":\"1.0\",\"method\":\"getAllUnrestrictedProperties\"}"),
            each -> assertThat(each).isEqualTo("POST /sony/system [] "
                + "{\"method\":\"getInterfaceInformation\",\"id\":1,\"params\":[],\"version\":\"1.0\"}"),
            each -> assertThat(each).startsWith("POST /onvif/device_service [] ")
                .contains("<GetDeviceInformation xmlns"),
            each -> assertThat(each).isEqualTo("GET /api/config [] "),
            each -> assertThat(URLDecoder.decode(each, StandardCharsets.UTF_8)).isEqualTo("GET /jsonrpc?request="
                + "{\"jsonrpc\":\"2.0\",\"method\":\"Application.GetProperties\","
                + "\"params\":{\"properties\":[\"name\"]},\"id\":1} [] "));
    }
}
