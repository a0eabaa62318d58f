package app.porchlight.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Says the same over and over, in the words of some protocol, until the guest hangs up.
 *
 * @param says each character a byte
 */
record StormServer(String says) implements Server {
    private static final int CHUNK = 4096;

    @Override
    public void serve(Line line) throws IOException, InterruptedException {
        byte[] chunk = says.repeat(1 + CHUNK / says.length()).getBytes(StandardCharsets.ISO_8859_1);
        while (true) {
            line.say(chunk);
            UnrulyServer.breathe();
        }
    }
}
