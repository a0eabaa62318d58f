package app.porchlight.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A camera that speaks ONVIF, as far as what it tells to those who do not say who they are.
 *
 * @param tells what it should not tell: {@code users}, {@code profiles}; empty for nothing
 * @param asksLogin false: it does not understand those questions, rather than refuse them
 */
record OnvifServer(String tells, boolean asksLogin, String server, Guard guard) implements Server {
    private static final Pattern TOKEN = Pattern.compile("(?s)<Username>([^<]*)</Username><Password[^>]*>([^<]*)"
        + "</Password><Nonce[^>]*>([^<]*)</Nonce>\\s*<Created[^>]*>([^<]*)</Created>");
    private static final String FRONT = "<html><head><title>IP Camera</title></head><body><form method=\"post\""
        + " action=\"/login\"><input name=\"u\"><input name=\"p\" type=\"password\"></form></body></html>";
    private static final String FAULT = "<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>ter:%s"
        + "</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang=\"en\">%s</s:Text></s:Reason></s:Fault>";

    @Override
    public void serve(Line line) throws IOException, InterruptedException {
        Optional<WebRequest> heard = WebRequest.hear(line);
        if (heard.isPresent()) {
            line.say(answer(heard.get()));
        }
        line.hangUp();
    }

    private String answer(WebRequest request) throws InterruptedException {
        if (request.method().equals("GET") && request.path().equals("/")) {
            return page("200 OK", "text/html", FRONT);
        }
        if (!request.method().equals("POST") || !request.path().startsWith("/onvif/")) {
            return page("404 Not Found", "text/html", "<h1>404 Not Found</h1>");
        }
        String asked = request.body().replaceFirst("(?s).*<s:Body><(\\w{1,40}).*", "$1");
        return switch (asked) {
            case "GetSystemDateAndTime" -> says(asked, "<tds:SystemDateAndTime><tt:UTCDateTime><tt:Time><tt:Hour>4"
                + "</tt:Hour><tt:Minute>5</tt:Minute><tt:Second>6</tt:Second></tt:Time><tt:Date><tt:Year>2011</tt:Year>"
                + "<tt:Month>2</tt:Month><tt:Day>3</tt:Day></tt:Date></tt:UTCDateTime></tds:SystemDateAndTime>");
            case "GetCapabilities" -> says(asked, "<tds:Capabilities><tt:Media><tt:XAddr>http://elsewhere.example"
                + "/onvif/media</tt:XAddr></tt:Media></tds:Capabilities>");
            case "GetUsers" -> switch (tells.equals("users") ? Guard.Answer.WELCOME : judged(request.body())) {
                case WELCOME -> says(asked, "<tds:User><tt:Username>admin</tt:Username></tds:User>");
                case WRONG -> no();
                case LOCKED -> soap("400 Bad Request", FAULT.formatted("NotAuthorized", "Account is locked"));
            };
            case "GetProfiles" -> tells.equals("profiles")
                ? says(asked, "<trt:Profiles token=\"main\"/>") : no();
            default -> no();
        };
    }

    /** WS-Security: a digest over the nonce, the time by this camera's clock, and the password. */
    private Guard.Answer judged(String body) throws InterruptedException {
        Matcher token = TOKEN.matcher(body);
        if (!asksLogin || !token.find()) {
            return Guard.Answer.WRONG;
        }
        return guard.judge(secret -> secret.user().equals(token.group(1))
            && token.group(4).strip().equals("2011-02-03T04:05:06Z") && token.group(2).equals(
                digest(token.group(3), token.group(4).strip() + secret.password())));
    }

    private static String digest(String nonce, String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(Base64.getDecoder().decode(nonce));
            return Base64.getEncoder().encodeToString(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    private String no() {
        return soap("400 Bad Request", FAULT.formatted(asksLogin ? "NotAuthorized" : "InvalidArgVal", "No"));
    }

    private String says(String asked, String inside) {
        return soap("200 OK", "<tds:" + asked + "Response>" + inside + "</tds:" + asked + "Response>");
    }

    private String soap(String status, String inside) {
        return page(status, "application/soap+xml; charset=utf-8", "<?xml version=\"1.0\"?><s:Envelope"
            + " xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:ter=\"http://www.onvif.org/ver10/error\""
            + " xmlns:tds=\"http://www.onvif.org/ver10/device/wsdl\""
            + " xmlns:trt=\"http://www.onvif.org/ver10/media/wsdl\""
            + " xmlns:tt=\"http://www.onvif.org/ver10/schema\"><s:Body>" + inside + "</s:Body></s:Envelope>");
    }

    private String page(String status, String type, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length
            + (server.isEmpty() ? "" : "\r\nServer: " + server) + "\r\nConnection: close\r\n\r\n" + body;
    }
}
