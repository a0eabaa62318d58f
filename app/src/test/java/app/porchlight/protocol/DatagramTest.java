package app.porchlight.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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

    private static final List<byte[]> ALL = List.of(KASA, WIZ, LIFX, MIIO, DAHUA, XIONGMAI, HIKVISION, UBIQUITI, TAPO,
        MIKROTIK, PLAYSTATION, XBOX, KNX, STEAM, SIP);

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
        assertThat(Datagram.SIP.question()).startsWith(bytes("OPTIONS sip:")).endsWith(bytes("\r\n\r\n"));
        assertThat(Datagram.LIFX.question()).hasSize(36).startsWith(Mutated.hex("24000034"))
            .endsWith(Mutated.hex("20000000"));
        assertThat(Datagram.DAHUA.question()).hasSizeGreaterThan(32).startsWith(Mutated.hex("20000000 44484950"));
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
            "V4.02.R11.00000117.10001.131900.00000");
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
