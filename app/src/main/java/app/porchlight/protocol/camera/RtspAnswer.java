package app.porchlight.protocol.camera;

import app.porchlight.protocol.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One answer of a stream server (RFC 2326).
 *
 * @param headers by lower-case name, in order
 * @param body what it says of its stream, as far as it was read; never a picture
 */
public record RtspAnswer(int status, Map<String, List<String>> headers, String body) {
    private static final int MOST = 16 * 1024;
    private static final int MOST_LINES = 100;
    private static final int OK = 200;
    private static final Pattern FIRST_LINE = Pattern.compile("RTSP/1\\.\\d (\\d{3})(?: [^\\r\\n]*)?");

    /** Reads until the answer is whole, has become too long, or {@code patience} is over. */
    static RtspAnswer read(Socket socket, Duration patience) throws IOException {
        byte[] heard = new byte[MOST];
        int length = 0;
        try (Deadline _ = Deadline.closing(socket, patience)) {
            InputStream in = socket.getInputStream();
            for (int more = in.read(heard); more > 0; more = in.read(heard, length, MOST - length)) {
                length += more;
                String text = new String(heard, 0, length, StandardCharsets.ISO_8859_1);
                if (length == MOST || whole(text)) {
                    return of(text);
                }
            }
        }
        return of(new String(heard, 0, length, StandardCharsets.ISO_8859_1));
    }

    /** @throws IOException where that is no answer of a stream server */
    static RtspAnswer of(String text) throws IOException {
        int end = text.indexOf("\r\n\r\n");
        String[] lines = (end < 0 ? text : text.substring(0, end)).split("\r\n", MOST_LINES);
        Matcher first = FIRST_LINE.matcher(lines[0]);
        if (!first.matches()) {
            throw new IOException("not an answer of a stream server");
        }
        Map<String, List<String>> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(":", 2);
            if (parts.length == 2) {
                headers.computeIfAbsent(parts[0].strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(parts[1].strip());
            }
        }
        return new RtspAnswer(Integer.parseInt(first.group(1)), headers, end < 0 ? "" : text.substring(end + 4));
    }

    private static boolean whole(String text) throws IOException {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String length = of(text).headers().getOrDefault("content-length", List.of("0")).getFirst();
        return !length.matches("\\d{1,5}") || text.length() >= end + 4 + Integer.parseInt(length);
    }

    /**
     * True where it describes a camera's pictures (SDP, RFC 8866) and so would send them. A television tuner that
     * shares its channels (SAT>IP) is no camera.
     */
    public boolean describesPictures() {
        return status == OK && body.startsWith("v=0") && body.contains("\nm=video ")
            && !body.toLowerCase(Locale.ROOT).contains("\ns=satipserver");
    }
}
