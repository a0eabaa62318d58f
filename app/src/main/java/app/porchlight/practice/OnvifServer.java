package app.porchlight.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A camera that speaks ONVIF, as far as what it tells to those who do not say who they are.
 *
 * @param tells what it should not tell: {@code users}, {@code profiles}; empty for nothing
 * @param asksLogin false: it does not understand those questions, rather than refuse them
 */
record OnvifServer(String tells, boolean asksLogin) implements Server {
    private static final String FAULT = "<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>ter:%s"
        + "</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang=\"en\">No</s:Text></s:Reason></s:Fault>";

    @Override
    public void serve(Line line) throws IOException {
        Optional<WebRequest> heard = WebRequest.hear(line);
        if (heard.isPresent()) {
            line.say(answer(heard.get()));
        }
        line.hangUp();
    }

    private String answer(WebRequest request) {
        if (!request.method().equals("POST") || !request.path().startsWith("/onvif/")) {
            return page("404 Not Found", "text/html", "<h1>404 Not Found</h1>");
        }
        String asked = request.body().replaceFirst("(?s).*<s:Body><(\\w{1,40}).*", "$1");
        return switch (asked) {
            case "GetSystemDateAndTime" -> says(asked, "<tds:SystemDateAndTime/>");
            case "GetCapabilities" -> says(asked, "<tds:Capabilities><tt:Media><tt:XAddr>http://elsewhere.example"
                + "/onvif/media</tt:XAddr></tt:Media></tds:Capabilities>");
            case "GetUsers" -> tells.equals("users")
                ? says(asked, "<tds:User><tt:Username>admin</tt:Username></tds:User>") : no();
            case "GetProfiles" -> tells.equals("profiles")
                ? says(asked, "<trt:Profiles token=\"main\"/>") : no();
            default -> no();
        };
    }

    private String no() {
        return soap("400 Bad Request", FAULT.formatted(asksLogin ? "NotAuthorized" : "InvalidArgVal"));
    }

    private static String says(String asked, String inside) {
        return soap("200 OK", "<tds:" + asked + "Response>" + inside + "</tds:" + asked + "Response>");
    }

    private static String soap(String status, String inside) {
        return page(status, "application/soap+xml; charset=utf-8", "<?xml version=\"1.0\"?><s:Envelope"
            + " xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:ter=\"http://www.onvif.org/ver10/error\""
            + " xmlns:tds=\"http://www.onvif.org/ver10/device/wsdl\""
            + " xmlns:trt=\"http://www.onvif.org/ver10/media/wsdl\""
            + " xmlns:tt=\"http://www.onvif.org/ver10/schema\"><s:Body>" + inside + "</s:Body></s:Envelope>");
    }

    private static String page(String status, String type, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body;
    }
}
