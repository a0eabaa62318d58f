package app.porchlight.protocol.camera;

import app.porchlight.protocol.login.Challenges;
import app.porchlight.protocol.login.LockSigns;
import app.porchlight.protocol.login.LoginOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.auth.AuthChallenge;
import org.apache.hc.core5.http.HttpHost;

/** A stream server's login, Basic or Digest as on the web: tries one login by asking what a stream is like. */
public final class RtspLogin {
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final Rtsp rtsp;
    private final List<String> paths;

    /** @param paths where a stream may be; the first that asks for a login is taken */
    public RtspLogin(Rtsp rtsp, List<String> paths) {
        this.rtsp = rtsp;
        this.paths = List.copyOf(paths);
    }

    /** One try. */
    public LoginOutcome attempt(String user, String password) throws IOException {
        for (String path : paths) {
            RtspAnswer before = rtsp.describe(path);
            if (LockSigns.inStatus(before.status())) {
                return LoginOutcome.LOCK;
            }
            if (before.status() == OK) {
                return LoginOutcome.NOT_ASKED;
            }
            if (before.status() == UNAUTHORIZED) {
                return attempt(path, before, user, password);
            }
        }
        return LoginOutcome.UNCLEAR;
    }

    private LoginOutcome attempt(String path, RtspAnswer before, String user, String password) throws IOException {
        Optional<AuthChallenge> challenge = Challenges.chosen(challenges(before));
        if (challenge.isEmpty()) {
            return LoginOutcome.UNCLEAR;
        }
        HttpHost host = new HttpHost("rtsp", rtsp.host().getHostAddress(), rtsp.port());
        RtspAnswer after = rtsp.describe(path, Challenges.answer(challenge.get(), host,
            new Challenges.Question("DESCRIBE", rtsp.address(path)), user, password));
        if (LockSigns.inStatus(after.status())) {
            return LoginOutcome.LOCK;
        }
        // Let in, and then told that there is no such stream: the login was right.
        return after.status() == UNAUTHORIZED ? LoginOutcome.WRONG
            : after.status() == OK || after.status() == NOT_FOUND ? LoginOutcome.IN : LoginOutcome.UNCLEAR;
    }

    private static List<String> challenges(RtspAnswer answer) {
        return answer.headers().getOrDefault("www-authenticate", List.of());
    }
}
