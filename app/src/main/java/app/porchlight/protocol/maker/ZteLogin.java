package app.porchlight.protocol.maker;

import app.porchlight.protocol.login.LockSigns;
import app.porchlight.protocol.login.LoginOutcome;
import app.porchlight.protocol.login.PageLogin;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The login of ZTE's newer pages: SHA-256 over password and a token that is good once. */
record ZteLogin(Http http, Http.Site site) implements PageLogin {
    private static final String LOGIN = "/?_type=loginData&_tag=login_entry";
    private static final String TOKEN = "/?_type=loginData&_tag=login_token";
    private static final String LOGOUT = "/?_type=loginData&_tag=logout_entry";
    private static final Set<String> YES = Set.of("true", "1");

    /** What the device gives to work with. */
    private record Given(String session, String cookie, boolean locked) {
        static Given in(Http.Page page) {
            String json = page.text();
            return new Given(Digests.field(json, "sess_token").replaceAll("\\W", ""), carried(page, ""), locks(json));
        }

        boolean there() {
            return !session.isEmpty();
        }
    }

    private static boolean locks(String json) {
        return !Set.of("", "0").contains(Digests.field(json, "lockingTime").strip());
    }

    /** What is carried on: the newest, without its terms. */
    private static String carried(Http.Page page, String before) {
        String newest = page.header("set-cookie").split(";", 2)[0].replaceAll("[^\\w=.%-]", "");
        return newest.isEmpty() ? before : newest;
    }

    @Override
    public boolean asks() throws IOException {
        return Given.in(http.get(site, LOGIN, Map.of())).there();
    }

    @Override
    public LoginOutcome attempt(String user, String password) throws IOException {
        Given given = Given.in(http.get(site, LOGIN, Map.of()));
        if (given.locked()) {
            return LoginOutcome.LOCK;
        }
        String token = Digests.element(http.get(site, TOKEN, headers(given.cookie())).text(), "ajax_response_xml_root");
        if (!given.there() || token.isEmpty()) {
            return LoginOutcome.UNCLEAR;
        }
        Http.Page page = http.post(site, LOGIN, headers(given.cookie()), "action=login&Password="
            + Digests.sha256(password + token) + "&Username=" + URLEncoder.encode(user, StandardCharsets.UTF_8)
            + "&_sessionTOKEN=" + given.session());
        LoginOutcome outcome = outcome(page);
        if (outcome == LoginOutcome.IN) {
            logOut(carried(page, given.cookie()));
        }
        return outcome;
    }

    private static LoginOutcome outcome(Http.Page page) {
        String json = page.text();
        if (locks(json) || LockSigns.inRefusal(page)) {
            return LoginOutcome.LOCK;
        }
        if (YES.contains(Digests.field(json, "login_need_refresh"))) {
            return LoginOutcome.IN;
        }
        return Digests.field(json, "loginErrMsg").toLowerCase(Locale.ROOT).contains("password") ? LoginOutcome.WRONG
            : LoginOutcome.UNCLEAR;
    }

    private void logOut(String cookie) {
        try {
            http.post(site, LOGOUT, headers(cookie), "IF_LogOff=1");
        } catch (IOException hungUp) {
            // A session that nobody uses ends by itself.
        }
    }

    private static Map<String, String> headers(String cookie) {
        String type = "application/x-www-form-urlencoded";
        return cookie.isEmpty() ? Map.of("Content-Type", type) : Map.of("Content-Type", type, "Cookie", cookie);
    }
}
