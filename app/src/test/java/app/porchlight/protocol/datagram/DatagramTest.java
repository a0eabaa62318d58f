package app.porchlight.protocol.datagram;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.Mutated;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions byte for byte as published; answers in the form that makers' devices give, without anybody's numbers. */
class DatagramTest {
    private static final byte[] KASA = kasa("""
        {"system":{"get_sysinfo":{"sw_ver":"1.5.6 Build 191125 Rel.083657","hw_ver":"2.0",\
        "type":"IOT.SMARTPLUGSWITCH","model":"HS110(EU)","alias":"Christmas tree","relay_state":1,"err_code":0}}}""");
    private static final byte[] WIZ = bytes("""
        {"method":"getSystemConfig","env":"pro","result":{"mac":"a8bb50000000","homeId":1,\
        "moduleName":"ESP01_SHRGB1C_31","fwVersion":"1.25.0"}}""");
    private static final byte[] LIFX = Mutated.hex("30000014 01000000", "d073d5000000 0000", "000000000000 01 01",
        "0000000000000000 2100 0000", "01000000 1b000000 00000000");
    private static final byte[] MIIO = Mutated.hex("21310020 00000000 01020304 5dcf3a10", "ff".repeat(16));
    private static final byte[] DAHUA = dahua("""
        {"mac":"00:00:00:00:00:00","method":"client.notifyDevInfo","params":{"deviceInfo":{"DeviceClass":"IPC",\
        "DeviceType":"IPC-HFW1320S","HttpPort":80,"Vendor":"General","Version":"2.400.0.5"}}}""");
    private static final byte[] XIONGMAI = framed(20, """
        { "NetWork.NetCommon" : { "HostName" : "LocalHost", "DeviceType" : 0, "TCPPort" : 34567,\
         "Version" : "V4.02.R11.00000117.10001.131900.00000" }, "Ret" : 100, "SessionID" : "0x0" }
        """);
    private static final byte[] HIKVISION = bytes("""
        <?xml version="1.0" encoding="UTF-8"?><ProbeMatch><Uuid>13A888A9-F1B1-4020-AE9F-05607682D23B</Uuid>
        <Types>inquiry</Types><DeviceType>139521</DeviceType><DeviceDescription>DS-2CD2042WD-I</DeviceDescription>
        <SoftwareVersion>V5.4.5build 170124</SoftwareVersion><Activated>true</Activated></ProbeMatch>""");
    private static final byte[] UBIQUITI = Mutated.hex("01000030", "03 000a 57412e76382e372e3130",
        "0b 0006 5061726c6f72", "0c 0003 4e3542", "14 000e 4e616e6f53746174696f6e204d35");

    private static final byte[] TAPO = framed(16, """
        {"result":{"device_id":"","device_type":"SMART.TAPOPLUG","device_model":"P110(EU)","ip":"192.168.1.20",\
        "mgt_encrypt_schm":{"encrypt_type":"KLAP","http_port":80}},"error_code":0}""");
    private static final byte[] MIKROTIK = Mutated.hex("00000000", "0001 0006 020000000000",
        "0005 0008 4d696b726f54696b",
        "0007 0006 362e34382e36", "0008 0008 4d696b726f54696b", "000c 0009 524237353047723301");
    private static final byte[] PLAYSTATION = bytes("""
        HTTP/1.1 620 Server Standby\r\nhost-id:000000000000\r\nhost-type:PS5\r\nhost-name:Lounge\r\n\
        host-request-port:997\r\ndevice-discovery-protocol-version:00030010\r\nsystem-version:08000003\r\n\r\n""");
    private static final byte[] XBOX = Mutated.hex("dd010030 0002", "00000000 0001", "0007 58626f784f6e65 00", "0000");
    private static final byte[] KNX = Mutated.hex("06100202004e", "0801c0a801140e57",
        "3601 02 00 1101 0000 000000000000",
        "e000170c 020000000000", "4b4e58204950 20526f75746572 20373532", "00".repeat(13), "0802 0200");
    /** The header says client 1 and "status"; the body its versions, its port, its name, its system and who is on. */
    private static final byte[] STEAM = Mutated.hex("ffffffff214c5fa0", "06000000 0801 1001 1801",
        "1b000000 0808 1006 189cd301 2207 4465736b746f70 3002 3810 4001 4a03 080110");
    private static final byte[] SIP = bytes("SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP porchlight.invalid\r\n"
        + "User-Agent: Grandstream HT801 1.0.23.5\r\nAllow: INVITE, OPTIONS\r\nContent-Length: 0\r\n\r\n");

    private static final byte[] CANON = canon("MFG:Canon;CMD:IVEC,MultiPass 2.1;SOJ:TXT01,BJRaster3;"
        + "MDL:MG5200 series;CLS:PRINTER;DES:Canon MG5200 series;VER:1.050;");
    /** Its hardware address left out; card and model stand in fields that are filled up with zeros. */
    private static final byte[] EPSON = Mutated.hex("4550534f4e71 03000001 000000aa", "000000000000",
        "55422d453143", "00".repeat(26), "05010201", "544d2d6d33304949", "00".repeat(56));
    private static final byte[] BROADLINK = broadlink(0x2737);
    private static final byte[] GDM = bytes("HTTP/1.0 200 OK\r\nContent-Type: plex/media-server\r\n"
        + "Name: Film shelf\r\nPort: 32400\r\nVersion: 1.40.2.8395-c67dce28e\r\n\r\n");
    private static final byte[] GOVEE = bytes("""
        {"msg":{"cmd":"scan","data":{"ip":"192.168.1.23","device":"00:00:00:00:00:00:00:00","sku":"H6076",\
        "bleVersionHard":"3.01.01","wifiVersionSoft":"1.02.03"}}}""");
    private static final byte[] YEELIGHT = bytes("HTTP/1.1 200 OK\r\nCache-Control: max-age=3600\r\n"
        + "Location: yeelight://192.168.1.20:55443\r\nid: 0x00\r\nmodel: ceiling10\r\nname: Bed\r\n");
    private static final byte[] SDDP = bytes("NOTIFY ALIVE SDDP/1.0\r\nFrom: \"192.168.1.20:1902\"\r\n"
        + "Host: \"JVC_PROJECTOR-000000000000\"\r\nMax-Age: 1800\r\nType: \"JVCKENWOOD:Projector\"\r\n"
        + "Primary-Proxy: \"projector\"\r\nManufacturer: \"JVCKENWOOD\"\r\nModel: \"DLA-RS3100_NZ8\"\r\n");
    private static final byte[] MAGIC_HOME = bytes("192.168.1.20,DC4F22000000,AK001-ZJ2101");

    private static final byte[] JELLYFIN = bytes("""
        {"Address":"http://192.168.1.20:8096","Id":"00","Name":"Film shelf","EndpointAddress":null}""");

    private static final List<byte[]> ALL = List.of(KASA, WIZ, LIFX, MIIO, DAHUA, XIONGMAI, HIKVISION, UBIQUITI, TAPO,
        MIKROTIK, PLAYSTATION, XBOX, KNX, STEAM, SIP, CANON, EPSON, BROADLINK, GDM, GOVEE, YEELIGHT, SDDP, MAGIC_HOME,
        JELLYFIN);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] kasa(String json) {
        byte[] out = bytes(json);
        int key = 171;
        for (int i = 0; i < out.length; i++) {
            out[i] ^= (byte) key;
            key = out[i];
        }
        return out;
    }

    private static byte[] canon(String id) {
        return ByteBuffer.allocate(18 + id.length()).put(bytes("BJNP")).putShort((short) 0x8230).putShort((short) 0)
            .putInt(1).putInt(id.length() + 2).putShort((short) (id.length() + 2)).put(bytes(id)).array();
    }

    private static byte[] broadlink(int type) {
        return ByteBuffer.allocate(0x80).order(ByteOrder.LITTLE_ENDIAN).putShort(0x34, (short) type).array();
    }

    private static byte[] framed(int header, String json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[header]);
        out.writeBytes(bytes(json));
        return out.toByteArray();
    }

    private static byte[] dahua(String json) {
        return framed(32, json);
    }

    @Test
    void questions_areAsPublished() {
        assertThat(Datagram.KASA.question())
            .isEqualTo(Mutated.hex("d0f281f88bff9af7d5ef94b6d1b4c09fec95e68fe187e8caf08bf68bf6"));
        assertThat(Datagram.MIIO.question()).isEqualTo(Mutated.hex("21310020", "ff".repeat(28)));
        assertThat(Datagram.XIONGMAI.question()).isEqualTo(Mutated.hex("ff00000000000000000000000000fa0500000000"));
        assertThat(Datagram.UBIQUITI.question()).isEqualTo(Mutated.hex("01000000"));
        assertThat(Datagram.TAPO.question()).isEqualTo(Mutated.hex("020000010000000000000000463cb5d3"));
        assertThat(Datagram.KNX.question()).isEqualTo(Mutated.hex("06100201000e 0801 00000000 0000"));
        assertThat(Datagram.STEAM.question())
            .isEqualTo(Mutated.hex("ffffffff214c5fa0 04000000 0801 1000 02000000 0801"));
        assertThat(Datagram.CANON.question()).isEqualTo(Mutated.hex("424a4e50 02 30 0000 0000 0000 00000000"));
        assertThat(Datagram.EPSON.question()).isEqualTo(Mutated.hex("4550534f4e51 03000001 00000000"));
        assertThat(Datagram.GDM.question()).isEqualTo(bytes("M-SEARCH * HTTP/1.0\r\n\r\n"));
        assertThat(Datagram.GOVEE.question())
            .isEqualTo(bytes("{\"msg\":{\"cmd\":\"scan\",\"data\":{\"account_topic\":\"reserve\"}}}"));
        assertThat(Datagram.MAGIC_HOME.question()).isEqualTo(bytes("HF-A11ASSISTHREAD"));
        assertThat(Datagram.JELLYFIN.question()).isEqualTo(bytes("who is JellyfinServer?"));
        assertThat(Datagram.EMBY.question()).isEqualTo(bytes("who is EmbyServer?"));
        assertThat(Datagram.SDDP.question())
            .isEqualTo(bytes("SEARCH * SDDP/1.0\r\nHost: \"239.255.255.250:1902\"\r\n"));
        assertThat(Datagram.SIP.question()).startsWith(bytes("OPTIONS sip:")).endsWith(bytes("\r\n\r\n"));
        assertThat(Datagram.LIFX.question()).hasSize(36).startsWith(Mutated.hex("24000034"))
            .endsWith(Mutated.hex("20000000"));
        assertThat(Datagram.DAHUA.question()).hasSizeGreaterThan(32).startsWith(Mutated.hex("20000000 44484950"));
    }

    /** A Thursday; the sum of all bytes and 0xBEAF stands at 0x20. */
    @Test
    void remoteIsAsked_withTheTrueTime() {
        ZonedDateTime now = ZonedDateTime.of(2026, 11, 26, 17, 5, 0, 0, ZoneOffset.ofHours(1));
        assertThat(Broadlink.question(now)).isEqualTo(Mutated.hex("0000000000000000", "01000000", "ea07", "05 11 1a 04",
            "1a 0b", "000000000000000000000000", "00c0", "00000000", "06", "000000000000000000"));
    }

    @Test
    void answers_tellWhatTheyAre() {
        assertThat(Datagram.KASA.fields(KASA)).containsEntry("model", "HS110(EU)")
            .containsEntry("alias", "Christmas tree").containsEntry("type", "IOT.SMARTPLUGSWITCH");
        assertThat(Datagram.WIZ.fields(WIZ)).containsEntry("moduleName", "ESP01_SHRGB1C_31");
        assertThat(Datagram.LIFX.fields(LIFX)).isEqualTo(Map.of("vendor", "LIFX", "product", "27"));
        assertThat(Datagram.MIIO.fields(MIIO)).isEqualTo(Map.of("hello", "yes"));
        assertThat(Datagram.DAHUA.fields(DAHUA)).containsEntry("DeviceType", "IPC-HFW1320S");
        assertThat(Datagram.XIONGMAI.fields(XIONGMAI)).containsEntry("Version",
            "V4.02.R11.00000117.10001.131900.00000").containsEntry(Datagram.RECORDERS_DOOR, "34567");
        assertThat(Datagram.TAPO.fields(TAPO)).isEqualTo(Map.of("device_type", "SMART.TAPOPLUG", "device_model",
            "P110(EU)"));
        assertThat(Datagram.MIKROTIK.fields(MIKROTIK)).containsEntry("platform", "MikroTik")
            .containsEntry("version", "6.48.6").hasSize(4);
        assertThat(Datagram.PS5.fields(PLAYSTATION))
            .isEqualTo(Map.of("host-type", "PS5", "system-version", "08000003"));
        assertThat(Datagram.XBOX.fields(XBOX)).isEqualTo(Map.of("sort", "1", "name", "XboxOne"));
        assertThat(Datagram.KNX.fields(KNX)).isEqualTo(Map.of("name", "KNX IP Router 752"));
        assertThat(Datagram.STEAM.fields(STEAM)).isEqualTo(Map.of("hostname", "Desktop"));
        assertThat(Datagram.SIP.fields(SIP)).isEqualTo(Map.of("user-agent", "Grandstream HT801 1.0.23.5"));
        assertThat(Datagram.CANON.fields(CANON)).isEqualTo(Map.of("maker", "Canon", "model", "MG5200 series"));
        assertThat(Datagram.EPSON.fields(EPSON)).isEqualTo(Map.of("model", "TM-m30II"));
        assertThat(Datagram.BROADLINK.fields(BROADLINK)).isEqualTo(Map.of("type", "2737"));
        assertThat(Datagram.GDM.fields(GDM)).containsEntry("name", "Film shelf").hasSize(3);
        assertThat(Datagram.GOVEE.fields(GOVEE)).isEqualTo(Map.of("sku", "H6076"));
        assertThat(Datagram.YEELIGHT.fields(YEELIGHT)).isEqualTo(Map.of("model", "ceiling10"));
        assertThat(Datagram.SDDP.fields(SDDP)).containsEntry("manufacturer", "JVCKENWOOD")
            .containsEntry("model", "DLA-RS3100_NZ8").containsEntry("primary-proxy", "projector");
        assertThat(Datagram.JELLYFIN.fields(JELLYFIN)).as("never where it is reached")
            .isEqualTo(Map.of("Name", "Film shelf"));
        assertThat(Datagram.EMBY.fields(bytes("{\"Name\":\"Den\"}"))).isEmpty();
        assertThat(Datagram.MAGIC_HOME.fields(MAGIC_HOME)).isEqualTo(Map.of("module", "AK001-ZJ2101"));
        assertThat(Datagram.HIKVISION.fields(HIKVISION)).containsEntry("DeviceDescription", "DS-2CD2042WD-I");
        assertThat(Datagram.UBIQUITI.fields(UBIQUITI)).containsEntry("hostname", "Parlor")
            .containsEntry("platform", "N5B").containsEntry("model", "NanoStation M5");
    }

    @ParameterizedTest
    @EnumSource(Datagram.class)
    void ownQuestionSentBack_isNoAnswer(Datagram asked) {
        assertThat(asked.fields(asked.question())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Datagram.class)
    void damagedAnswers_neverThrow_andStayFew(Datagram asked) {
        Mutated.feed(bytes -> assertThat(asked.fields(bytes)).hasSizeLessThan(10), ALL);
    }

    @Test
    void damagedGamesComputer_neverThrows_andTellsNothingButItsName() {
        Mutated.feed(bytes -> assertThat(SteamStatus.fields(bytes).keySet()).isSubsetOf("hostname"), List.of(STEAM));
    }

    @Test
    void damagedPrintersAndRemotes_neverThrow() {
        Mutated.feed(bytes -> {
            assertThat(PrinterWords.canon(bytes).keySet()).isSubsetOf("maker", "model");
            assertThat(PrinterWords.epson(bytes).keySet()).isSubsetOf("model");
            assertThat(Broadlink.fields(bytes).keySet()).isSubsetOf("type");
        }, List.of(CANON, EPSON, BROADLINK));
    }

    @ParameterizedTest
    @EnumSource(Datagram.class)
    void bombs_areNotRead(Datagram asked) {
        List<byte[]> bombs = new ArrayList<>();
        bombs.add(bytes("{\"a\":".repeat(12_000) + "1" + "}".repeat(3000)));
        bombs.add(bytes("<DeviceType>".repeat(5000)));
        bombs.add(bytes("{\"result\":{\"moduleName\":" + "9".repeat(60_000) + "}}"));
        bombs.forEach(bomb -> assertThat(asked.fields(bomb)).isEmpty());
    }
}
