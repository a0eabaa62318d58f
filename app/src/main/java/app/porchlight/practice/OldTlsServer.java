package app.porchlight.practice;

import java.io.IOException;
import java.util.HexFormat;

/**
 * Knows no newer encryption than TLS 1.0. Java would not speak that, so this says only the first words of it: hello,
 * no certificate, your turn (RFC 2246).
 */
final class OldTlsServer implements Server {
    private static final int RECORD_HEAD = 5;
    private static final byte[] MY_HELLO = HexFormat.of().parseHex("160301002a" + "02000026"
        + "0301" + "50".repeat(32) + "00" + "002f" + "00");
    private static final byte[] YOUR_TURN = HexFormat.of().parseHex("1603010004" + "0e000000");

    @Override
    public void serve(Line line) throws IOException {
        byte[] head = line.hear(RECORD_HEAD);
        if (head.length == RECORD_HEAD && head[0] == 22) {
            line.hear((head[3] & 0xFF) << 8 | head[4] & 0xFF);
            line.say(MY_HELLO);
            line.say(YOUR_TURN);
            line.hearOut();
        }
        line.hangUp();
    }
}
