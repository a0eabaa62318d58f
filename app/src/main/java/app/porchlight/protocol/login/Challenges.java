package app.porchlight.protocol.login;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.auth.AuthChallenge;
import org.apache.hc.client5.http.auth.AuthScheme;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.AuthenticationException;
import org.apache.hc.client5.http.auth.ChallengeType;
import org.apache.hc.client5.http.auth.MalformedChallengeException;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.AuthChallengeParser;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.client5.http.impl.auth.DigestScheme;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.message.ParserCursor;

/** The logins that web pages and cameras' streams ask for, Basic (RFC 7617) and Digest (RFC 7616): what to answer. */
public final class Challenges {
    private Challenges() {
    }

    /**
     * What the answer is for.
     *
     * @param address as it stands in the question: a path on the web, an address of its own in RTSP
     */
    public record Question(String method, String address) {
    }

    /** The one to answer, Digest before Basic; empty where there is neither. */
    public static Optional<AuthChallenge> chosen(List<String> headers) {
        Optional<AuthChallenge> basic = Optional.empty();
        for (String header : headers) {
            for (AuthChallenge each : parsed(header)) {
                if (each.getSchemeName().equalsIgnoreCase("Digest")) {
                    return Optional.of(each);
                }
                if (each.getSchemeName().equalsIgnoreCase("Basic")) {
                    basic = Optional.of(each);
                }
            }
        }
        return basic;
    }

    private static List<AuthChallenge> parsed(String header) {
        try {
            return AuthChallengeParser.INSTANCE.parse(ChallengeType.TARGET, header,
                new ParserCursor(0, header.length()));
        } catch (ParseException | RuntimeException nonsense) {
            return List.of();
        }
    }

    /** @param host by its digits: given an address, the library would look up its name */
    public static String answer(AuthChallenge challenge, HttpHost host, Question question, String user, String password)
            throws IOException {
        AuthScheme scheme = challenge.getSchemeName().equalsIgnoreCase("Digest") ? new DigestScheme()
            : new BasicScheme();
        BasicCredentialsProvider logins = new BasicCredentialsProvider();
        logins.setCredentials(new AuthScope(null, -1),
            new UsernamePasswordCredentials(user, password.toCharArray()));
        HttpClientContext context = HttpClientContext.create();
        try {
            scheme.processChallenge(host, true, challenge, context);
            if (!scheme.isResponseReady(host, logins, context)) {
                throw new IOException("no answer to this challenge");
            }
            return scheme.generateAuthResponse(host, new Asked(question), context);
        } catch (MalformedChallengeException | AuthenticationException | RuntimeException e) {
            throw new IOException("no sense in the challenge", e);
        }
    }

    /** A request whose address the library leaves as it is: it would keep only the path of one of RTSP. */
    private static final class Asked extends BasicHttpRequest {
        private static final long serialVersionUID = 1;

        private final String address;

        Asked(Question question) {
            super(question.method(), "/");
            address = question.address();
        }

        @Override
        public String getRequestUri() {
            return address;
        }
    }
}
