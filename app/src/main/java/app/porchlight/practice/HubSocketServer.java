package app.porchlight.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Zigbee2MQTT: its page, and the line on which it tells its page all it knows, or that it wants a password. */
record HubSocketServer(boolean asksLogin) implements Server {
    private static final String PAGE =
        "<html><head><title>Zigbee2MQTT</title><script src=app.js></script></head></html>";
    private static final String STATE = "{\"payload\":{\"state\":\"online\"},\"topic\":\"bridge/state\"}";
    private static final String CLOSED = "\u0088\u000e\u0011\u0031Unauthorized";

    @Override
    public void serve(Line line) throws IOException {
        Optional<WebRequest> heard = WebRequest.hear(line);
        if (heard.isPresent() && heard.get().path().equals("/api") && heard.get().headers().containsKey("upgrade")) {
            line.say("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n");
            String frame = asksLogin ? CLOSED : "\u0081" + (char) STATE.length() + STATE;
            line.say(frame.getBytes(StandardCharsets.ISO_8859_1));
        } else if (heard.isPresent()) {
            line.say("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + PAGE.length()
                + "\r\nConnection: close\r\n\r\n" + PAGE);
        }
        line.hangUp();
    }
}
