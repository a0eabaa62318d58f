package app.porchlight.protocol.maker;

import app.porchlight.protocol.login.LockSigns;
import app.porchlight.protocol.login.LoginOutcome;
import app.porchlight.protocol.login.PageLogin;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** HNAP, as the web pages of D-Link's routers speak it: a challenge and the password make a key (HMAC). */
record HnapLogin(Http http, Http.Site site, Clock clock) implements PageLogin {
    private static final String NAMESPACE = "http://purenetworks.com/HNAP1/";

    HnapLogin(Http http, Http.Site site) {
        this(http, site, Clock.systemUTC());
    }

    /** What the device gives to work with. */
    private record Challenge(String challenge, String key, String cookie) {
        static Challenge of(String xml) {
            return new Challenge(Digests.element(xml, "Challenge"), Digests.element(xml, "PublicKey"),
                Digests.element(xml, "Cookie"));
        }

        boolean there() {
            return !challenge.isEmpty() && !key.isEmpty() && cookie.matches("[\\w-]+");
        }
    }

    @Override
    public boolean asks() throws IOException {
        return challenge("admin").there();
    }

    @Override
    public LoginOutcome attempt(String user, String password) throws IOException {
        Challenge given = challenge(user);
        if (!given.there()) {
            return LoginOutcome.UNCLEAR;
        }
        String key = Digests.hmacMd5(given.key() + password, given.challenge());
        Http.Page page = say("Login", login("login", user, Digests.hmacMd5(key, given.challenge())),
            signed("Login", key, given.cookie()));
        String result = Digests.element(page.text(), "LoginResult").toLowerCase(Locale.ROOT);
        return switch (result) {
            case "success" -> {
                logOut(key, given.cookie());
                yield LoginOutcome.IN;
            }
            case "failed" -> LockSigns.inRefusal(page) ? LoginOutcome.LOCK : LoginOutcome.WRONG;
            default -> LockSigns.inRefusal(page) ? LoginOutcome.LOCK : LoginOutcome.UNCLEAR;
        };
    }

    private Challenge challenge(String user) throws IOException {
        return Challenge.of(say("Login", login("request", user, ""), Map.of()).text());
    }

    private static String login(String action, String user, String password) {
        return "<Login xmlns=\"" + NAMESPACE + "\"><Action>" + action + "</Action><Username>" + user
            + "</Username><LoginPassword>" + password + "</LoginPassword><Captcha></Captcha></Login>";
    }

    private Map<String, String> signed(String action, String key, String cookie) {
        String time = Long.toString(clock.instant().getEpochSecond());
        return Map.of("Cookie", "uid=" + cookie,
            "HNAP_AUTH", Digests.hmacMd5(key, time + "\"" + NAMESPACE + action + "\"") + " " + time);
    }

    private void logOut(String key, String cookie) {
        try {
            say("Logout", "<Logout xmlns=\"" + NAMESPACE + "\"></Logout>", signed("Logout", key, cookie));
        } catch (IOException hungUp) {
            // A session that nobody uses ends by itself.
        }
    }

    private Http.Page say(String action, String body, Map<String, String> more) throws IOException {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Content-Type", "text/xml; charset=utf-8");
        headers.put("SOAPAction", "\"" + NAMESPACE + action + "\"");
        return http.post(site, "/HNAP1/", headers, "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope"
            + " xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + body
            + "</soap:Body></soap:Envelope>");
    }
}
