package app.porchlight.protocol.data;

import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Listening;
import app.porchlight.protocol.login.LoginOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A MySQL or MariaDB database: asks to be let in as its first user without a password, and leaves; nothing is asked of
 * the data. Unlike other databases it tells only after such a try whether it wants a password, so that is a try like
 * any other. Sources: MySQL internals, "Connection Phase"; MariaDB documentation, "Connection" and "Error Codes".
 */
public final class Mysql {
    private static final int HEAD = 4;
    private static final byte PROTOCOL = 10;
    private static final byte OK = 0;
    private static final byte OTHERWISE = (byte) 0xFE;
    private static final byte ERROR = (byte) 0xFF;
    private static final int LONGEST_VERSION = 60;

    /** "Long" passwords, the language of version 4.1 and later, and its logins; each a bit. */
    private static final int SPEAKS = 0x1 | 0x200 | 0x8000;
    /** Logins have names. One that cannot do so is not told ours. */
    private static final int NAMES_LOGINS = 0x80000;
    /** From the end of its version to the upper half of what it can do. */
    private static final int TO_UPPER = 4 + 8 + 1 + 2 + 1 + 2;
    private static final int LONGEST_ANSWER = 1 << 20;
    private static final byte LATIN = 8;

    private static final Set<Integer> DENIED = Set.of(1045, 1698);
    /** Our address after too many errors; an account that is shut, for good or for a while. */
    private static final Set<Integer> LOCKED = Set.of(1129, 3118, 3955, 4150, 4151);
    /** Nobody may come from our address. */
    private static final int NOT_FROM_HERE = 1130;
    /** What it may say in place of a greeting: that it is full, or that we may not come. */
    private static final Set<Integer> IN_PLACE_OF_GREETING = Set.of(1040, 1129, NOT_FROM_HERE);

    /** How no password is said, in the logins that it may rather have. In others we cannot say it. */
    private static final Map<String, byte[]> BLANK = Map.of(
        "mysql_native_password", new byte[0], "caching_sha2_password", new byte[1], "sha256_password", new byte[1]);

    private static final byte[] GOODBYE = {1, 0, 0, 0, 1};

    private Mysql() {
    }

    /** @return {@code NO_PASSWORDS} where it listens to nobody from our address, so that nothing was tried */
    public static LoginOutcome withoutPassword(Dial dial, InetAddress host, int port, Duration patience)
            throws IOException {
        try (Socket socket = dial.connect(host, port, patience)) {
            byte[] greeting = Listening.to(socket, patience);
            if (version(greeting).isEmpty()) {
                return outcome(greeting);
            }
            socket.getOutputStream().write(packet(1, hello(greeting)));
            byte[] answer = Listening.to(socket, patience);
            Optional<byte[]> otherwise = blankOtherwise(answer);
            if (otherwise.isPresent()) {
                socket.getOutputStream().write(packet(answer[HEAD - 1] + 1, otherwise.get()));
                answer = Listening.to(socket, patience);
            }
            LoginOutcome outcome = outcome(answer);
            if (outcome == LoginOutcome.IN) {
                socket.getOutputStream().write(GOODBYE);
            }
            return outcome;
        }
    }

    /** True for the first words of such a database, be they a welcome or that we may not come. */
    public static boolean greets(byte[] heard) {
        return !version(heard).isEmpty()
            || isPacket(heard) && heard[HEAD - 1] == 0 && IN_PLACE_OF_GREETING.contains(error(heard));
    }

    /** How to say that we have no password in the login that it would rather have; empty where it names none such. */
    static Optional<byte[]> blankOtherwise(byte[] heard) {
        if (!isPacket(heard) || heard[HEAD] != OTHERWISE) {
            return Optional.empty();
        }
        String named = new String(heard, HEAD + 1, heard.length - HEAD - 1, StandardCharsets.ISO_8859_1);
        return Optional.ofNullable(BLANK.get(named.substring(0, Math.max(0, named.indexOf('\0')))));
    }

    /** As it says in its greeting; empty where that is none. */
    public static String version(byte[] heard) {
        if (!isPacket(heard) || heard[HEAD - 1] != 0 || heard[HEAD] != PROTOCOL) {
            return "";
        }
        int end = HEAD + 1;
        while (end < heard.length && heard[end] > ' ' && heard[end] < 0x7F) {
            end++;
        }
        boolean whole = end + 1 + TO_UPPER + 2 <= heard.length && heard[end] == 0 && end - HEAD <= LONGEST_VERSION;
        return whole ? new String(heard, HEAD + 1, end - HEAD - 1, StandardCharsets.US_ASCII) : "";
    }

    /** How a try ended. */
    static LoginOutcome outcome(byte[] heard) {
        if (!isPacket(heard)) {
            return LoginOutcome.UNCLEAR;
        }
        if (heard[HEAD] == OK && heard[HEAD - 1] > 1 && heard.length >= HEAD + 7) {
            return LoginOutcome.IN;
        }
        int code = error(heard);
        return DENIED.contains(code) ? LoginOutcome.WRONG
            : LOCKED.contains(code) ? LoginOutcome.LOCK
            : code == NOT_FROM_HERE ? LoginOutcome.NO_PASSWORDS : LoginOutcome.UNCLEAR;
    }

    /** The number of the error that a packet tells of; 0 where it tells of none. */
    private static int error(byte[] packet) {
        return packet[HEAD] == ERROR && packet.length >= HEAD + 3
            ? (packet[HEAD + 1] & 0xFF) | (packet[HEAD + 2] & 0xFF) << 8 : 0;
    }

    /** Three bytes say how long it is, one counts; and there is something in it. */
    private static boolean isPacket(byte[] heard) {
        return heard.length > HEAD
            && ((heard[0] & 0xFF) | (heard[1] & 0xFF) << 8 | (heard[2] & 0xFF) << 16) == heard.length - HEAD;
    }

    private static byte[] hello(byte[] greeting) {
        int upper = HEAD + 1 + version(greeting).length() + 1 + TO_UPPER;
        int both = SPEAKS | greeting[upper] << 16 & NAMES_LOGINS;
        byte[] who = ("root\0\0" + (both == SPEAKS ? "" : "mysql_native_password\0"))
            .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(32 + who.length).order(ByteOrder.LITTLE_ENDIAN).putInt(both)
            .putInt(LONGEST_ANSWER).put(LATIN).put(new byte[23]).put(who).array();
    }

    private static byte[] packet(int count, byte[] content) {
        return ByteBuffer.allocate(HEAD + content.length).order(ByteOrder.LITTLE_ENDIAN)
            .putInt(content.length | count << 24).put(content).array();
    }
}
