package app.porchlight.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A shared screen (VNC), as far as saying how it is guarded.
 *
 * @param version such as {@code RFB 003.008}; before 003.007 it decides by itself
 * @param asks {@code login} over an encrypted line, {@code anonymous} for such a line and no login, {@code password}
 *     for the short one of old, {@code none}
 */
record VncServer(String version, String asks) implements Server {
    private static final String USUAL = "RFB 003.008";
    private static final int VERSION_LENGTH = 12;
    private static final byte ENCRYPTED = 19;

    @Override
    public void serve(Line line) throws IOException {
        String mine = version.isEmpty() ? USUAL : version;
        line.say(mine + "\n");
        String theirs = new String(line.hear(VERSION_LENGTH), StandardCharsets.US_ASCII);
        if (!theirs.startsWith("RFB 003.")) {
            return;
        }
        byte way = switch (asks) {
            case "none" -> 1;
            case "password" -> 2;
            default -> ENCRYPTED;
        };
        if (mine.compareTo("RFB 003.007") < 0) {
            line.say((byte) 0, (byte) 0, (byte) 0, way);
        } else {
            line.say((byte) 1, way);
        }
        if (way == ENCRYPTED && line.hear() == ENCRYPTED) {
            line.say((byte) 0, (byte) 2);
            line.hear(2);
            line.say((byte) 0, (byte) 1, (byte) 0, (byte) 0, (byte) 1, (byte) (asks.equals("anonymous") ? 1 : 2));
        }
        line.hearOut();
    }
}
