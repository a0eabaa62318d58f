package app.porchlight.protocol.maker;

import app.porchlight.protocol.Deadline;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.login.LoginOutcome;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/**
 * DVRIP, as recorders and cameras on boards by Xiongmai speak it at door 34567: a head of twenty bytes, then JSON; the
 * password goes out as eight letters made of its MD5 ("Sofia hash"). Source: "Digital Video Recorder Interface
 * Protocol" by Xiongmai, as the projects python-dvr (MIT) and sofiactl document it.
 *
 * @param patience for the connection, and for the whole answer
 */
public record DvripLogin(Dial dial, InetAddress host, int port, Duration patience) {
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int HEAD = 20;
    private static final byte FIRST = (byte) 0xFF;
    private static final short LOG_IN = 1000;
    private static final short LOGGED_IN = 1001;
    private static final short LOG_OUT = 1002;
    private static final int LONGEST = 8192;
    private static final byte[] END = {'\n', 0};

    private static final int WELCOME = 100;
    /** Wrong user or password, wrong password, no such user. */
    private static final Set<Integer> WRONG = Set.of(106, 203, 204);
    /** The user is locked; the visitor is on the black list. */
    private static final Set<Integer> LOCKED = Set.of(205, 206);

    /** One try over a connection of its own. Who gets in leaves at once. */
    public LoginOutcome attempt(String user, String password) throws IOException {
        try (Socket socket = dial.connect(host, port, patience);
                Deadline _ = Deadline.closing(socket, patience)) {
            say(socket, 0, LOG_IN, "{\"EncryptType\":\"MD5\",\"LoginType\":\"DVRIP-Web\",\"PassWord\":\""
                + hash(password) + "\",\"UserName\":\"" + user + "\"}");
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] head = new byte[HEAD];
            in.readFully(head);
            int length = length(head);
            byte[] said = length < 0 ? new byte[0] : in.readNBytes(length);
            LoginOutcome outcome = length < 0 ? LoginOutcome.UNCLEAR : outcome(said);
            if (outcome == LoginOutcome.IN) {
                int session = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
                say(socket, session, LOG_OUT, "{\"Name\":\"\",\"SessionID\":\"0x%08x\"}".formatted(session));
            }
            return outcome;
        }
    }

    /** How long the answer is; negative where it is none, or too long. */
    static int length(byte[] head) {
        ByteBuffer in = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        boolean ours = head.length == HEAD && head[0] == FIRST && in.getShort(14) == LOGGED_IN;
        return ours && in.getInt(16) >= 0 && in.getInt(16) <= LONGEST ? in.getInt(16) : -1;
    }

    static LoginOutcome outcome(byte[] said) {
        String ret = Digests.field(new String(said, StandardCharsets.UTF_8), "Ret").strip();
        int code = ret.matches("\\d{1,4}") ? Integer.parseInt(ret) : -1;
        return code == WELCOME ? LoginOutcome.IN
            : WRONG.contains(code) ? LoginOutcome.WRONG
            : LOCKED.contains(code) ? LoginOutcome.LOCK : LoginOutcome.UNCLEAR;
    }

    /** Two bytes of the MD5 make one letter. */
    static String hash(String password) {
        byte[] digest = Digests.md5Bytes(password);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < digest.length; i += 2) {
            letters.append(LETTERS.charAt(((digest[i] & 0xFF) + (digest[i + 1] & 0xFF)) % LETTERS.length()));
        }
        return letters.toString();
    }

    private static void say(Socket socket, int session, short what, String json) throws IOException {
        byte[] words = json.getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write(ByteBuffer.allocate(HEAD + words.length + END.length)
            .order(ByteOrder.LITTLE_ENDIAN).put(FIRST).put((byte) 1).putShort((short) 0).putInt(session).putInt(0)
            .putShort((short) 0).putShort(what).putInt(words.length + END.length).put(words).put(END).array());
    }
}
