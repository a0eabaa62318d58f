package app.porchlight.protocol.maker;

import app.porchlight.protocol.login.LockSigns;
import app.porchlight.protocol.login.LoginOutcome;
import app.porchlight.protocol.login.PageLogin;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** The login of Huawei's HiLink pages, in its fourth way: SHA-256 over name, password and a token that is good once. */
record HilinkLogin(Http http, Http.Site site) implements PageLogin {
    private static final Set<String> WRONG = Set.of("108001", "108002", "108006");
    private static final String TOO_MANY_TRIES = "108007";
    private static final String FOURTH_WAY = "4";

    @Override
    public boolean asks() throws IOException {
        Http.Page state = http.get(site, "/api/user/state-login", Map.of());
        return Digests.element(state.text(), "State").equals("-1")
            && Digests.element(state.text(), "password_type").equals(FOURTH_WAY);
    }

    @Override
    public LoginOutcome attempt(String user, String password) throws IOException {
        if (!asks()) {
            return LoginOutcome.UNCLEAR;
        }
        String given = http.get(site, "/api/webserver/SesTokInfo", Map.of()).text();
        String token = Digests.element(given, "TokInfo");
        String session = Digests.element(given, "SesInfo").replaceAll("[^\\w=+/-]", "");
        if (token.isEmpty() || session.isEmpty()) {
            return LoginOutcome.UNCLEAR;
        }
        Http.Page page = http.post(site, "/api/user/login", headers(session, token), "<?xml version=\"1.0\""
            + " encoding=\"UTF-8\"?><request><Username>" + user + "</Username><Password>"
            + worked(user, password, token) + "</Password><password_type>4</password_type></request>");
        if (page.text().contains("<response>OK</response>")) {
            logOut(page, session);
            return LoginOutcome.IN;
        }
        String code = Digests.element(page.text(), "code");
        if (code.equals(TOO_MANY_TRIES) || LockSigns.inRefusal(page)) {
            return LoginOutcome.LOCK;
        }
        return WRONG.contains(code) ? LoginOutcome.WRONG : LoginOutcome.UNCLEAR;
    }

    private static String worked(String user, String password, String token) {
        return base64(Digests.sha256(user + base64(Digests.sha256(password)) + token));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The answer to a login brings the next token, and a new session. */
    private void logOut(Http.Page in, String session) {
        String token = in.header("__requestverificationtokenone");
        String next = in.header("set-cookie").split(";", 2)[0];
        try {
            http.post(site, "/api/user/logout", headers(next.isEmpty() ? session : next,
                token.isEmpty() ? in.header("__requestverificationtoken") : token), "<?xml version=\"1.0\""
                + " encoding=\"UTF-8\"?><request><Logout>1</Logout></request>");
        } catch (IOException hungUp) {
            // A session that nobody uses ends by itself.
        }
    }

    private static Map<String, String> headers(String session, String token) {
        return Map.of("Cookie", session, "__RequestVerificationToken", token, "Content-Type", "application/xml");
    }
}
