package app.porchlight.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** What devices call out to all at home by themselves, every few seconds or minutes: only heard, never asked. Pure. */
public enum Beacon {
    /** Tuya's first devices, in plain text. */
    TUYA_PLAIN("tuya", 6666, "", Beacon::tuya),
    /** Tuya's later ones, under a key that is the same in all of them and publicly known. */
    TUYA("tuya", 6667, "", Beacon::tuya),
    MIKROTIK("mikrotik", 5678, "", Neighbourly::mikrotik),
    /** Shelly's first devices (CoIoT). */
    SHELLY("shelly", 5683, "224.0.1.187", Beacon::shelly),
    YEELIGHT("yeelight", 1982, "239.255.255.250", Beacon::yeelight),
    /** Those that answer a question to all with an answer to all. */
    HIKVISION("hikvision", 37020, "239.255.255.250", Datagram.HIKVISION::fields),
    DAHUA("dahua", 37810, "239.255.255.251", Datagram.DAHUA::fields);

    private static final int TUYA_HEADER = 16;
    private static final int TUYA_TAIL = 8;
    private static final int TUYA_FRAME = 0x000055AA;
    private static final int SHELLY_NAME = 3332;
    private static final int PAYLOAD = 0xFF;

    private final String protocol;
    private final int port;
    private final String group;
    private final Function<byte[], Map<String, String>> reader;

    Beacon(String protocol, int port, String group, Function<byte[], Map<String, String>> reader) {
        this.protocol = protocol;
        this.port = port;
        this.group = group;
        this.reader = reader;
    }

    /** What the language is called in evidence. */
    public String protocol() {
        return protocol;
    }

    /** The UDP port that it is called out to. */
    public int port() {
        return port;
    }

    /** The multicast group that it is called out to; empty where it is everybody. */
    public String group() {
        return group;
    }

    /** What it says; empty where it is something else. */
    public Map<String, String> fields(byte[] said) {
        return reader.apply(said);
    }

    /** A frame with JSON in it, in plain text or encrypted, after a return code or without. */
    private static Map<String, String> tuya(byte[] said) {
        if (said.length < TUYA_HEADER + TUYA_TAIL || ByteBuffer.wrap(said).getInt() != TUYA_FRAME) {
            return Map.of();
        }
        byte[] inside = Arrays.copyOfRange(said, TUYA_HEADER, said.length - TUYA_TAIL);
        byte[] coded = inside.length % 16 == 4 ? Arrays.copyOfRange(inside, 4, inside.length) : inside;
        Map<String, String> plain = Fields.json(inside, "", List.of("productKey", "version"));
        return plain.isEmpty() ? Fields.json(decrypted(coded), "", List.of("productKey", "version")) : plain;
    }

    private static byte[] decrypted(byte[] coded) {
        try {
            byte[] key = MessageDigest.getInstance("MD5")
                .digest("yGAdlopoPVldABfn".getBytes(StandardCharsets.US_ASCII));
            Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
            return cipher.doFinal(coded);
        } catch (GeneralSecurityException somethingElse) {
            return new byte[0];
        }
    }

    /** CoAP (RFC 7252) whose option 3332 is the model, a number and the version: {@code SHPLG-S#7C87CE#2}. */
    private static Map<String, String> shelly(byte[] said) {
        ByteBuffer in = ByteBuffer.wrap(said);
        if (said.length < 5 || (said[0] & 0xC0) != 0x40 || in.remaining() < 4 + (said[0] & 0x0F)) {
            return Map.of();
        }
        in.position(4 + (said[0] & 0x0F));
        int option = 0;
        while (in.hasRemaining()) {
            int head = in.get() & 0xFF;
            if (head == PAYLOAD) {
                return Map.of();
            }
            int delta = extended(head >> 4, in);
            int length = extended(head & 0x0F, in);
            if (delta < 0 || length < 0 || length > in.remaining()) {
                return Map.of();
            }
            option += delta;
            byte[] value = new byte[length];
            in.get(value);
            if (option == SHELLY_NAME) {
                String[] parts = new String(value, StandardCharsets.UTF_8).split("#");
                return parts.length == 3 ? Map.of("type", parts[0]) : Map.of();
            }
        }
        return Map.of();
    }

    /** The number itself, or that many more in the next one or two bytes; negative where there is none. */
    private static int extended(int nibble, ByteBuffer in) {
        return switch (nibble) {
            case 13 -> in.remaining() < 1 ? -1 : 13 + (in.get() & 0xFF);
            case 14 -> in.remaining() < 2 ? -1 : 269 + (in.getShort() & 0xFFFF);
            case 15 -> -1;
            default -> nibble;
        };
    }

    private static Map<String, String> yeelight(byte[] said) {
        Map<String, String> called = Fields.headers(said, "NOTIFY * HTTP/1.1", List.of("Location", "model", "fw_ver"));
        boolean light = called.getOrDefault("location", "").startsWith("yeelight://");
        return light && called.containsKey("model") ? Map.of("model", called.get("model")) : Map.of();
    }
}
