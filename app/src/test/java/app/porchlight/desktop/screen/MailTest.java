package app.porchlight.desktop.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.words.Letter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailTest {
    private static Mail of(String subject, String body) {
        return Mail.of(new Letter(Optional.empty(), subject, body));
    }

    @Test
    void whatTheLetterSays_comesThroughWhole() {
        Mail mail = of("Tür & Tor: 1+1?", "Grüße\n- 100 % #1\n");
        assertThat(mail.whole()).isTrue();
        assertThat(mail.draft().toString()).isEqualTo("mailto:?subject=T%C3%BCr%20%26%20Tor%3A%201%2B1%3F"
            + "&body=Gr%C3%BC%C3%9Fe%0D%0A-%20100%20%25%20%231%0D%0A");
    }

    /** A name that a device gives itself can put nobody into the mail, nor a second subject. */
    @Test
    void hostileWords_addNothingToTheMail() {
        String draft = of("x&to=evil@example.com?cc=me\r\nBcc: you", "&attach=/etc/passwd").draft().toString();
        assertThat(draft.substring("mailto:?subject=".length(), draft.indexOf("&body=")))
            .doesNotContain("&", "?", "\n");
        assertThat(draft.substring(draft.indexOf("&body=") + "&body=".length())).doesNotContain("&");
        assertThat(URLDecoder.decode(draft, StandardCharsets.UTF_8)).endsWith("&attach=/etc/passwd");
    }

    @Test
    void tooLong_carriesItsSubjectAlone() {
        Mail mail = of("Subject", "word ".repeat(400));
        assertThat(mail.whole()).isFalse();
        assertThat(mail.draft().toString()).isEqualTo("mailto:?subject=Subject");
    }
}
