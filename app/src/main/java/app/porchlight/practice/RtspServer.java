package app.porchlight.practice;

import app.porchlight.knowledge.Play;
import java.io.IOException;
import java.util.Optional;

/** A camera's pictures over RTSP 1.0 (RFC 2326), as far as being asked for them: it describes, and sends none. */
final class RtspServer implements Server {
    private static final int QUESTIONS_IN_A_SESSION = 50;
    private static final String PICTURES = """
        v=0\r
        o=- 0 0 IN IP4 0.0.0.0\r
        s=%s\r
        c=IN IP4 0.0.0.0\r
        t=0 0\r
        m=video 0 RTP/AVP 96\r
        a=rtpmap:96 H264/90000\r
        a=control:trackID=0\r
        """;

    private final String server;
    private final String path;
    private final String pictures;
    private final boolean asksLogin;
    private final String guarded;
    private final Guard guard;
    private final WebLogin login;

    /** @param asks how a login is asked for; where a path follows, only there */
    RtspServer(Play.Door play, String asks, Guard guard) {
        this.server = play.server().isEmpty() ? "Rtsp Server" : play.server();
        this.path = play.title().startsWith("/") ? play.title() : "";
        this.pictures = PICTURES.formatted(play.says().isEmpty() ? "Session" : play.says());
        this.asksLogin = !asks.equals("none");
        this.guarded = asks.contains(" ") ? asks.substring(asks.indexOf(' ') + 1) : "";
        this.guard = guard;
        String realm = play.realm().isEmpty() ? "Streaming" : play.realm();
        this.login = new WebLogin(asks.startsWith("basic") ? "basic" : "digest", realm, guard);
    }

    @Override
    public void serve(Line line) throws IOException, InterruptedException {
        for (int i = 0; i < QUESTIONS_IN_A_SESSION; i++) {
            Optional<WebRequest> heard = WebRequest.hear(line);
            if (heard.isEmpty()) {
                return;
            }
            String number = heard.get().headers().getOrDefault("cseq", "0").replaceAll("\\D", "");
            line.say(answer(heard.get(), "\r\nCSeq: " + number + "\r\nServer: " + server + "\r\n"));
        }
        line.hangUp();
    }

    private String answer(WebRequest request, String headers) throws InterruptedException {
        return switch (request.method()) {
            case "OPTIONS" -> "RTSP/1.0 200 OK" + headers
                + "Public: OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE\r\n\r\n";
            case "DESCRIBE" -> switch (judged(request)) {
                case WELCOME -> !request.path().endsWith(path) ? "RTSP/1.0 404 Not Found" + headers + "\r\n"
                    : "RTSP/1.0 200 OK" + headers + "Content-Type: application/sdp\r\nContent-Length: "
                    + pictures.length() + "\r\n\r\n" + pictures;
                case WRONG -> "RTSP/1.0 401 Unauthorized" + headers + "WWW-Authenticate: " + login.oldChallenge()
                    + "\r\n\r\n";
                case LOCKED -> "RTSP/1.0 403 Forbidden" + headers + "\r\n";
            };
            default -> (request.version().isEmpty() ? "RTSP/1.0 400 Bad Request" : "RTSP/1.0 501 Not Implemented")
                + headers + "\r\n";
        };
    }

    private Guard.Answer judged(WebRequest request) throws InterruptedException {
        return asksLogin && request.path().endsWith(guarded) ? login.judge(request) : Guard.Answer.WELCOME;
    }
}
