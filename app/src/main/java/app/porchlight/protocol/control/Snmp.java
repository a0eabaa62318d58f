package app.porchlight.protocol.control;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * SNMP (RFC 1157, RFC 3416), as much of it as asking one thing, the name that a device has for itself
 * (sysDescr.0), with the word "public" for a password.
 */
public final class Snmp {
    public static final int PORT = 161;

    /** As in a device's answer: this question and no other. */
    private static final String NUMBER = "020450c4a71e";

    private static final byte[] PUBLIC = HexFormat.of().parseHex("04067075626c6963");
    private static final byte[] ANSWER = HexFormat.of().parseHex(NUMBER);
    private static final int SEQUENCE = 0x30;
    private static final int VERSION_LENGTH = 3;
    private static final int RESPONSE = 0xA2;
    private static final int TEXT = 0x04;
    private static final byte[] SYS_DESCR = HexFormat.of().parseHex("06082b06010201010100");

    private Snmp() {
    }

    /** @param version 0 for SNMP 1, 1 for SNMP 2c */
    public static byte[] question(int version) {
        return HexFormat.of().parseHex("302902010" + version + "04067075626c6963a01c" + NUMBER
            + "020100020100300e300c06082b060102010101000500");
    }

    /** True where that is an answer to our question, of whatever content: then the word was good. */
    public static boolean answers(byte[] heard) {
        int at = inside(heard, 0, SEQUENCE);
        if (at < 0 || at + VERSION_LENGTH > heard.length || heard[at] != 2 || heard[at + 1] != 1) {
            return false;
        }
        at += VERSION_LENGTH;
        if (!is(heard, at, PUBLIC)) {
            return false;
        }
        at = inside(heard, at + PUBLIC.length, RESPONSE);
        return at >= 0 && is(heard, at, ANSWER);
    }

    /** What it says of itself in that answer, as {@code sysDescr}; nothing where it is no answer to our question. */
    public static Map<String, String> fields(byte[] heard) {
        int at = answers(heard) ? after(heard, SYS_DESCR) : -1;
        int begin = at < 0 ? -1 : inside(heard, at, TEXT);
        int length = begin < 0 ? -1 : length(heard, at, begin);
        return length < 1 || length > heard.length - begin ? Map.of()
            : Map.of("sysDescr", new String(heard, begin, length, StandardCharsets.ISO_8859_1));
    }

    private static int after(byte[] heard, byte[] what) {
        for (int at = 0; at + what.length <= heard.length; at++) {
            if (is(heard, at, what)) {
                return at + what.length;
            }
        }
        return -1;
    }

    /** In one byte, or in as many as that one says. */
    private static int length(byte[] heard, int at, int begin) {
        if (begin > heard.length) {
            return -1;
        }
        if (begin == at + 2) {
            return heard[at + 1] & 0xFF;
        }
        int length = 0;
        for (int i = at + 2; i < begin; i++) {
            length = length << 8 | heard[i] & 0xFF;
        }
        return length;
    }

    private static boolean is(byte[] heard, int at, byte[] what) {
        return heard.length >= at + what.length
            && Arrays.equals(heard, at, at + what.length, what, 0, what.length);
    }

    /** Where the inside of what starts there begins; -1 where something else starts there. */
    private static int inside(byte[] heard, int at, int tag) {
        if (heard.length < at + 2 || (heard[at] & 0xFF) != tag) {
            return -1;
        }
        int length = heard[at + 1] & 0xFF;
        int more = length < 0x80 ? 0 : length - 0x80;
        return more > 4 ? -1 : at + 2 + more;
    }
}
