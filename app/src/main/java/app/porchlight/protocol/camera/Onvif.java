package app.porchlight.protocol.camera;

import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.util.Map;

/** Asks a camera over ONVIF (SOAP over the web). Every question only reads. */
public record Onvif(Http http, Http.Site site, String path) {
    /** Where every ONVIF device has to answer (Core Specification, "Entry point"). */
    public static final String DEVICE = "/onvif/device_service";

    /** Where most have their service for pictures, when they do not say. */
    public static final String MEDIA = "/onvif/media_service";

    /** The questions; who may ask them is in the Core Specification, "Access classes". */
    public enum Question {
        /** Anybody, before any login: it proves only that ONVIF is spoken. */
        GetSystemDateAndTime("device", ""),
        /** Anybody. */
        GetCapabilities("device", "<Category>Media</Category>"),
        /** Only those who may manage it (READ_SYSTEM_SECRET). */
        GetUsers("device", ""),
        /** Only those who may see its pictures (READ_MEDIA). */
        GetProfiles("media", "");

        private final String service;
        private final String inside;

        Question(String service, String inside) {
            this.service = service;
            this.inside = inside;
        }
    }

    public OnvifAnswer ask(Question question) throws IOException {
        return ask(question, "");
    }

    /** @param header what says who asks; empty for nobody */
    public OnvifAnswer ask(Question question, String header) throws IOException {
        String space = "http://www.onvif.org/ver10/" + question.service + "/wsdl";
        String envelope = """
            <?xml version="1.0" encoding="utf-8"?>\
            <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope">%s<s:Body>\
            <%2$s xmlns="%s">%s</%2$s></s:Body></s:Envelope>"""
            .formatted(header, question.name(), space, question.inside);
        return OnvifAnswer.of(http.post(site, path, Map.of("Content-Type",
            "application/soap+xml; charset=utf-8; action=\"" + space + "/" + question.name() + "\""), envelope));
    }
}
