package app.porchlight.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A MariaDB 10.11 database as far as letting somebody in or not. Whoever says a password is wrong: nobody here has
 * reason to know one.
 *
 * @param rather the login that it asks for in place of the one it was offered; empty: it takes that one
 * @param asks {@code none} lets everybody in, {@code elsewhere} listens to nobody from here, else a login is asked for
 */
record MysqlServer(String rather, String asks, Guard guard) implements Server {
    private static final String GREETING = "\n5.5.5-10.11.19-MariaDB\0\3\0\0\04'dFoz<W\0\u00fe\u00f7\10\2\0\u00ff\u0081"
        + "\25\0\0\0\0\0\0\35\0\0\0$J*2[Uxz~)O4\0mysql_native_password\0";
    private static final String SALT = "$J*2[Uxz~)O4'dFoz<W4\0";
    private static final String WELCOME = "\0\0\0\2\0\0\0";
    private static final String DENIED = "\u00ff\25\4#28000Access denied for user 'root'@'laptop' (using password: NO)";
    private static final String NOT_FROM_HERE =
        "\u00ffj\4Host 'laptop' is not allowed to connect to this MariaDB server";
    private static final String BLOCKED = "\u00ffi\4Host 'laptop' is blocked because of many connection errors";
    private static final int HEAD = 4;
    private static final int BEFORE_USER = 32;

    @Override
    public void serve(Line line) throws IOException, InterruptedException {
        if (asks.equals("elsewhere") || guard.locked()) {
            line.say(packet(0, guard.locked() ? BLOCKED : NOT_FROM_HERE));
            line.hangUp();
            return;
        }
        line.say(packet(0, GREETING));
        Optional<String> said = heard(line);
        int count = 2;
        if (said.isPresent() && !rather.isEmpty()) {
            line.say(packet(count, "\u00fe" + rather + "\0" + SALT));
            count += 2;
        }
        if (said.isEmpty() || count > 2 && heard(line).isEmpty()) {
            return;
        }
        boolean in = asks.equals("none") || judged(said.get()) == Guard.Answer.WELCOME;
        line.say(packet(count, in ? WELCOME : DENIED));
        if (in) {
            line.hearOut();
        } else {
            line.hangUp();
        }
    }

    /** What the guest says; empty where it has left. */
    private static Optional<String> heard(Line line) throws IOException {
        byte[] head = line.hear(HEAD);
        return head.length < HEAD ? Optional.empty()
            : Optional.of(new String(line.hear(head[0] & 0xFF), StandardCharsets.ISO_8859_1));
    }

    private Guard.Answer judged(String said) throws InterruptedException {
        int end = said.indexOf('\0', Math.min(BEFORE_USER, said.length()));
        boolean blank = end > 0 && end + 1 < said.length() && said.charAt(end + 1) == '\0';
        return guard.judge(secret -> blank && secret.is(said.substring(BEFORE_USER, end), ""));
    }

    private static byte[] packet(int count, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        byte[] packet = Arrays.copyOf(new byte[] {(byte) bytes.length, 0, 0, (byte) count}, HEAD + bytes.length);
        System.arraycopy(bytes, 0, packet, HEAD, bytes.length);
        return packet;
    }
}
