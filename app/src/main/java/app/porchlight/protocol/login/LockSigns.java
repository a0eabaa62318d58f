package app.porchlight.protocol.login;

import app.porchlight.protocol.web.Http;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The signs by which a device tells that it locks people out, or is about to: all of them in one place. Who sees one
 * stops.
 */
public final class LockSigns {
    private static final int UNAUTHORIZED = 401;

    /** Forbidden, locked, too many, no room for another (453, streams), busy: whoever asks on is a nuisance. */
    private static final Set<Integer> REFUSES_ALL = Set.of(403, 423, 429, 453, 503);

    private static final Pattern WORDS = Pattern.compile(
        "\\block(ed|out)|>locked?<|too many|(attempts?|tries) (left|remaining)|(remaining|left) (attempts?|tries)"
            + "|try again (later|in|after)|temporarily|blocked|exceeded"
            // The guest is to prove that it is a person.
            + "|captcha|verification code|validate ?code"
            // No room for one more who is logged in: what is refused then may be the right password.
            + "|max(imum|\\.)? (number of )?(users|sessions|connections)|(users?|sessions?|connections?) (is|are) full"
            // As cameras, recorders and routers write it for their own pages.
            + "|(remain|left)[a-z_]{0,12}(times?|attempts?|tries)\\W{1,4}\\d|retry_?login_?times?\\W{1,3}\\d"
            + "|(remain_?lock|un_?lock|block|wait)_?(seconds?|times?|minutes?)\\W{1,4}[1-9]"
            + "|remain_?wait_?times?\\W{1,4}[1-9]",
        Pattern.CASE_INSENSITIVE);

    /** What says that it is not locked, in words that look as if it were. */
    private static final Pattern NOT_LOCKED = Pattern.compile(
        "\"?(is_?)?locked\"?\\s{0,3}[:=]\\s{0,3}\"?(false|no|0)\\b"
            // What the login of Linux distributions says before it hangs up: the next conversation may try again.
            + "|maximum number of tries exceeded",
        Pattern.CASE_INSENSITIVE);

    /** A page of more letters than this is no short refusal; it may hold all the sentences that its scripts know. */
    private static final int SHORT = 2000;

    private LockSigns() {
    }

    /** True where words that answer a password tell of a lock, or count down to one. */
    public static boolean inWords(String words) {
        return WORDS.matcher(NOT_LOCKED.matcher(words).replaceAll("")).find();
    }

    /** True for a status, of a web page or a stream, that refuses whoever comes. */
    public static boolean inStatus(int status) {
        return REFUSES_ALL.contains(status);
    }

    /** True where a page that refuses tells of a lock. Nothing that is behind a login is to be read with it. */
    public static boolean inRefusal(Http.Page page) {
        return inStatus(page.status()) || inShortWords(page);
    }

    /** As {@link #inWords}, of a page that says little else, or of the beginning of one that asks for a login. */
    public static boolean inShortWords(Http.Page page) {
        String text = page.text();
        boolean beginning = page.status() == UNAUTHORIZED || text.length() <= SHORT;
        return beginning && inWords(text.substring(0, Math.min(text.length(), SHORT)));
    }
}
