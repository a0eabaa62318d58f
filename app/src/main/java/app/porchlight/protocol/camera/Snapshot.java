package app.porchlight.protocol.camera;

import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * A camera's single picture over the web. Only the bytes that tell a picture from anything else are looked at, and they
 * are forgotten at once: nobody sees somebody's rooms.
 */
public final class Snapshot {
    /** How many bytes that takes. */
    static final int MARK = 8;

    private static final int OK = 200;
    private static final int SOME_OF_IT = 206;
    private static final int FIRST_REDIRECT = 300;
    private static final int LAST_REDIRECT = 399;
    private static final Set<Integer> REFUSED = Set.of(401, 403);
    /** It is busy, or locks: that says nothing of the picture. */
    private static final Set<Integer> LATER = Set.of(423, 429, 503);

    private Snapshot() {
    }

    /** What is at a path. */
    public enum Seen {
        PICTURE,
        /** It is kept from us. */
        REFUSED,
        /** No picture: another page, or none. */
        NONE,
        UNCLEAR
    }

    public static Seen at(Http http, Http.Site site, String path) throws IOException {
        return read(http.beginning(site, path, MARK));
    }

    /** A login page is often a 200 as well, and one that is called a picture at times: the first bytes count. */
    static Seen read(Http.Page page) {
        if (REFUSED.contains(page.status())) {
            return Seen.REFUSED;
        }
        if (page.status() == OK || page.status() == SOME_OF_IT) {
            if (!page.header("Content-Encoding").isEmpty()) {
                // Packed: what is in it cannot be seen by how it begins.
                return Seen.UNCLEAR;
            }
            boolean called = page.header("Content-Type").toLowerCase(Locale.ROOT).startsWith("image/");
            return called && (begins(page.body(), 0xff, 0xd8, 0xff) || begins(page.body(), 0x89, 'P', 'N', 'G'))
                ? Seen.PICTURE : Seen.NONE;
        }
        // Where it sends us on to there may be a picture, but who follows walks into pages that nobody knows.
        boolean onward = page.status() >= FIRST_REDIRECT && page.status() <= LAST_REDIRECT;
        return onward || page.status() < OK || LATER.contains(page.status()) ? Seen.UNCLEAR : Seen.NONE;
    }

    private static boolean begins(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (body.length <= i || (body[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
