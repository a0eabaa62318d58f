package app.porchlight.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A shared screen (VNC), as far as saying how it is guarded.
 *
 * @param version such as {@code RFB 003.008}; before 003.007 it decides by itself
 */
record VncServer(String version, boolean asksLogin) implements Server {
    private static final String USUAL = "RFB 003.008";
    private static final int VERSION_LENGTH = 12;

    @Override
    public void serve(Line line) throws IOException {
        String mine = version.isEmpty() ? USUAL : version;
        line.say(mine + "\n");
        String theirs = new String(line.hear(VERSION_LENGTH), StandardCharsets.US_ASCII);
        if (!theirs.startsWith("RFB 003.")) {
            return;
        }
        byte way = (byte) (asksLogin ? 2 : 1);
        if (mine.compareTo("RFB 003.007") < 0) {
            line.say((byte) 0, (byte) 0, (byte) 0, way);
        } else {
            line.say((byte) 1, way);
        }
        line.hearOut();
    }
}
