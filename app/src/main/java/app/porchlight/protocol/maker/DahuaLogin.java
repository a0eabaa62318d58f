package app.porchlight.protocol.maker;

import app.porchlight.protocol.login.LockSigns;
import app.porchlight.protocol.login.LoginOutcome;
import app.porchlight.protocol.login.PageLogin;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.util.Map;

/**
 * RPC2, as the web pages of Dahua speak it: the device gives a realm and a random number, and gets MD5 of MD5. Its
 * refusals say how many tries are left, which is a sign of a lock.
 */
record DahuaLogin(Http http, Http.Site site) implements PageLogin {
    private static final String WRONG_PASSWORD = "268632085";
    private static final String USER_UNKNOWN = "268632081";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    /** What the device gives to work with. */
    private record Challenge(String realm, String random, String session, String encryption) {
        boolean there() {
            return !realm.isEmpty() && !random.isEmpty() && !session.isEmpty();
        }
    }

    @Override
    public boolean asks() throws IOException {
        return challenge("admin").there();
    }

    @Override
    public LoginOutcome attempt(String user, String password) throws IOException {
        Challenge challenge = challenge(user);
        if (!challenge.there() || !challenge.encryption().equals("Default")) {
            return LoginOutcome.UNCLEAR;
        }
        String known = Digests.md5(user + ":" + challenge.realm() + ":" + password);
        String answer = Digests.md5(user + ":" + challenge.random() + ":" + known);
        Http.Page page = http.post(site, "/RPC2_Login", JSON, "{\"method\":\"global.login\",\"params\":{\"userName\":\""
            + user + "\",\"password\":\"" + answer + "\",\"clientType\":\"Web3.0\",\"authorityType\":\"Default\","
            + "\"passwordType\":\"Default\"},\"id\":2,\"session\":" + quoted(challenge.session()) + "}");
        String text = page.text();
        if (Digests.field(text, "result").equals("true")) {
            logOut(Digests.field(text, "session"));
            return LoginOutcome.IN;
        }
        if (LockSigns.inRefusal(page)) {
            return LoginOutcome.LOCK;
        }
        String code = Digests.field(text, "code");
        return code.equals(WRONG_PASSWORD) || code.equals(USER_UNKNOWN) ? LoginOutcome.WRONG : LoginOutcome.UNCLEAR;
    }

    private Challenge challenge(String user) throws IOException {
        String text = http.post(site, "/RPC2_Login", JSON, "{\"method\":\"global.login\",\"params\":{\"userName\":\""
            + user + "\",\"password\":\"\",\"clientType\":\"Web3.0\"},\"id\":1}").text();
        return new Challenge(Digests.field(text, "realm"), Digests.field(text, "random"),
            Digests.field(text, "session"), Digests.field(text, "encryption"));
    }

    private void logOut(String session) {
        try {
            http.post(site, "/RPC2", JSON, "{\"method\":\"global.logout\",\"params\":null,\"id\":3,\"session\":"
                + quoted(session) + "}");
        } catch (IOException hungUp) {
            // A session that nobody uses ends by itself.
        }
    }

    /** Older devices name a session by a number, newer ones by a text. */
    private static String quoted(String session) {
        return session.matches("\\d+") ? session : "\"" + session.replaceAll("[^\\w-]", "") + "\"";
    }
}
