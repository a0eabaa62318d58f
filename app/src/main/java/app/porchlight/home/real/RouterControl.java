package app.porchlight.home.real;

import app.porchlight.home.Gateway;
import app.porchlight.model.PortMapping;
import app.porchlight.model.Said;
import app.porchlight.protocol.Http;
import java.io.IOException;
import java.io.StringReader;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A router's UPnP control, asked two questions and never told anything.
 *
 * @param control where it is asked
 * @param type the service's whole name, such as {@code urn:schemas-upnp-org:service:WANIPConnection:1}
 */
record RouterControl(DeviceUrl control, String type, Http http) implements Gateway {
    private static final int MOST = 64;
    /** No such entry: the list is at its end. */
    private static final Set<String> END = Set.of("713", "714");
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int LONGEST_VALUE = 1024;

    @Override
    public InetAddress address() {
        return control.host();
    }

    @Override
    public List<PortMapping> portMappings() throws IOException {
        long until = System.nanoTime() + LONGEST.toNanos();
        List<PortMapping> all = new ArrayList<>();
        for (int index = 0; index < MOST; index++) {
            if (System.nanoTime() > until) {
                throw new IOException("the router is too slow");
            }
            Map<String, String> said = ask("GetGenericPortMappingEntry",
                "<NewPortMappingIndex>" + index + "</NewPortMappingIndex>");
            String fault = said.getOrDefault("errorCode", "");
            if (END.contains(fault)) {
                break;
            }
            if (!fault.isEmpty() || !said.containsKey("NewExternalPort")) {
                // Some routers have another number for the end of the list; at its start it means "I do not say".
                if (index == 0) {
                    throw new IOException("no list of port mappings: " + fault);
                }
                break;
            }
            if (!"0".equals(said.get("NewEnabled"))) {
                all.add(mapping(said));
            }
        }
        return List.copyOf(all);
    }

    @Override
    public Optional<String> externalAddress() throws IOException {
        return Optional.ofNullable(ask("GetExternalIPAddress", "").get("NewExternalIPAddress"))
            .map(Said::clean).filter(each -> !each.isEmpty());
    }

    private static PortMapping mapping(Map<String, String> said) throws IOException {
        int external = port(said.get("NewExternalPort"));
        int internal = port(said.getOrDefault("NewInternalPort", said.get("NewExternalPort")));
        String protocol = said.getOrDefault("NewProtocol", "tcp").strip().toLowerCase(Locale.ROOT);
        Inet4Address device = Numbers.address(said.getOrDefault("NewInternalClient", "").strip())
            .orElseGet(() -> Inet4Address.ofLiteral("0.0.0.0"));
        return new PortMapping(external, protocol.equals("udp") ? "udp" : "tcp", device, internal,
            said.get("NewPortMappingDescription"));
    }

    private static int port(String text) throws IOException {
        return Numbers.whole(text.strip()).filter(port -> port <= 65535).map(Long::intValue)
            .orElseThrow(() -> new IOException("not a port"));
    }

    private Map<String, String> ask(String action, String arguments) throws IOException {
        String body = "<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" "
            + "s:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\"><s:Body><u:" + action + " xmlns:u=\""
            + type + "\">" + arguments + "</u:" + action + "></s:Body></s:Envelope>";
        Map<String, String> headers = Map.of("SOAPAction", "\"" + type + "#" + action + "\"",
            "Content-Type", "text/xml; charset=\"utf-8\"");
        Http.Page answer = http.post(control.site(), control.path(), headers, body);
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
