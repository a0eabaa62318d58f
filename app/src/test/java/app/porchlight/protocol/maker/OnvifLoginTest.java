package app.porchlight.protocol.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What we say of ourselves over ONVIF, beside an example that others worked out. */
class OnvifLoginTest {
    /** Source: ONVIF Application Programmer's Guide 1.0, May 2011, on user names, tokens and digests. */
    @Test
    void digest_isThatOfTheGuideToOnvif() {
        String nonce = "LKqI6G/AikKCQrN0zqZFlg==";
        String created = "2010-09-16T07:50:45Z";
        assertThat(OnvifLogin.token("user", "userpassword", Base64.getDecoder().decode(nonce), created))
            .contains("#PasswordDigest\">tuOSpGlFlIXsozq4HFNeeGeFLEI=</Password>", "#Base64Binary\">" + nonce + "<",
                ">" + created + "</Created>", "<Username>user</Username>")
            .doesNotContain("userpassword");
    }
}
