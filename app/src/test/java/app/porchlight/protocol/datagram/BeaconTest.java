package app.porchlight.protocol.datagram;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.Mutated;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls in the form that makers' devices send, without anybody's numbers. */
class BeaconTest {
    private static final String JSON = """
        {"ip":"192.168.1.20","gwId":"00","active":2,"ability":0,"encrypt":true,\
        "productKey":"keymw7vq","version":"3.3"}""";
    private static final byte[] PLAIN = frame(new byte[0], bytes(JSON));
    private static final byte[] ENCRYPTED = frame(new byte[4], encrypted(JSON));
    private static final byte[] SHELLY = shelly("SHPLG-S#000000#2");
    private static final byte[] YEELIGHT = bytes("NOTIFY * HTTP/1.1\r\nHost: 239.255.255.250:1982\r\n"
        + "NTS: ssdp:alive\r\nServer: POSIX, UPnP/1.0 YGLC/1\r\nLocation: yeelight://192.168.1.20:55443\r\n"
        + "id: 0x00\r\nmodel: color\r\nfw_ver: 18\r\n");
    private static final byte[] TUYA_35 = tuya35(JSON);
    private static final byte[] MIKROTIK = Mutated.hex("00000000", "0008 0008 4d696b726f54696b");
    private static final List<byte[]> ALL = List.of(PLAIN, ENCRYPTED, TUYA_35, SHELLY, YEELIGHT, MIKROTIK);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] frame(byte[] returned, byte[] inside) {
        return ByteBuffer.allocate(24 + returned.length + inside.length).putInt(0x55AA).putInt(0).putInt(0x13)
            .putInt(returned.length + inside.length + 8).put(returned).put(inside).putInt(0).putInt(0xAA55).array();
    }

    private static byte[] encrypted(String json) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE,
                new SecretKeySpec(Mutated.hex("6c1ec8e2bb9bb59ab50b0daf649b410a"), "AES"));
            return cipher.doFinal(bytes(json));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A return code before the text; the tag holds the header, less its first four bytes. */
    private static byte[] tuya35(String json) {
        byte[] text = ByteBuffer.allocate(4 + json.length()).putInt(0).put(bytes(json)).array();
        ByteBuffer frame = ByteBuffer.allocate(18 + 12 + text.length + 16 + 4).putInt(0x6699).putShort((short) 0)
            .putInt(1).putInt(0x13).putInt(12 + text.length + 16).put(new byte[12]);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(Mutated.hex("6c1ec8e2bb9bb59ab50b0daf649b410a"), "AES"),
                new GCMParameterSpec(128, new byte[12]));
            cipher.updateAAD(frame.array(), 4, 14);
            return frame.put(cipher.doFinal(text)).putInt(0x9966).array();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Options 11 (Uri-Path, twice), then 3332. */
    private static byte[] shelly(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Mutated.hex("501e0001", "b3 636974", "01 73"));
        out.writeBytes(Mutated.hex("ed 0bec"));
        out.write(name.length() - 13);
        out.writeBytes(bytes(name));
        out.writeBytes(Mutated.hex("ff 7b7d"));
        return out.toByteArray();
    }

    @Test
    void calls_tellWhatTheyAre() {
        assertThat(Beacon.TUYA_PLAIN.fields(PLAIN)).isEqualTo(Map.of("productKey", "keymw7vq", "version", "3.3"));
        assertThat(Beacon.TUYA.fields(ENCRYPTED)).isEqualTo(Map.of("productKey", "keymw7vq", "version", "3.3"));
        assertThat(Beacon.TUYA_ASKED.fields(TUYA_35)).isEqualTo(Map.of("productKey", "keymw7vq", "version", "3.3"));
        assertThat(Beacon.SHELLY.fields(SHELLY)).isEqualTo(Map.of("type", "SHPLG-S"));
        assertThat(Beacon.YEELIGHT.fields(YEELIGHT)).isEqualTo(Map.of("model", "color"));
        assertThat(Beacon.MIKROTIK.fields(MIKROTIK)).isEqualTo(Map.of("platform", "MikroTik"));
    }

    @Test
    void ourOwnQuestion_isNoCall() {
        assertThat(Beacon.MIKROTIK.fields(Datagram.MIKROTIK.question())).isEmpty();
        assertThat(Beacon.YEELIGHT.fields(Datagram.YEELIGHT.question())).isEmpty();
        assertThat(Beacon.SDDP.fields(Datagram.SDDP.question())).isEmpty();
        assertThat(Beacon.GOVEE.fields(Datagram.GOVEE.question())).isEmpty();
        byte[] tuya = Tuya.question(InetAddress.ofLiteral("192.168.1.2"));
        assertThat(Beacon.TUYA_ASKED.fields(tuya)).isEmpty();
        assertThat(tuya).startsWith(Mutated.hex("00006699 0000 00000000 00000025 0000003d"))
            .endsWith(Mutated.hex("00009966"));
    }

    @Test
    void tuya_damaged_saysNothingOrTheTruth() {
        Mutated.feed(bytes -> assertThat(Tuya.fields(bytes).keySet()).isSubsetOf("productKey", "version"),
            List.of(PLAIN, ENCRYPTED, TUYA_35));
    }

    @ParameterizedTest
    @EnumSource(Beacon.class)
    void damagedCalls_neverThrow_andStayFew(Beacon beacon) {
        Mutated.feed(bytes -> assertThat(beacon.fields(bytes)).hasSizeLessThan(10), ALL);
    }
}
