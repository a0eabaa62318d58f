package app.porchlight.practice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The door of a Xiongmai recorder for its maker's own programs (DVRIP), as far as the login and leaving. */
record DvripServer(Guard guard) implements Server {
    private static final Pattern LOGIN =
        Pattern.compile("\"PassWord\":\"(?<hash>[^\"]{8})\",\"UserName\":\"(?<user>[^\"]*)\"");
    private static final int HEAD = 20;
    private static final int LONGEST = 4096;
    private static final int LOG_IN = 1000;
    private static final int LOG_OUT = 1002;

    @Override
    public void serve(Line line) throws IOException, InterruptedException {
        for (byte[] head = line.hear(HEAD); head.length == HEAD; head = line.hear(HEAD)) {
            ByteBuffer asked = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
            String words = new String(line.hear(Math.clamp(asked.getInt(16), 0, LONGEST)), StandardCharsets.UTF_8);
            Matcher login = LOGIN.matcher(words);
            if (asked.getShort(14) == LOG_IN && login.find()) {
                line.say(answer(LOG_IN + 1, judged(login.group("user"), login.group("hash"))));
            } else if (asked.getShort(14) == LOG_OUT) {
                guard.leave();
                line.say(answer(LOG_OUT + 1, 100));
            } else {
                return;
            }
        }
    }

    private int judged(String user, String hash) throws InterruptedException {
        return switch (guard.judge(secret -> secret.user().equals(user) && hash(secret.password()).equals(hash))) {
            case WELCOME -> 100;
            case WRONG -> 203;
            case LOCKED -> 205;
        };
    }

    private static byte[] answer(int what, int ret) {
        byte[] words = ("{ \"AliveInterval\" : 21, \"ChannelNum\" : 4, \"DeviceType \" : \"HVR\", "
            + "\"Ret\" : " + ret + ", \"SessionID\" : \"0x00000007\" }\n\0").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEAD + words.length).order(ByteOrder.LITTLE_ENDIAN).put((byte) 0xFF).put((byte) 1)
            .putShort((short) 0).putInt(7).putInt(0).putShort((short) 0).putShort((short) what).putInt(words.length)
            .put(words).array();
    }

    /** As its maker's programs make it: of every two bytes of the MD5 a letter. */
    private static String hash(String password) {
        try {
            byte[] md5 = MessageDigest.getInstance("MD5").digest(password.getBytes(StandardCharsets.UTF_8));
            StringBuilder letters = new StringBuilder();
            for (int i = 0; i < md5.length; i += 2) {
                int sum = ((md5[i] & 0xFF) + (md5[i + 1] & 0xFF)) % 62;
                letters.append((char) (sum < 10 ? '0' + sum : sum < 36 ? 'A' + sum - 10 : 'a' + sum - 36));
            }
            return letters.toString();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
