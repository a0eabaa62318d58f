package app.porchlight.protocol.datagram;

import app.porchlight.protocol.Fields;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How Tuya's devices call out: JSON in a frame, in plain text or under a key that is the same in all of them and
 * publicly known. Those since version 3.5 stay quiet until somebody asks. Pure.
 */
public final class Tuya {
    /** Where those since version 3.5 are asked, all at once, and where they call out their answer. */
    public static final int PORT = 7000;

    private static final int FRAME = 0x000055AA;
    private static final int HEADER = 16;
    private static final int TAIL = 8;
    private static final int FRAME_35 = 0x00006699;
    private static final int END_35 = 0x00009966;
    private static final int HEADER_35 = 18;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int ASK = 0x25;
    private static final int BLOCK = 16;

    private Tuya() {
    }

    /** Asks all to say what they are; {@code own} is where an app would wait for them. */
    public static byte[] question(InetAddress own) {
        byte[] json = ("{\"from\":\"app\",\"ip\":\"" + own.getHostAddress() + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        ByteBuffer frame = ByteBuffer.allocate(HEADER_35 + NONCE + json.length + TAG + 4);
        frame.putInt(FRAME_35).putShort((short) 0).putInt(0).putInt(ASK).putInt(NONCE + json.length + TAG);
        frame.put(nonce).put(gcm(Cipher.ENCRYPT_MODE, frame.array(), nonce, json)).putInt(END_35);
        return frame.array();
    }

    static Map<String, String> fields(byte[] said) {
        int start = said.length < HEADER + TAIL ? 0 : ByteBuffer.wrap(said).getInt();
        return switch (start) {
            case FRAME -> before35(said);
            case FRAME_35 -> since35(said);
            default -> Map.of();
        };
    }

    /** In plain text or encrypted, after a return code or without. */
    private static Map<String, String> before35(byte[] said) {
        byte[] inside = Arrays.copyOfRange(said, HEADER, said.length - TAIL);
        byte[] coded = inside.length % BLOCK == 4 ? Arrays.copyOfRange(inside, 4, inside.length) : inside;
        Map<String, String> plain = json(inside);
        return plain.isEmpty() ? json(decrypted(coded)) : plain;
    }

    private static Map<String, String> since35(byte[] said) {
        int end = said.length - 4;
        if (end < HEADER_35 + NONCE + TAG) {
            return Map.of();
        }
        byte[] nonce = Arrays.copyOfRange(said, HEADER_35, HEADER_35 + NONCE);
        return json(gcm(Cipher.DECRYPT_MODE, said, nonce, Arrays.copyOfRange(said, HEADER_35 + NONCE, end)));
    }

    private static Map<String, String> json(byte[] said) {
        return Fields.json(said, "", List.of("productKey", "version"));
    }

    private static byte[] decrypted(byte[] coded) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, key());
            return cipher.doFinal(coded);
        } catch (GeneralSecurityException somethingElse) {
            return new byte[0];
        }
    }

    /** @param frame whose header, less its first four bytes, is held by the tag */
    private static byte[] gcm(int mode, byte[] frame, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(frame, 4, HEADER_35 - 4);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException somethingElse) {
            return new byte[0];
        }
    }

    private static SecretKeySpec key() throws GeneralSecurityException {
        byte[] phrase = "yGAdlopoPVldABfn".getBytes(StandardCharsets.US_ASCII);
        return new SecretKeySpec(MessageDigest.getInstance("MD5").digest(phrase), "AES");
    }
}
