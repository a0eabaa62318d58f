package app.porchlight.protocol.greeting;

import app.porchlight.protocol.login.HttpLogin;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A device's front page: what it is called and how it asks for a login. Goes along when sent on, at most twice and
 * never to another device.
 *
 * @param site where the page was in the end
 * @param path its path there
 * @param login {@code none}, {@code basic}, {@code digest}, {@code form}, {@code unclear} where it may ask where we do
 *        not see it, or {@code broken} where the page that came tells nothing: see {@link #tells}
 */
public record WebFront(Http.Site site, String path, Http.Page page, String title, String login, String realm) {
    private static final int MOST_STEPS = 2;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    /** A page with a script and fewer characters than this to read is drawn by the script. */
    private static final int FEW_WORDS = 200;
    /** It cannot say now, and may another time (RFC 9110, 15.5 and 15.6; RFC 6585; RFC 8470). */
    private static final Set<Integer> BUSY = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final int FIRST_REDIRECT = 300;
    private static final int LAST_REDIRECT = 399;

    public static WebFront of(Http http, Http.Site site) throws IOException {
        Http.Site at = site;
        String path = "/";
        Http.Page page = http.get(at, path, Map.of());
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<URI> onward = onward(page, at, path);
            if (onward.isEmpty()) {
                break;
            }
            at = site(at, onward.get());
            path = path(onward.get());
            page = http.get(at, path, Map.of());
        }
        return read(at, path, page);
    }

    /** Reads a page that is there already. */
    static WebFront read(Http.Site site, String path, Http.Page page) {
        HttpLogin.Challenge challenge = HttpLogin.challenge(page);
        Document html = Jsoup.parse(page.text());
        boolean form = html.selectFirst("input[type=password]") != null;
        String login = challenge.asked() ? challenge.scheme() : form ? "form"
            : !tells(page) ? "broken" : hides(page, html) ? "unclear" : "none";
        return new WebFront(site, path, page, html.title(), login, challenge.realm());
    }

    /** False for half a page, and for one that stands in for another: what is not on it may be there all the same. */
    public static boolean tells(Http.Page page) {
        return page.whole() && !BUSY.contains(page.status());
    }

    /**
     * True where a login may be where we do not see it: behind a script, in a frame, on a page that it names by another
     * name than its address, or asked for in a way that we do not know.
     */
    private static boolean hides(Http.Page page, Document html) {
        if (page.status() == UNAUTHORIZED || page.status() >= FIRST_REDIRECT && page.status() <= LAST_REDIRECT) {
            return true;
        }
        boolean elsewhere = html.selectFirst("frame, iframe") != null || !refresh(html).isBlank();
        boolean drawn = html.selectFirst("script") != null && html.text().length() < FEW_WORDS;
        return page.status() == OK && (elsewhere || drawn);
    }

    /** Where the page sends a browser on to, if that is on the same device. */
    private static Optional<URI> onward(Http.Page page, Http.Site site, String path) {
        String target = "";
        if (page.status() >= FIRST_REDIRECT && page.status() <= LAST_REDIRECT) {
            target = page.header("location");
        } else if (page.text().length() < 2000) {
            target = refresh(Jsoup.parse(page.text()));
        }
        if (target.isBlank()) {
            return Optional.empty();
        }
        try {
            URI here = new URI(site.secure() ? "https" : "http", null, site.host().getHostAddress(), site.port(), path,
                null, null);
            URI there = here.resolve(target.strip());
            boolean same = site.host().getHostAddress().equals(there.getHost())
                && ("http".equals(there.getScheme()) || "https".equals(there.getScheme()));
            return same && !there.equals(here) ? Optional.of(there) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** The page that this one has a browser go to; blank where it only shows itself anew. */
    private static String refresh(Document html) {
        Element refresh = html.selectFirst("meta[http-equiv=refresh i]");
        String content = refresh == null ? "" : refresh.attr("content");
        return content.replaceFirst("(?i)^\\s*[0-9.]*\\s*[;,]?\\s*(url\\s*=)?\\s*['\"]?", "")
            .replaceFirst("['\"]$", "");
    }

    private static Http.Site site(Http.Site before, URI there) {
        boolean secure = "https".equals(there.getScheme());
        int port = there.getPort() > 0 ? there.getPort() : secure ? 443 : 80;
        return new Http.Site(before.host(), port, secure);
    }

    private static String path(URI there) {
        String path = there.getRawPath() == null || there.getRawPath().isEmpty() ? "/" : there.getRawPath();
        return there.getRawQuery() == null ? path : path + "?" + there.getRawQuery();
    }
}
