package app.porchlight.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
            List.of(ROKU, QNAP, FRITZ, SAMSUNG, SHELLY, HUE, PLEX, NETGEAR, BLUESOUND, CAST, DENON, LINKPLAY, TASMOTA));
    }
}
