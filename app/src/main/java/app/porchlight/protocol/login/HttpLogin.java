package app.porchlight.protocol.login;

import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.auth.AuthChallenge;
import org.apache.hc.core5.http.HttpHost;

/** HTTP's own logins, Basic (RFC 7617) and Digest (RFC 7616): reads the challenge, tries one login. */
public final class HttpLogin implements PageLogin {
    private static final int UNAUTHORIZED = 401;
    private static final int OK = 200;
    private static final int LAST_REDIRECT = 399;

    private final Http http;
    private final Http.Site site;
    private final String path;

    public HttpLogin(Http http, Http.Site site, String path) {
        this.http = http;
        this.site = site;
        this.path = path;
    }

    /** The login that the page asks for. */
    public record Challenge(String scheme, String realm) {
        public static final Challenge NONE = new Challenge("none", "");

        public boolean asked() {
            return !scheme.equals("none");
        }
    }

    /** What the page asks for, Digest before Basic; {@code NONE} where it asks for neither. */
    public static Challenge challenge(Http.Page page) {
        if (page.status() != UNAUTHORIZED) {
            return Challenge.NONE;
        }
        return chosen(page).map(HttpLogin::told).orElse(Challenge.NONE);
    }

    private static Challenge told(AuthChallenge found) {
        String realm = found.getParams() == null ? "" : found.getParams().stream()
            .filter(each -> each.getName().equalsIgnoreCase("realm") && each.getValue() != null)
            .map(each -> each.getValue()).findFirst().orElse("");
        return new Challenge(found.getSchemeName().toLowerCase(Locale.ROOT), realm);
    }

    @Override
    public boolean asks() throws IOException {
        return challenge(http.get(site, path, Map.of())).asked();
    }

    /**
     * One try. It asks for the page without a login first, as a browser does.
     *
     * @return {@code NOT_ASKED} where the page is there without any login
     */
    @Override
    public LoginOutcome attempt(String user, String password) throws IOException {
        Http.Page before = http.get(site, path, Map.of());
        if (before.status() != UNAUTHORIZED) {
            return LockSigns.inStatus(before.status()) ? LoginOutcome.LOCK : LoginOutcome.NOT_ASKED;
        }
        Optional<AuthChallenge> challenge = chosen(before);
        if (challenge.isEmpty()) {
            return LoginOutcome.UNCLEAR;
        }
        HttpHost host = new HttpHost(site.secure() ? "https" : "http", site.host().getHostAddress(), site.port());
        String answer = Challenges.answer(challenge.get(), host, new Challenges.Question("GET", path), user, password);
        return judged(http.get(site, path, Map.of("Authorization", answer)));
    }

    /** Only a refusal's page is read for hints of a lock: a page behind the login may say anything. */
    private static LoginOutcome judged(Http.Page after) {
        if (LockSigns.inStatus(after.status()) || after.status() == UNAUTHORIZED && LockSigns.inShortWords(after)) {
            return LoginOutcome.LOCK;
        }
        if (after.status() == UNAUTHORIZED) {
            // A device with no room for another guest may refuse the right login so; then it asks for none again.
            return chosen(after).isPresent() ? LoginOutcome.WRONG : LoginOutcome.UNCLEAR;
        }
        return after.status() >= OK && after.status() <= LAST_REDIRECT ? LoginOutcome.IN : LoginOutcome.UNCLEAR;
    }

    private static Optional<AuthChallenge> chosen(Http.Page page) {
        return Challenges.chosen(page.headers().getOrDefault("www-authenticate", List.of()));
    }
}
