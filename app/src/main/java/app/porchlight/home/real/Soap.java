package app.porchlight.home.real;

import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One of a device's UPnP services, to be asked.
 *
 * @param control where it is asked
 * @param type its whole name, such as {@code urn:schemas-upnp-org:service:WANIPConnection:1}
 */
record Soap(DeviceUrl control, String type, Http http) {
    private static final int LONGEST_VALUE = 1024;

    /** It does not serve strangers. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private Refused(String message) {
            super(message);
        }
    }

    InetAddress host() {
        return control.host();
    }

    /** True for the service of that name, whoever named it: {@code Hosts:1}. */
    boolean is(String name) {
        return type.endsWith(":service:" + name);
    }

    /**
     * What it answers, by element name; with {@code errorCode} where it says no.
     *
     * @throws Refused where it wants a login first
     * @param arguments XML, never anything that came from outside
     */
    Map<String, String> ask(String action, String arguments) throws IOException {
        String body = "<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" "
            + "s:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\"><s:Body><u:" + action + " xmlns:u=\""
            + type + "\">" + arguments + "</u:" + action + "></s:Body></s:Envelope>";
        Map<String, String> headers = Map.of("SOAPAction", "\"" + type + "#" + action + "\"",
            "Content-Type", "text/xml; charset=\"utf-8\"");
        Http.Page answer = http.post(control.site(), control.path(), headers, body);
        if (answer.status() == 401 || answer.status() == 403) {
            throw new Refused("the router said " + answer.status());
        }
        if (answer.status() != 200 && answer.status() != 500) {
            throw new IOException("the router said " + answer.status());
        }
        return values(answer.text());
    }

    /** Each innermost element's text by its name. */
    static Map<String, String> values(String said) throws IOException {
        String xml = Markup.readable(said);
        if (Markup.hasDocumentType(xml)) {
            throw new IOException("a document type is not read");
        }
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, String> values = new HashMap<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            StringBuilder text = new StringBuilder();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text, reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        values.putIfAbsent(reader.getLocalName(), text.toString());
                        text.setLength(0);
                    }
                    default -> {
                        // Comments and the like say nothing.
                    }
                }
            }
            return values;
        } catch (XMLStreamException | RuntimeException e) {
            throw new IOException("not XML", e);
        }
    }

    private static void append(StringBuilder text, String more) {
        text.append(more, 0, Math.min(more.length(), LONGEST_VALUE - Math.min(LONGEST_VALUE, text.length())));
    }
}
