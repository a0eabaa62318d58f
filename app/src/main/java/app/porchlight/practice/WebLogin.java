package app.porchlight.practice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** How a web page asks for a login: Basic (RFC 7617) or Digest with MD5 (RFC 7616). */
final class WebLogin {
    private final boolean digest;
    private final String realm;
    private final Guard guard;
    private final String nonce = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());

    WebLogin(String asks, String realm, Guard guard) {
        this.digest = asks.equals("digest");
        this.realm = realm;
        this.guard = guard;
    }

    String challenge() {
        return digest
            ? "Digest realm=\"" + realm + "\", charset=\"UTF-8\", algorithm=MD5, nonce=\"" + nonce + "\", qop=\"auth\""
            : "Basic realm=\"" + realm + "\", charset=\"UTF-8\"";
    }

    /** As cameras ask for their streams' logins: in the way of RFC 2069. */
    String oldChallenge() {
        return digest ? "Digest realm=\"" + realm + "\", nonce=\"" + nonce + "\"" : "Basic realm=\"" + realm + "\"";
    }

    /** No login at all is wrong too, but is no try. */
    Guard.Answer judge(WebRequest request) throws InterruptedException {
        Optional<String> sent = request.authorization(digest ? "Digest" : "Basic");
        if (sent.isEmpty()) {
            return Guard.Answer.WRONG;
        }
        return digest ? digest(WebRequest.parameters(sent.get()), request.method()) : basic(sent.get());
    }

    private Guard.Answer basic(String encoded) throws InterruptedException {
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            decoded = "";
        }
        String[] parts = decoded.split(":", 2);
        return guard.judge(secret -> parts.length == 2 && secret.is(parts[0], parts[1]));
    }

    private Guard.Answer digest(Map<String, String> sent, String method) throws InterruptedException {
        if (!nonce.equals(sent.get("nonce"))) {
            // An old question answered: the guest is asked anew, and it is no try.
            return Guard.Answer.WRONG;
        }
        String asked = md5(method + ":" + sent.get("uri"));
        String rest = sent.containsKey("qop")
            ? ":" + sent.get("nc") + ":" + sent.get("cnonce") + ":" + sent.get("qop") + ":" : ":";
        return guard.judge(secret -> secret.user().equals(sent.get("username"))
            && md5(md5(secret.user() + ":" + realm + ":" + secret.password()) + ":" + nonce + rest + asked)
                .equals(sent.get("response")));
    }

    private static String md5(String text) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
