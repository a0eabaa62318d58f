package app.porchlight.desktop.screen;

import app.porchlight.words.Letter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A letter as a mail that is begun and not yet sent, to nobody: only the person knows whom to write to.
 *
 * @param whole false where the letter is too long to be handed over: then only its subject is in it
 */
public record Mail(URI draft, boolean whole) {
    /** Windows hands over no longer ones. */
    private static final int LONGEST = 2_000;

    static Mail of(Letter letter) {
        String subject = "mailto:?subject=" + encoded(letter.subject());
        String all = subject + "&body=" + encoded(letter.body().replace("\n", "\r\n"));
        boolean whole = all.length() <= LONGEST;
        return new Mail(URI.create(whole ? all : subject), whole);
    }

    /** In a mail address, a plus is a plus, not a space. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
