package app.porchlight.protocol.maker;

import app.porchlight.protocol.camera.Onvif;
import app.porchlight.protocol.camera.Onvif.Question;
import app.porchlight.protocol.camera.OnvifAnswer;
import app.porchlight.protocol.login.LoginOutcome;
import app.porchlight.protocol.login.PageLogin;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * How programs log in to cameras over ONVIF (WS-Security, UsernameToken with a digest). The proof is the list of users,
 * which nobody gets without a login; it is not kept. Nobody stays logged in.
 */
record OnvifLogin(Http http, Http.Site site) implements PageLogin {
    private static final String TOKEN = """
        <s:Header><Security xmlns="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd" \
        s:mustUnderstand="true"><UsernameToken><Username>%s</Username><Password Type="http://docs.oasis-open.org/wss/\
        2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest">%s</Password><Nonce EncodingType="\
        http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary">%s</Nonce>\
        <Created xmlns="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd">%s\
        </Created></UsernameToken></Security></s:Header>""";
    private static final int NONCE = 16;

    @Override
    public boolean asks() throws IOException {
        Onvif onvif = new Onvif(http, site, Onvif.DEVICE);
        return onvif.ask(Question.GetSystemDateAndTime).answers(Question.GetSystemDateAndTime)
            && refused(onvif.ask(Question.GetUsers));
    }

    /** With a fault of ONVIF's own: who refuses in the web's way wants the web's login. */
    private static boolean refused(OnvifAnswer answer) {
        return answer.name().equals("Fault") && answer.refused();
    }

    @Override
    public LoginOutcome attempt(String user, String password) throws IOException {
        Onvif onvif = new Onvif(http, site, Onvif.DEVICE);
        OnvifAnswer before = onvif.ask(Question.GetSystemDateAndTime);
        if (!before.answers(Question.GetSystemDateAndTime)) {
            return before.locks() ? LoginOutcome.LOCK : LoginOutcome.UNCLEAR;
        }
        // A token is good for a while by the camera's clock, which may be years behind.
        Instant created = before.clock().orElseGet(Instant::now).truncatedTo(ChronoUnit.SECONDS);
        OnvifAnswer after = onvif.ask(Question.GetUsers, token(user, password, nonce(), created.toString()));
        if (after.answers(Question.GetUsers)) {
            return after.lists() ? LoginOutcome.IN : LoginOutcome.UNCLEAR;
        }
        if (after.locks()) {
            return LoginOutcome.LOCK;
        }
        return refused(after) ? LoginOutcome.WRONG : LoginOutcome.UNCLEAR;
    }

    private static byte[] nonce() {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        return nonce;
    }

    /** What is said in the message's head: the password only as a digest. */
    static String token(String user, String password, byte[] nonce, String created) {
        Base64.Encoder base64 = Base64.getEncoder();
        return TOKEN.formatted(user.replace("&", "&amp;").replace("<", "&lt;"),
            base64.encodeToString(Digests.sha1(nonce, (created + password).getBytes(StandardCharsets.UTF_8))),
            base64.encodeToString(nonce), created);
    }
}
