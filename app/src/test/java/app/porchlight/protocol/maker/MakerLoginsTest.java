package app.porchlight.protocol.maker;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.login.LoginOutcome;
import app.porchlight.protocol.login.PageLogin;
import app.porchlight.protocol.web.Pages;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins that are worked out, against devices that work them out in their own way; each takes admin and "letmein". */
class MakerLoginsTest {
    private static final String WELCOME = "letmein";

    private static String hex(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm)
                .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacMD5"));
            return HexFormat.of().withUpperCase().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String md5(String text) {
        return hex("MD5", text).toUpperCase(Locale.ROOT);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Pages dahua(String refusal) {
        String random = Integer.toString(ThreadLocalRandom.current().nextInt(1_000_000));
        return new Pages((request, body) -> {
            if (request.getRequestURI().getPath().equals("/RPC2")) {
                return "{\"id\":3,\"result\":true}";
            }
            if (body.contains("\"password\":\"\"")) {
                return "{\"error\":{\"code\":268632079,\"message\":\"Component error: login challenge!\"},\"id\":1,"
                    + "\"params\":{\"encryption\":\"Default\",\"random\":\"" + random + "\",\"realm\":"
                    + "\"Login to 4A0B2\"},\"result\":false,\"session\":7}";
            }
            String right = md5("admin:" + random + ":" + md5("admin:Login to 4A0B2:" + WELCOME));
            return body.contains(right) && body.contains("\"session\":7")
                ? "{\"id\":2,\"params\":{\"keepAliveInterval\":60},\"result\":true,\"session\":7}" : refusal;
        });
    }

    private static Pages hnap(String refusal) {
        return new Pages((request, body) -> {
            String action = request.getRequestHeaders().getFirst("SOAPAction");
            String key = hmac("Pu6l1c" + WELCOME, "Cha11enge");
            if (body.contains("<Action>request</Action>")) {
                return "<LoginResponse><LoginResult>OK</LoginResult><Challenge>Cha11enge</Challenge>"
                    + "<Cookie>u1d</Cookie><PublicKey>Pu6l1c</PublicKey></LoginResponse>";
            }
            String[] signed = request.getRequestHeaders().getFirst("HNAP_AUTH").split(" ");
            boolean ours = signed[0].equals(hmac(key, signed[1] + action))
                && "uid=u1d".equals(request.getRequestHeaders().getFirst("Cookie"));
            boolean right = body.contains("<LoginPassword>" + hmac(key, "Cha11enge") + "</LoginPassword>");
            return ours && right ? "<LoginResult>success</LoginResult>" : ours ? "<LogoutResult>OK</LogoutResult>"
                : refusal;
        });
    }

    private static String hilinkPage(HttpExchange request, String body, String refusal) {
        String token = request.getRequestHeaders().getFirst("__RequestVerificationToken");
        return switch (request.getRequestURI().getPath()) {
            case "/api/user/state-login" -> "<response><State>-1</State><Username></Username>"
                + "<password_type>4</password_type></response>";
            case "/api/webserver/SesTokInfo" -> "<response><SesInfo>SessionID=abc+/=</SesInfo>"
                + "<TokInfo>t0ken</TokInfo></response>";
            case "/api/user/login" -> {
                String right = base64(hex("SHA-256", "admin" + base64(hex("SHA-256", WELCOME)) + "t0ken"));
                boolean ours = "t0ken".equals(token)
                    && "SessionID=abc+/=".equals(request.getRequestHeaders().getFirst("Cookie"));
                request.getResponseHeaders().add("__RequestVerificationTokenone", "next");
                yield ours && body.contains("<Password>" + right + "</Password>") ? "<response>OK</response>" : refusal;
            }
            case "/api/user/logout" -> "next".equals(token) ? "<response>OK</response>" : "<error>125003</error>";
            default -> "";
        };
    }

    /** Its clock is years behind, and it takes only a token of its own time; that of the standard's example form. */
    private static String onvif(String body, String refusal) {
        String clock = "<GetSystemDateAndTimeResponse><UTCDateTime><Time><Hour>4</Hour><Minute>5</Minute><Second>6"
            + "</Second></Time><Date><Year>2011</Year><Month>2</Month><Day>3</Day></Date></UTCDateTime>"
            + "</GetSystemDateAndTimeResponse>";
        String nonce = body.replaceFirst("(?s).*<Nonce[^>]*>([^<]*)<.*", "$1");
        String said = body.replaceFirst("(?s).*<Password[^>]*>([^<]*)<.*", "$1");
        String answer = body.contains("<GetSystemDateAndTime ") ? clock
            : !body.contains("<Username>") ? "<Fault><Value>ter:NotAuthorized</Value></Fault>"
            : body.contains("<Username>admin<") && said.equals(digest(nonce, "2011-02-03T04:05:06Z" + WELCOME))
            ? "<GetUsersResponse><User/></GetUsersResponse>" : refusal;
        return "<Envelope><Body>" + answer + "</Body></Envelope>";
    }

    private static String digest(String nonce, String text) {
        byte[] first = Base64.getDecoder().decode(nonce);
        byte[] second = text.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(both));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String ztePage(HttpExchange request, String body, String refusal) {
        boolean ours = "SID=a1".equals(request.getRequestHeaders().getFirst("Cookie"));
        String asked = request.getRequestURI().getQuery().replaceFirst(".*_tag=", "");
        if (asked.equals("login_token")) {
            return ours ? "<ajax_response_xml_root>40506070</ajax_response_xml_root>" : "";
        }
        if (request.getRequestMethod().equals("GET")) {
            request.getResponseHeaders().add("Set-Cookie", "SID=a1; HttpOnly; path=/");
            return "{\"lockingTime\":0,\"loginErrMsg\":\"\",\"sess_token\":\"5e55\"}";
        }
        boolean right = body.equals("action=login&Password=" + hex("SHA-256", WELCOME + "40506070")
            + "&Username=admin&_sessionTOKEN=5e55");
        request.getResponseHeaders().add("Set-Cookie", "SID=b2; HttpOnly; path=/");
        return ours && right ? "{\"lockingTime\":0,\"loginErrMsg\":\"\",\"login_need_refresh\":true}" : refusal;
    }

    private static PageLogin login(String language, Pages device) {
        return MakerLogins.in(language, device.http(), device.site()).orElseThrow();
    }

    private static Pages device(String language, String refusal) {
        return switch (language) {
            case "dahua-rpc2" -> dahua(refusal);
            case "hnap" -> hnap(refusal);
            case "onvif" -> new Pages((request, body) -> onvif(body, refusal));
            case "zte" -> new Pages((request, body) -> ztePage(request, body, refusal));
            default -> new Pages((request, body) -> hilinkPage(request, body, refusal));
        };
    }

    @ParameterizedTest
    @CsvSource({"dahua-rpc2, /RPC2", "hnap, /HNAP1/", "hilink, /api/user/logout",
        "onvif, /onvif/device_service"})
    void rightPassword_isIn_andLogsOut(String language, String goodbye) throws IOException {
        try (Pages device = device(language, "")) {
            assertThat(login(language, device).asks()).isTrue();
            assertThat(login(language, device).attempt("admin", WELCOME)).isEqualTo(LoginOutcome.IN);
            assertThat(device.asked).last().isEqualTo(goodbye);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "dahua-rpc2 | {\"error\":{\"code\":268632085},\"result\":false} | WRONG",
        "dahua-rpc2 | {\"error\":{\"code\":268632085},\"params\":{\"remainLoginTimes\":2}} | LOCK",
        "dahua-rpc2 | {\"error\":{\"code\":268632081},\"params\":{\"remainLockSecond\":1793},\"result\":false} | LOCK",
        "dahua-rpc2 | {\"error\":{\"code\":1},\"result\":false} | UNCLEAR",
        "hnap | <LoginResult>failed</LoginResult> | WRONG",
        "hnap | <LoginResult>FAILED</LoginResult><Hint>Too many tries</Hint> | LOCK",
        "hnap | <LoginResult>reboot</LoginResult> | UNCLEAR",
        "hilink | <error><code>108006</code><message></message></error> | WRONG",
        "hilink | <error><code>108006</code><waittime>1</waittime></error> | LOCK",
        "hilink | <error><code>108007</code></error> | LOCK",
        "hilink | <error><code>108003</code></error> | UNCLEAR",
        "onvif | <Fault><Value>wsse:FailedAuthentication</Value></Fault> | WRONG",
        "onvif | <Fault><Value>ter:NotAuthorized</Value><Text>Account is locked</Text></Fault> | LOCK",
        "onvif | <Fault><Value>ter:Action</Value></Fault> | UNCLEAR",
        "onvif | <GetUsersResponse/> | UNCLEAR",
        "zte | {\"lockingTime\":0,\"loginErrMsg\":\"User name or password is wrong.\"} | WRONG",
        "zte | {\"lockingTime\":60,\"loginErrMsg\":\"User name or password is wrong.\"} | LOCK",
        "zte | {\"lockingTime\":-1,\"loginErrMsg\":\"Forbidden\"} | LOCK",
        "zte | {\"lockingTime\":0,\"loginErrMsg\":\"Wrong password, 2 attempts left\"} | LOCK",
        "zte | {\"lockingTime\":0,\"loginErrMsg\":\"Somebody else is there\"} | UNCLEAR"})
    void refusal_isToldFromALock(String language, String refusal, LoginOutcome outcome) throws IOException {
        try (Pages device = device(language, refusal)) {
            assertThat(login(language, device).attempt("admin", "made up")).isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dahua-rpc2", "hnap", "hilink", "onvif", "zte"})
    void pageThatIsAlwaysTheSame_asksForNothing(String language) throws IOException {
        try (Pages device = new Pages((request, body) -> "<h1>Welcome</h1> {\"result\":true} success OK")) {
            assertThat(login(language, device).asks()).isFalse();
            assertThat(login(language, device).attempt("admin", WELCOME)).isEqualTo(LoginOutcome.UNCLEAR);
        }
    }

    @Test
    void zte_isLeft_withTheSessionThatTheLoginBrought() throws IOException {
        List<String> said = new CopyOnWriteArrayList<>();
        try (Pages device = new Pages((request, body) -> {
            said.add(request.getRequestURI().getQuery() + " " + request.getRequestHeaders().getFirst("Cookie") + " "
                + body);
            return ztePage(request, body, "");
        })) {
            assertThat(login("zte", device).asks()).isTrue();
            assertThat(login("zte", device).attempt("admin", WELCOME)).isEqualTo(LoginOutcome.IN);
        }
        assertThat(said).last().isEqualTo("_type=loginData&_tag=logout_entry SID=b2 IF_LogOff=1");
    }

    @Test
    void unknownLanguage_isSpokenByNobody() {
        try (Pages device = dahua("")) {
            assertThat(MakerLogins.in("klingon", device.http(), device.site())).isEmpty();
        }
    }

    /** RFC 2104's own vector, and that of RFC 1321. */
    @Test
    void digests_areThoseOfTheirStandards() {
        assertThat(Digests.hmacMd5("Jefe", "what do ya want for nothing?"))
            .isEqualTo("750C783E6AB0B503EAA86E310A5DB738");
        assertThat(Digests.md5("abc")).isEqualTo("900150983CD24FB0D6963F7D28E17F72");
    }
}
