package app.porchlight.protocol.maker;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What these languages have in common: digests as hexadecimal digits, and picking a value out of an answer. */
final class Digests {
    private Digests() {
    }

    /** With capital letters, as makers mostly want it. */
    static String md5(String text) {
        return hash("MD5", text).toUpperCase(Locale.ROOT);
    }

    static String sha256(String text) {
        return hash("SHA-256", text);
    }

    static byte[] md5Bytes(String text) {
        return bytes("MD5", text);
    }

    /** Of the one and then the other. */
    static byte[] sha1(byte[] one, byte[] other) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(one);
            return digest.digest(other);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    private static String hash(String algorithm, String text) {
        return HexFormat.of().formatHex(bytes(algorithm, text));
    }

    private static byte[] bytes(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    /** HMAC (RFC 2104) with MD5, with capital letters. */
    static String hmacMd5(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacMD5"));
            return HexFormat.of().withUpperCase().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    /** The first text between {@code <name>} and the next bracket; empty where there is none. */
    static String element(String xml, String name) {
        return first(Pattern.compile("<" + name + ">\\s{0,9}([^<]{0,400}?)\\s{0,9}</"), xml);
    }

    /** The first value of a field, where it is a text or a number; empty where there is none. */
    static String field(String json, String name) {
        return first(Pattern.compile("\"" + name
            + "\"\\s{0,9}:\\s{0,9}\"?([^\",}\\s]{0,400}(?: [^\",}]{0,400})?)"), json);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1).replaceAll("\\p{Cntrl}", "") : "";
    }
}
